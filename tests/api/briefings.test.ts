import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BriefingDesk, MadeBriefing } from '../../server/api/options.ts'
import { briefing, figure } from '../briefing/release.ts'
import { openApi, PROBLEM, type Api } from './harness.ts'

/** A desk that gives what it is told to give, and remembers what it was asked. */
const desk = { next: { pdf: Buffer.from('%PDF-1.7'), left: [] } as MadeBriefing | null, asked: [] as unknown[], answers: [] as unknown[], until: Promise.resolve() as Promise<void> }
const briefings: BriefingDesk = {
  make: async (asked, site, ask) => {
    desk.asked.push(asked, site)
    desk.answers.push(await ask('/v1/publicaties'))
    await desk.until
    return desk.next
  },
}

let api: Api
beforeAll(async () => { api = await openApi(undefined, { briefings, publicUrl: 'https://cijfers.voorbeeldstad.example' }) })
afterAll(() => api.close())

const send = (payload: unknown, headers: Readonly<Record<string, string>> = {}) => api.ask('/v1/briefings', { method: 'POST', payload: typeof payload === 'string' ? payload : JSON.stringify(payload), headers: { 'content-type': 'application/json', ...headers } })
const faults = (answer: { json<T>(): T }) => answer.json<{ fouten: { plaats: string; veld: string; melding: string }[] }>().fouten

