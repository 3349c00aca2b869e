import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepBodies } from '../../server/api/bodies.ts'
import { fresh } from '../../server/api/fresh.ts'
import { fakeStore, record } from './fake-store.ts'
import { type Api, ARROW, CSV, JSON_TYPE, openApi, TABLE_PATHS } from './harness.ts'

let api: Api
const store = fakeStore()
beforeAll(async () => { api = await openApi(store) })
afterAll(() => api.close())

const etagOf = async (url: string, headers: Record<string, string> = {}) => String((await api.ask(url, { headers })).headers['etag'])

describe('A table answer', () => {
  it.each([...TABLE_PATHS, '/v1/gebieden'])('is checked again each time and may be kept: %s', async (url) => {
    const { headers } = await api.ask(url)
    expect(headers['cache-control']).toBe('public, no-cache')
    expect(headers['vary']).toBe('Accept, Accept-Encoding')
    expect(headers['etag']).toMatch(/^"[\w-]{43}-identity"$/)
  })

  it('is a 304 without a body for who already has it', async () => {
    const etag = await etagOf('/v1/uitgaven')
    for (const held of [etag, `"x", ${etag}`, `W/${etag}`, '*']) {
      const answer = await api.ask('/v1/uitgaven', { headers: { 'if-none-match': held } })
      expect(answer.statusCode, held).toBe(304)
      expect(answer.rawPayload).toHaveLength(0)
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'public, no-cache', vary: 'Accept, Accept-Encoding' })
    }
    expect((await api.ask('/v1/uitgaven', { headers: { 'if-none-match': '"anders"' } })).statusCode).toBe(200)
    expect((await api.ask('/v1/uitgaven', { method: 'HEAD', headers: { 'if-none-match': etag } })).statusCode).toBe(304)
  })

  it('has a tag of its own per release, question, form and compression', async () => {
    const tags = [
      await etagOf('/v1/uitgaven'), await etagOf('/v1/uitgaven?jaar=2024'), await etagOf('/v1/uitgaven?publicatie=2026-1'), await etagOf('/v1/stapeling'),
      await etagOf('/v1/uitgaven', { accept: CSV }), await etagOf('/v1/uitgaven', { accept: ARROW }), await etagOf('/v1/uitgaven?csvVorm=excel'),
      await etagOf('/v1/uitgaven', { 'accept-encoding': 'gzip' }), await etagOf('/v1/uitgaven', { 'accept-encoding': 'br' }),
    ]
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('has one tag for one question, however it is written', async () => {
    const tag = await etagOf('/v1/uitgaven?jaar=2024&wet=wmo')
    expect(await etagOf('/v1/uitgaven?wet=wmo&jaar=2024')).toBe(tag)
    expect(await etagOf('/v1/uitgaven?publicatie=2026-2&wet=wmo&jaar=2024')).toBe(tag)
    expect(await etagOf('/v1/uitgaven?csvVorm=standaard')).toBe(await etagOf('/v1/uitgaven', { accept: CSV }))
  })

  it('changes its tag with the hash of the release', async () => {
    const other = await openApi(fakeStore([record('2026-2', 'gepubliceerd', 'b'.repeat(64))]))
    expect((await other.ask('/v1/uitgaven')).headers['etag']).not.toBe(await etagOf('/v1/uitgaven'))
    await other.close()
  })

  it('is no longer held valid once the release is withdrawn', async () => {
    const own = fakeStore([record('2026-1')])
    const live = await openApi(own)
    const { etag } = (await live.ask('/v1/uitgaven?publicatie=2026-1')).headers
    own.records = [record('2026-1', 'ingetrokken')]
    const again = await live.ask('/v1/uitgaven?publicatie=2026-1', { headers: { 'if-none-match': String(etag) } })
    expect(again.statusCode).toBe(410)
    expect(again.headers['etag']).toBeUndefined()
    expect(again.headers['cache-control']).toBe('no-store')
    await live.close()
  })

  it('is packed as the reader can take it, with the same bytes inside', async () => {
    const plain = (await api.ask('/v1/uitgaven')).rawPayload
    const brotli = await api.ask('/v1/uitgaven', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    const gzip = await api.ask('/v1/uitgaven', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain)).toBe(true)
    expect(gunzipSync(gzip.rawPayload).equals(plain)).toBe(true)
    expect((await api.ask('/v1/uitgaven', { headers: { 'accept-encoding': 'deflate' } })).headers['content-encoding']).toBeUndefined()
  })

  it('is made once, however many ask', async () => {
    const own = fakeStore()
    const live = await openApi(own)
    const answers = await Promise.all(Array.from({ length: 40 }, () => live.ask('/v1/uitgaven', { headers: { accept: JSON_TYPE } })))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(own.asked).toBeLessThanOrEqual(3)
    await live.close()
  })

  it('is made again after a failure', async () => {
    const own = fakeStore()
    const live = await openApi(own)
    const spending = own.spending
    own.spending = () => Promise.reject(new Error('weg'))
    expect((await live.ask('/v1/uitgaven')).statusCode).toBe(500)
    own.spending = spending
    expect((await live.ask('/v1/uitgaven')).statusCode).toBe(200)
    await live.close()
  })
})

