import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument } from '../../server/api/server.ts'
import { type Api, API_PATHS, openApi, type Operation, pathIn } from './harness.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

const operations = (): readonly (readonly [string, string, Operation])[] =>
  Object.entries(api.document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => [path, method, operation] as const))

/** Every value under a key, wherever it stands. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)])
}

const resolve = (ref: string): unknown => ref.slice(2).split('/').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')], api.document)

describe('The OpenAPI document', () => {
  it('is OpenAPI 3 with the parts it must have (/core/doc-openapi)', () => {
    const { openapi, info, paths } = api.document
    expect(openapi).toMatch(/^3\.1\.\d+$/)
    expect(info.title).toBe('Raadszicht')
    expect(Object.keys(paths).length).toBeGreaterThanOrEqual(11)
    expect(Object.keys(paths).every((path) => path.startsWith('/'))).toBe(true)
  })

  it('has a version in semver (/core/semver)', () => {
    expect(api.document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('names a contact with name, url and email (/core/doc-openapi-contact)', () => {
    expect(Object.keys(api.document.info.contact).sort()).toEqual(['email', 'name', 'url'])
  })

  it('has the major version in the address of the server (/core/uri-version)', () => {
    expect(api.document.servers.map(({ url }) => url)).toEqual(['/v1'])
  })

  it('takes the address of the server from the settings alone', async () => {
    const { servers, paths } = await openApiDocument({ publicUrl: 'https://cijfers.voorbeeldstad.nl' }) as Api['document']
    expect(servers[0]?.url).toBe('https://cijfers.voorbeeldstad.nl/v1')
    expect(Object.keys(paths)).toContain('/uitgaven')
  })

  it('resolves every reference', () => {
    const refs = valuesOf(api.document, '$ref') as string[]
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) expect(resolve(ref), ref).toBeTypeOf('object')
  })

  it('gives each operation one id, one known tag, words and answers', () => {
    const tags = api.document.tags.map(({ name }) => name)
    for (const [path, method, operation] of operations()) {
      expect(operation.operationId, path).toMatch(/^[a-z][A-Za-z]+$/)
      expect(operation.tags?.every((tag) => tags.includes(tag)) && operation.tags.length === 1, path).toBe(true)
      expect(operation.summary && operation.description, path).toBeTruthy()
      expect(Object.keys(operation.responses), `${method} ${path}`).toContain('200')
    }
    const ids = operations().map(([, , { operationId }]) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('describes each answer and promises API-Version on it (/core/version-header)', () => {
    for (const [path, , { responses }] of operations()) {
      for (const [status, response] of Object.entries(responses)) {
        expect(response.description, `${status} of ${path}`).toBeTruthy()
        expect(Object.keys(response.headers ?? {}), `${status} of ${path}`).toContain('API-Version')
      }
    }
  })

  it('wraps no header twice, as oas3-schema asks', () => {
    for (const headers of valuesOf(api.document, 'headers')) {
      for (const header of Object.values(headers as Record<string, { schema?: { schema?: unknown, type?: string } }>)) {
        expect(header.schema?.type).toBe('string')
        expect(header.schema?.schema).toBeUndefined()
      }
    }
  })

  it('answers every failure as problem+json with status, title and detail (/core/error-handling/problem-details)', () => {
    for (const [path, , { responses }] of operations()) {
      for (const [status, { content }] of Object.entries(responses).filter(([code]) => /^[45]/.test(code))) {
        expect(Object.keys(content ?? {}), `${status} of ${path}`).toEqual(['application/problem+json'])
        expect(content?.['application/problem+json']?.schema).toEqual({ $ref: '#/components/schemas/Probleem' })
      }
    }
    expect(api.document.components.schemas['Probleem']).toMatchObject({ type: 'object', required: ['status', 'title', 'detail'] })
  })

  it('has a 400 wherever something can be asked wrongly (/core/error-handling/invalid-input)', () => {
    for (const [path, , { responses }] of operations()) expect(Object.keys(responses), path).toContain('400')
  })

  it('offers only standard methods (/core/http-methods)', () => {
    expect(new Set(operations().map(([, method]) => method))).toEqual(new Set(['get', 'post']))
    expect(operations().filter(([, method]) => method === 'post').map(([path]) => path)).toEqual(['/briefings'])
  })

  it('writes paths in kebab-case without a slash at the end (/core/path-segments-kebab-case, /core/no-trailing-slash)', () => {
    for (const path of Object.keys(api.document.paths).filter((item) => item !== '/openapi.json')) expect(path).toMatch(/^\/$|^(\/([a-z0-9-]+|\{[a-z]+\}))+$/)
  })

  it('writes parameters in camelCase and explains each (/core/query-keys-camel-case)', () => {
    for (const [path, , { parameters = [] }] of operations()) {
      for (const { name, description } of parameters) {
        expect(name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
        expect(description, `${name} of ${path}`).toBeTruthy()
      }
    }
  })

  it('declares each parameter of a path, once (path-params)', () => {
    for (const [path, , { parameters = [] }] of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((item) => item.in === 'path').map(({ name }) => name)).toEqual(inPath)
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
    }
  })

  it('gives a date the format date and a moment the format date-time (/core/date-time/format)', () => {
    const properties = JSON.stringify(api.document.paths['/publicaties'])
    expect(properties).toContain('"standVan":{"type":"string","format":"date"')
    expect(properties).toContain('"gepubliceerdOp":{"type":"string","format":"date-time"')
  })

  it('is written in Dutch (/core/doc-language, /core/interface-language)', () => {
    const words = [...valuesOf(api.document, 'description'), ...valuesOf(api.document, 'summary')].filter((text) => typeof text === 'string')
    expect(words.length).toBeGreaterThan(100)
    for (const text of words) expect(text).not.toMatch(/\b(the|of the|default response|returns?|with|from|this)\b/i)
  })

  it('covers every address of the API', () => {
    for (const path of API_PATHS) expect(pathIn(api.document, path), path).not.toBeNull()
  })

  it('is served without login to everyone (/core/publish-openapi)', async () => {
    const answer = await api.ask('/v1/openapi.json')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(api.document)))
  })

  it('can be made without a database', async () => {
    expect(JSON.stringify(await openApiDocument())).toBe(JSON.stringify(api.document))
  })
})

describe('The check of answers against the document', () => {
  it('notices an answer that was not promised', async () => {
    const wrong = await openApi()
    const response = wrong.document.paths['/publicaties']?.['get']?.responses as Record<string, unknown>
    delete response['200']
    await expect(wrong.ask('/v1/publicaties')).rejects.toThrow(/promised/)
    await wrong.close()
  })
})
