import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../server/api/listen.ts'
import { createServer } from '../../server/api/server.ts'
import { fakeStore } from './fake-store.ts'
import { type Api, openApi, TABLE_PATHS } from './harness.ts'

interface Problem { status: number, detail: string, kenmerk?: string }
const lines: string[] = []
const store = fakeStore()
let api: Api
beforeAll(async () => { api = await openApi(store, { log: true, logTo: { write: (line) => { lines.push(line) } } }) })
afterAll(() => api.close())

const SECRET = 'select amount from facts.cost where person = 123456782 -- /srv/raadszicht/server/store/database.ts'

/** Asks while the store fails in this way. */
async function askBroken(url: string, error: Error) {
  store.broken = error
  const answer = await api.ask(url)
  store.broken = null
  return answer
}

describe('A failure of our own', () => {
  it.each([...TABLE_PATHS, '/v1/gebieden', '/v1/publicaties', '/v1/publicaties/2026-1'])('tells the reader a sentence and a number, the log the rest (W17): %s', async (url) => {
    lines.length = 0
    const answer = await askBroken(url, new Error(SECRET))
    const { kenmerk = '?', detail } = answer.json<Problem>()
    expect(answer.statusCode).toBe(500)
    expect(detail).toContain(`kenmerk ${kenmerk}`)
    expect(kenmerk).toMatch(/^[0-9a-f]{10}$/)
    expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(/select|facts|123456782|\.ts|\/srv|Error|node_modules|at /)
    expect(lines.filter((line) => line.includes(kenmerk) && line.includes('facts.cost'))).toHaveLength(1)
  })

  it.each(['ECONNREFUSED', '57P03', '53300', '57014', '08006'])('is a 503 while the database is away: %s', async (code) => {
    const answer = await askBroken('/v1/uitgaven', Object.assign(new Error(SECRET), { code }))
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60'])
    expect(answer.json<Problem>().detail).toMatch(/^De cijfers zijn nu niet bereikbaar\./)
    expect(answer.body).not.toContain('facts')
  })

  it('shows in /gezond, and is over when it is over', async () => {
    const ill = await askBroken('/gezond', new Error(SECRET))
    expect([ill.statusCode, ill.body.includes('facts')]).toEqual([503, false])
    const well = await api.ask('/gezond')
    expect([well.statusCode, well.json()]).toEqual([200, { status: 'gezond' }])
  })

  it('that pretends to be a refusal is still ours', async () => {
    for (const statusCode of [200, 302, 418, 499, 999]) {
      const answer = await askBroken('/v1/uitgaven', Object.assign(new Error(SECRET), { statusCode }))
      expect([answer.statusCode, answer.body.includes('facts')]).toEqual([500, false])
    }
  })

  it('writes nothing when there is no log', async () => {
    const quiet = await openApi(Object.assign(fakeStore(), { broken: new Error('stil') }))
    expect((await quiet.ask('/v1/uitgaven')).statusCode).toBe(500)
    await quiet.close()
  })
})

describe('On the bare connection', () => {
  let port = 0
  const server = createServer({ released: fakeStore(), gemeente: null, webRoot: null, log: false, hsts: true })
  beforeAll(async () => { port = await listen(await server, { port: 0, host: '127.0.0.1' }) })
  afterAll(async () => (await server).close())

  const talk = (text: string) => new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
    socket.on('error', reject)
  })

  it.each([
    ['what is no HTTP', 'onzin\r\n\r\n', 400],
    ['two lengths', 'POST /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nx', 400],
    ['a length and chunks', 'POST /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n', 400],
    ['headers without end', `GET /v1 HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ])('%s is refused in the same shape', async (_name, text, status) => {
    const answer = await talk(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain('content-type: application/problem+json; charset=utf-8\r\n')
    expect(answer).toContain('api-version: 1.4.0\r\n')
    expect(answer).toContain('strict-transport-security: ')
    const body = answer.split('\r\n\r\n')[1] ?? ''
    expect(JSON.parse(body)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    expect(answer).toContain(`content-length: ${Buffer.byteLength(body)}\r\n`)
  })

  it('an absolute address and a strange host change nothing', async () => {
    const answer = await talk('GET http://kwaad.example/v1/publicaties HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('api-version: 1.4.0\r\n')
    expect(answer).not.toContain('kwaad')
  })
})