describe('Everything else', () => {
  it.each(['/v1', '/v1/openapi.json', '/v1/publicaties', '/v1/publicaties/2026-1', '/v1/niets', '/v1/uitgaven?x=1', '/gezond', '/niets'])('is not kept by anyone: %s', async (url) => {
    const { headers } = await api.ask(url)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['etag']).toBeUndefined()
  })

  it('is compressed too', async () => {
    expect((await api.ask('/v1/publicaties', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBe('br')
  })
})

describe('The store of answers', () => {
  const bytes = (size: number) => async () => Buffer.alloc(size, 'x')

  it('stays below its limit and lets go of what was asked for longest ago', async () => {
    const bodies = keepBodies(1_000)
    for (const name of ['a', 'b', 'a', 'c']) await bodies.body(name, 'identity', bytes(400))
    expect(bodies.bytes).toBe(800)
    let made = 0
    const count = async () => { made += 1; return Buffer.alloc(1) }
    await bodies.body('a', 'identity', count)
    expect(made).toBe(0)
    await bodies.body('b', 'identity', count)
    expect(made).toBe(1)
  })

  it('answers what is larger than its limit without keeping it', async () => {
    const bodies = keepBodies(100)
    expect(await bodies.body('a', 'identity', bytes(101))).toHaveLength(101)
    expect(bodies.bytes).toBe(0)
  })

  it('keeps no failure', async () => {
    const bodies = keepBodies(100)
    await expect(bodies.body('a', 'gzip', () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk')
    expect(await bodies.body('a', 'identity', bytes(5))).toHaveLength(5)
    expect(bodies.bytes).toBe(5)
  })
})

describe('A fresh answer', () => {
  it('is never older than the moment of asking', async () => {
    let now = 0
    const releases: (() => void)[] = []
    const ask = fresh(async () => { const seen = now; await new Promise<void>((resolve) => { releases.push(resolve) }); return seen })
    const first = ask()
    now = 1
    const [second, third] = [ask(), ask()]
    releases.shift()?.()
    expect(await first).toBe(0)
    await Promise.resolve()
    releases.shift()?.()
    expect(await Promise.all([second, third])).toEqual([1, 1])
  })

  it('comes also after a failure', async () => {
    let asked = 0
    const ask = fresh(async () => { asked += 1; if (asked === 1) throw new Error('eerst niet'); return asked })
    const [first, second] = await Promise.allSettled([ask(), ask()])
    expect(first.status).toBe('rejected')
    expect(second).toEqual({ status: 'fulfilled', value: 2 })
    expect(await ask()).toBe(3)
  })
})