describe('A briefing that is sent', () => {
  it('comes back as PDF that nobody keeps', async () => {
    const answer = await send(briefing())
    expect([answer.statusCode, answer.type, answer.body]).toEqual([200, 'application/pdf', '%PDF-1.7'])
    expect(answer.headers).toMatchObject({ 'content-disposition': 'inline; filename="briefing-GM9901-2026-2.pdf"', 'cache-control': 'no-store', 'api-version': '1.4.0' })
    expect(desk.asked).toEqual([briefing(), 'https://cijfers.voorbeeldstad.example'])
    expect(desk.answers).toEqual([expect.objectContaining({ huidig: '2026-2' })])
  })

  it('says which figures had no room, and nothing where all had', async () => {
    const before = desk.next
    const named = async (left: readonly number[]) => { desk.next = { pdf: Buffer.from('%PDF-1.7'), left }; return (await send(briefing())).headers['raadszicht-weggelaten'] }
    expect([await named([1, 2]), await named([])]).toEqual(['2, 3', undefined])
    desk.next = before
  })

  it('holds no number: a field of one’s own is refused and not said back', async () => {
    const answer = await send({ ...briefing(), cijfers: [{ ...figure('/geld', 'wetten'), bedrag: 12_345 }] })
    expect(answer.statusCode).toBe(400)
    expect(faults(answer)).toEqual([{ plaats: 'inhoud', veld: 'cijfers/0', melding: expect.stringContaining('Haal het weg') }])
    expect(answer.body).not.toMatch(/12345|bedrag/)
  })

  it('has all its faults named at once, each with its place and what to do', async () => {
    const answer = await send({ publicatie: 'laatste', blad: 'a3', titel: '', inleiding: 'x'.repeat(1501), vragen: [], cijfers: [figure('https://elders.example', 'wetten'), figure('/briefing', 'Wetten')] })
    expect(answer.statusCode).toBe(400)
    expect(answer.type).toBe(PROBLEM)
    expect(faults(answer).map(({ veld }) => veld).sort()).toEqual(['blad', 'cijfers/0/pagina', 'cijfers/1/figuur', 'cijfers/1/pagina', 'inleiding', 'publicatie', 'titel'])
    expect(faults(answer).find(({ veld }) => veld === 'inleiding')?.melding).toBe('Dit mag hoogstens 1500 tekens lang zijn. Maak het korter.')
    expect(answer.body).not.toContain('elders')
  })

  it.each([[1, 200], [8, 200], [9, 400], [0, 400]])('with %i figures gives %i', async (count, status) => {
    expect((await send(briefing({ cijfers: Array.from({ length: count }, () => figure('/geld', 'wetten')) }))).statusCode).toBe(status)
  })

  it('of a release that is not there, or no longer counts, is refused as everywhere', async () => {
    expect((await send(briefing({ publicatie: '2020-1' }))).statusCode).toBe(404)
    expect((await send(briefing({ publicatie: '2026-3' }))).statusCode).toBe(410)
  })

  it('that is too large, or is no JSON, is refused in words about a briefing', async () => {
    const large = await send({ ...briefing(), inleiding: 'x'.repeat(60_000) })
    expect([large.statusCode, large.json<{ detail: string }>().detail]).toEqual([413, expect.stringContaining('briefing is te groot')])
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data']) {
      const other = await send('titel=x', { 'content-type': type })
      expect([other.statusCode, other.json<{ detail: string }>().detail]).toEqual([415, 'Stuur de briefing als application/json.'])
    }
    expect((await send('{"titel":')).statusCode).toBe(400)
    expect((await send('')).statusCode).toBe(400)
  })

  it('can only be sent, and not from another website', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const answer = await api.app.inject({ url: '/v1/briefings', method, headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' } })
      expect([answer.statusCode, answer.headers['allow']], method).toEqual([405, 'POST'])
      expect(answer.headers['access-control-allow-headers']).toBeUndefined()
    }
  })

  it.each([
    [{ missing: [1] }, 400, 'cijfers/1'], [{ unprintable: ['cijfers/0/tekst'] }, 400, 'cijfers/0/tekst'], [{ tooLong: true as const }, 400, null], [null, 503, null],
  ])('that cannot be made is explained: %j', async (made, status, field) => {
    desk.next = made
    const answer = await send(briefing())
    expect(answer.statusCode).toBe(status)
    expect(answer.type).toBe(PROBLEM)
    if (field !== null) expect(faults(answer)[0]).toMatchObject({ plaats: 'inhoud', veld: field })
    if (status === 503) expect(answer.headers['retry-after']).toBe('30')
    desk.next = { pdf: Buffer.from('%PDF-1.7'), left: [] }
  })

  it('may be two of one address at once, and the next is asked to wait', async () => {
    let finish = (): void => {}
    desk.until = new Promise((resolve) => { finish = resolve })
    const sent = [send(briefing()), send(briefing())]
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    expect((await send(briefing())).statusCode).toBe(503)
    finish()
    expect((await Promise.all(sent)).map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect((await send(briefing())).statusCode).toBe(200)
  })

  it('is counted per reader behind a proxy that was named, and nobody else says who they are', async () => {
    const behind = await openApi(undefined, { briefings, proxies: ['10.0.0.9', '::1'] })
    const by = async (remoteAddress: string, forwarded: string) =>
      (await behind.ask('/v1/briefings', { method: 'POST', payload: JSON.stringify(briefing()), remoteAddress, headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded } })).statusCode
    let finish = (): void => {}
    desk.until = new Promise((resolve) => { finish = resolve })
    const sent = [by('10.0.0.9', '203.0.113.1'), by('::ffff:10.0.0.9', '198.51.100.7, 203.0.113.1'), by('10.0.0.9', '203.0.113.2'), by('::1', '203.0.113.2, 10.0.0.9'), by('10.0.0.8', '203.0.113.3'), by('10.0.0.8', '203.0.113.4')]
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    expect(await Promise.all([by('10.0.0.9', '203.0.113.1'), by('::1', '203.0.113.2'), by('10.0.0.8', '203.0.113.5')])).toEqual([503, 503, 503])
    const third = by('10.0.0.9', '203.0.113.3')
    finish()
    expect(await Promise.all([...sent, third])).toEqual([200, 200, 200, 200, 200, 200, 200])
    await behind.close()
  })

  it('has no desk where none was opened, and says so', async () => {
    const bare = await openApi()
    const answer = await bare.ask('/v1/briefings', { method: 'POST', payload: JSON.stringify(briefing()), headers: { 'content-type': 'application/json' } })
    expect(answer.statusCode).toBe(503)
    await bare.close()
  })
})
