import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { ServerOptions } from '../../server/api/options.ts'
import { createServer } from '../../server/api/server.ts'
import type { ReleasedStore } from '../../server/store/released/store.ts'
import { fakeStore } from './fake-store.ts'

export const JSON_TYPE = 'application/json'
export const GEOJSON = 'application/geo+json'
export const CSV = 'text/csv'
export const ARROW = 'application/vnd.apache.arrow.stream'
export const PROBLEM = 'application/problem+json'
export const TABLE_PATHS = ['/v1/uitgaven', '/v1/leveringsvormen', '/v1/stapeling', '/v1/concentratie', '/v1/begroting', '/v1/indelingen', '/v1/aanbod', '/v1/initiatieven', '/v1/initiatievencijfers', '/v1/prognose', '/v1/signalen', '/v1/signaalkaarten', '/v1/signaalafspraken', '/v1/topgroep', '/v1/vergelijking', '/v1/verhalen', '/v1/bijstellingen'] as const
export const API_PATHS = ['/v1', '/v1/openapi.json', '/v1/publicaties', '/v1/publicaties/2026-1', '/v1/publicaties/2026-1/toets', '/v1/gebieden', ...TABLE_PATHS] as const

export interface Answer extends LightMyRequestResponse { readonly type: string }
export interface Api {
  readonly app: FastifyInstance
  readonly document: OpenApi
  /** GET unless told otherwise; every answer under /v1 is held against openapi.json. */
  ask(url: string, options?: Omit<InjectOptions, 'url' | 'path'>): Promise<Answer>
  close(): Promise<void>
}

/** A server over a store, by default the fake one, whose every answer is checked against its own description. */
export async function openApi(released: ReleasedStore = fakeStore(), options: Partial<ServerOptions> = {}): Promise<Api> {
  const app = await createServer({ released, gemeente: null, webRoot: null, log: false, ...options })
  const document = app.swagger() as unknown as OpenApi
  const matches = checker(document)
  const ask = async (url: string, asked: Omit<InjectOptions, 'url' | 'path'> = {}): Promise<Answer> => {
    const response = await app.inject({ method: 'GET', url, ...asked })
    const answer = Object.assign(response, { type: String(response.headers['content-type'] ?? '').split(';')[0] ?? '' })
    if (/^\/v1([/?#]|$)/.test(url)) matches(url, asked.method ?? 'GET', answer)
    return answer
  }
  return { app, document, ask, close: () => app.close() }
}

export interface OpenApiResponse { readonly description?: string, readonly headers?: Record<string, unknown>, readonly content?: Record<string, { readonly schema: object }> }
export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string, readonly in: string, readonly description?: string, readonly required?: boolean, readonly schema: object }[]
  readonly responses: Record<string, OpenApiResponse>
}
export interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string, readonly version: string, readonly description: string, readonly contact: Record<string, string> }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, object> }
}

/** The path of the document that an address belongs to, or null. */
export function pathIn(document: OpenApi, url: string): string | null {
  const path = url.split(/[?#]/)[0]?.replace(/^\/v1(?=\/|$)/, '') || '/'
  return Object.keys(document.paths).find((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)) ?? null
}

/** Every answer must be one that the document promises: status, type, headers and the shape of the body. */
function checker(document: OpenApi): (url: string, method: string, answer: Answer) => void {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const compiled = new Map<string, ValidateFunction>()
  const validate = (pointer: string, body: unknown): void => {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
    compiled.set(pointer, check)
    expect(check(body), `${pointer}: ${JSON.stringify(check.errors?.slice(0, 3))}`).toBe(true)
  }
  return (url, method, answer) => {
    expect(answer.headers['api-version'], `API-Version of ${url}`).toBe(document.info.version)
    const path = pathIn(document, url)
    if (path === null || !['GET', 'HEAD'].includes(method) || answer.statusCode === 414) {
      if (answer.statusCode >= 400) validate('/components/schemas/Probleem', answer.json())
      return
    }
    const promised = document.paths[path]?.['get']?.responses[String(answer.statusCode)]
    expect(promised, `${answer.statusCode} of ${url} is promised`).toBeDefined()
    for (const name of Object.keys(promised?.headers ?? {})) expect(answer.headers[name.toLowerCase()], `${name} of ${url}`).toBeDefined()
    if (answer.statusCode === 304 || method === 'HEAD') return
    expect(Object.keys(promised?.content ?? {}), `type of ${url}`).toContain(answer.type)
    if (!answer.type.endsWith('json') || answer.headers['content-encoding']) return
    validate(`/paths/${path.replaceAll('/', '~1').replace('{', '%7B').replace('}', '%7D')}/get/responses/${answer.statusCode}/content/${answer.type.replaceAll('/', '~1')}/schema`, answer.json())
  }
}
