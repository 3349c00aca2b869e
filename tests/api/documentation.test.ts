import Ajv from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Briefing } from '../../server/contract/briefing.ts'
import { GebiedEigenschappen } from '../../server/contract/areas.ts'
import { ROWS } from '../../server/contract/rows.ts'
import { API_VERSION } from '../../server/contract/version.ts'
import { type Api, openApi } from './harness.ts'

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

describe('docs/api.md', () => {
  it('names every route, read from the router', () => {
    const routes = Object.keys(api.document.paths).map((path) => path === '/' ? '/v1' : `/v1${path}`)
    expect(routes.length).toBeGreaterThan(10)
    for (const route of [...routes, '/gezond', '/.well-known/security.txt']) expect(page, route).toContain(`\`${route}\``)
  })

  it('names every parameter and each of its values', () => {
    for (const item of Object.values(api.document.paths)) {
      for (const { name, in: where, schema } of item['get']?.parameters ?? []) {
        if (where === 'query') expect(page, name).toContain(`\`${name}\``)
        for (const value of (schema as { enum?: string[] }).enum ?? []) expect(page, `${name}=${value}`).toContain(`\`${value}\``)
      }
    }
  })

  it.each(Object.entries({ ...ROWS, gebieden: GebiedEigenschappen }))('names the fields of %s in their order', (name, { properties }) => {
    expect(page).toContain(`| ${name} | ${Object.keys(properties).map((field) => `\`${field}\``).join(' ')} |`)
  })

  it('names every status an answer can have', () => {
    const statuses = Object.values(api.document.paths).flatMap((item) => Object.keys(item['get']?.responses ?? {}))
    for (const status of new Set([...statuses, '204', '405', '414'])) expect(page, status).toContain(`| ${status} |`)
  })

  it('names each status of a figure, each form and the version', () => {
    for (const word of ['getoond', 'afgeschermd', 'nietBekend', 'application/json', 'application/geo+json', 'text/csv', 'application/vnd.apache.arrow.stream', API_VERSION]) expect(page, word).toContain(`\`${word}\``)
  })

  it('has examples that work', async () => {
    const addresses = [...page.matchAll(/http:\/\/localhost:3000(\/[^\s'"]*)/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThanOrEqual(5)
    for (const address of addresses.filter((one) => one !== '/v1/briefings')) expect((await api.ask(address)).statusCode, address).toBe(200)
  })

  it('has an example of a briefing that keeps to its description', () => {
    const example: unknown = JSON.parse(/briefings -d '(\{[\s\S]*?\})'/.exec(page)?.[1] ?? '')
    expect(new Ajv({ strict: false }).compile(Briefing)(example)).toBe(true)
  })
})
