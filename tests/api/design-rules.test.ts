import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, API_PATHS, ARROW, CSV, JSON_TYPE, openApi, PROBLEM, TABLE_PATHS } from './harness.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

interface Problem { status: number, title: string, detail: string, fouten?: { plaats: string, veld: string, melding: string }[] }
const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

describe('NL API Design Rules', () => {
  it('/core/version-header: every answer under /v1 says its version, failures too', async () => {
    const urls = [...API_PATHS, '/v1/', '/v1/bestaat-niet', '/v1/uitgaven/', '/v1/uitgaven?fout=1', '/v1/%zz', `/v1/publicaties/${'9'.repeat(500)}`, '/v1?x', '/v1/../v1/x']
    for (const url of urls) for (const method of ALL) expect((await api.app.inject({ method, url })).headers['api-version'], `${method} ${url}`).toBe('1.4.0')
  })

  it.each(API_PATHS)('/core/no-trailing-slash: a slash at the end is not found, without a redirect: %s', async (path) => {
    const answer = await api.ask(`${path}/`)
    expect(answer.statusCode).toBe(path === '/v1' ? 200 : 404)
    expect(answer.headers['location']).toBeUndefined()
  })

  it.each(API_PATHS)('/core/http-methods: only reading is possible, and Allow says so: %s', async (url) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const) {
      const answer = await api.ask(url, { method: method as 'POST', ...(method === 'TRACE' ? {} : { payload: '<x', headers: { 'content-type': 'application/vreemd' } }) })
      expect(answer.statusCode, method).toBe(405)
      expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS')
      expect(answer.type).toBe(PROBLEM)
    }
  })

  it.each(API_PATHS)('/core/http-safety: HEAD gives the headers of GET and no body: %s', async (url) => {
    const [get, head] = [await api.ask(url), await api.ask(url, { method: 'HEAD' })]
    expect(head.statusCode).toBe(200)
    expect(head.rawPayload).toHaveLength(0)
    for (const name of ['content-type', 'etag', 'cache-control', 'content-length', 'vary']) expect(head.headers[name], name).toBe(get.headers[name])
  })

  it('/core/error-handling/problem-details: a failure has one shape', async () => {
    for (const url of ['/v1/niets', '/v1/uitgaven?jaar=x', '/v1/publicaties/2020-1', '/v1/publicaties/:id', '/v1/uitgaven?publicatie=2020-1']) {
      const answer = await api.ask(url)
      const body = answer.json<Problem>()
      expect(answer.headers['content-type']).toBe(`${PROBLEM}; charset=utf-8`)
      expect(body.status).toBe(answer.statusCode)
      expect(body.title && body.detail).toBeTruthy()
    }
  })

  it('/core/error-handling/invalid-input: what is asked wrongly is a 400, not a 422', async () => {
    for (const query of ['jaar=1999', 'jaar=2101', 'jaar=', 'jaar=2024.5', 'jaar=0x7E8', 'jaar=2e3', 'jaar=%202024', 'jaar=2024&jaar=2023', 'wet=WMO', 'wet=', 'gebied=Hoogeveen', 'niveau=stad', 'publicatie=laatste', 'csvVorm=xlsx', 'Jaar=2024', 'product=%00', 'taakveld=6.1%27']) {
      expect((await api.ask(`/v1/uitgaven?${query}`)).statusCode, query).toBe(400)
    }
  })

  it('/core/error-handling/all-errors: all faults come at once, each with what to do', async () => {
    const { detail, fouten = [] } = (await api.ask('/v1/uitgaven?jaar=1999&wet=zvw&peilJaar=1&gebied=x')).json<Problem>()
    expect(detail).toContain('4 fouten')
    expect(fouten.map(({ veld }) => veld).sort()).toEqual(['gebied', 'jaar', 'peilJaar', 'wet'])
    expect(fouten.map(({ melding }) => melding).join(' ')).toMatch(/van minstens 2015/)
    expect(fouten.find(({ veld }) => veld === 'wet')?.melding).toContain('wmo, jeugdwet, participatiewet, schuldhulp')
    expect(fouten.find(({ veld }) => veld === 'peilJaar')?.melding).toContain('publicatie, gebied')
  })

  it('/core/error-handling/all-errors: a resource without parameters takes none', async () => {
    for (const path of ['/v1', '/v1/openapi.json', '/v1/publicaties', '/v1/publicaties/2026-1']) expect((await api.ask(`${path}?gemeente=GM0118`)).statusCode).toBe(400)
  })

  it('/core/path-segments-kebab-case: a file extension names nothing, and case counts', async () => {
    for (const url of ['/v1/uitgaven.csv', '/v1/Uitgaven', '/V1/uitgaven', '/v1//uitgaven']) expect((await api.app.inject(url)).statusCode).toBe(404)
  })

  it('/core/transport/cors: open data may be read from any page', async () => {
    const answer = await api.ask('/v1/uitgaven', { method: 'OPTIONS', headers: { origin: 'https://elders.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' } })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': 'Accept, If-None-Match' })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    for (const url of API_PATHS) expect((await api.ask(url)).headers['access-control-allow-origin']).toBe('*')
  })

  it('/core/transport/security-headers: the headers the rules ask for', async () => {
    for (const url of [...API_PATHS, '/v1/niets']) {
      expect((await api.ask(url)).headers).toMatchObject({ 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    }
  })

  it('the root shows where everything stands', async () => {
    const { verwijzingen } = (await api.ask('/v1')).json<{ verwijzingen: { href: string }[] }>()
    expect(verwijzingen.map(({ href }) => href).sort()).toEqual(['/v1/openapi.json', '/v1/publicaties', '/v1/gebieden', ...TABLE_PATHS].sort())
    for (const { href } of verwijzingen) expect((await api.ask(href)).statusCode).toBe(200)
  })
})

describe('Accept', () => {
  it.each([
    [undefined, JSON_TYPE], ['*/*', JSON_TYPE], ['', JSON_TYPE], ['text/csv', CSV], ['TEXT/CSV', CSV], ['text/*', CSV], [ARROW, ARROW],
    ['text/csv;q=0.5, application/json;q=0.4', CSV], ['text/csv;q=0.5, application/json', JSON_TYPE], [`*/*;q=0.1, ${ARROW};q=0.2`, ARROW],
    ['application/json; charset=utf-8', JSON_TYPE], ['text/csv; charset=UTF-8', CSV], ['application/json;q=0, */*;q=0.5', CSV],
    ['text/html', 406], ['application/vnd.apache.arrow.file', 406], ['text/csv;q=0', 406], ['onzin', 406],
  ])('%s gives %s', async (accept, expected) => {
    const answer = await api.ask('/v1/uitgaven', { headers: accept === undefined ? {} : { accept } })
    expect(typeof expected === 'number' ? answer.statusCode : answer.type).toBe(expected)
  })

  it('names the forms there are when none fits', async () => {
    expect((await api.ask('/v1/uitgaven', { headers: { accept: 'image/png' } })).json<Problem>().detail).toContain(`${JSON_TYPE}, ${CSV}, ${ARROW}`)
    expect((await api.ask('/v1/publicaties', { headers: { accept: CSV } })).statusCode).toBe(406)
  })
})
