import type { IncomingMessage } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as later } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BewaardBewijs, GeweigerdeLevering, Leveringen, LeveringenQuery, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import type { Aansluiting, Natelling, Volledigheid } from '../../server/contract/balance.ts'
import { bounded, LARGEST } from '../../server/beheer/upload.ts'
import { Refusal } from '../../server/api/problems.ts'
import { ROOT } from '../house/files.ts'
import { AREAS, bsn, costs, households, pieces } from '../store/deliveries.ts'
import { webRoot } from '../api/web-root.ts'
import { answerTo, dispositionOf, runBeheer, type RunningBeheer } from './harness.ts'

const LIST = '/v1/beheer/leveringen'
const GOOD = costs([{ id: 'A', person: 1, cents: 12_345 }, { id: 'B', person: 2, cents: -45 }])
const FILE = { 'content-type': 'application/octet-stream', 'content-disposition': dispositionOf('a.csv') }

const web = webRoot()
let beheer: RunningBeheer
beforeAll(async () => {
  beheer = await runBeheer(web.folder)
  await beheer.send('gebieden-2024.csv', AREAS)
})
afterAll(async () => { await beheer.close(); web.remove() })
beforeEach(() => emptied(beheer))
const emptied = async ({ db }: RunningBeheer): Promise<void> => {
  await db.ask('truncate facts.cost, facts.clearing, facts.person, facts.household, facts.residence, facts.refusal')
  await db.ask(`delete from facts.delivery where kind <> 'gebieden'`)
}

const rows = async (table: string, { db } = beheer): Promise<number> => (await db.ask<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1
const kept = async (of = beheer) => [await rows('facts.delivery', of), await rows('facts.refusal', of), await rows('facts.cost', of), await rows('facts.person', of)]
const events = () => beheer.db.ask<{ actor: string; login: string; action: string }>('select actor, login, action from audit.event order by at desc limit 1')

describe('A file that is sent to Beheer', () => {
  it('lands with its receipt, by the login that receives', async () => {
    const answer = await beheer.send('kosten maart (2).csv', GOOD)
    const receipt = JSON.parse(answer.text) as Ontvangstbewijs
    expect(answer.status).toBe(201)
    expect(receipt).toMatchObject({ bestand: 'kosten maart (2).csv', soort: 'kostenregels', status: 'aangenomenMetWaarschuwing', regels: 2, bedragCent: 12_300 })
    expect(receipt.meldingen).toEqual([expect.objectContaining({ code: 'NEGATIVE_AMOUNT', ernst: 'waarschuwing', regel: 3, veld: 'bedrag' })])
    expect(answer.headers.location).toBe(`${LIST}/${receipt.levering}`)
    expect(await events()).toEqual([{ actor: 'beheer op deze computer', login: 'raadszicht_ingest', action: 'delivery-landed' }])
  })

  it('is kept once: the second time it was there already', async () => {
    await beheer.send('a.csv', GOOD)
    const before = await kept()
    const again = await beheer.send('andere naam.csv', GOOD)
    expect([again.status, JSON.parse(again.text)]).toMatchObject([200, { status: 'wasErAl', regels: 2 }])
    expect(await kept()).toEqual(before)
  })

  it('with faults is refused whole, with every fault and none of its content', async () => {
    const number = bsn(7)
    const bad = GOOD.replace(bsn(1), '123456789').replace('-0,45', 'duizend').replace(bsn(2), number)
    const answer = await beheer.send('fout.csv', bad)
    const body = JSON.parse(answer.text) as GeweigerdeLevering
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(body).toMatchObject({ status: 400, title: 'De levering is geweigerd', detail: expect.stringContaining('2 fouten') })
    expect(body.ontvangstbewijs.meldingen.map(({ code, regel, veld }) => [code, regel, veld])).toEqual([['BSN_INVALID', 2, 'bsn'], ['AMOUNT_FORMAT', 3, 'bedrag']])
    expect(answer.text).not.toMatch(/duizend|123456789/)
    expect(answer.text).not.toContain(number)
    expect(await kept()).toEqual([1, 1, 0, 0])
  })

  it('may hold nothing, and may come in pieces', async () => {
    expect(JSON.parse((await beheer.send('leeg.csv', '')).text)).toMatchObject({ ontvangstbewijs: { meldingen: [{ code: 'FILE_EMPTY' }] } })
    const request = beheer.begin('stukken.csv')
    for (let at = 0; at < GOOD.length; at += 7) request.write(GOOD.slice(at, at + 7))
    expect((await answerTo(request, '')).status).toBe(201)
  })

  it('keeps no BSN that is in its name', async () => {
    const { text } = await beheer.send(`client ${bsn(3)}.csv`, GOOD)
    expect(JSON.parse(text)).toMatchObject({ bestand: 'client *********.csv' })
    expect((await beheer.ask('GET', LIST)).text).not.toContain(bsn(3))
  })

  it.each(['999-900-006', 'bsn_999_900_006', '9.9.9.9.0.0.0.0.6', '９９９９００００６', '٩٩٩٩٠٠٠٠٦', '999\u00a0900\u00a0006', '999900\u202e006'])('shows nobody the BSN in its name: %s', async (name) => {
    const number = name.replace('bsn_', '')
    const { text } = await beheer.send(`${name}.csv`, GOOD)
    const list = await beheer.ask('GET', LIST)
    const stored = JSON.stringify([await beheer.db.ask('select * from facts.delivery'), await beheer.db.ask('select * from audit.event')])
    for (const told of [text, list.text, stored]) for (const form of [number, number.normalize('NFKC'), '999900006']) expect(told).not.toContain(form)
    expect(list.text).toMatch(/"bestand":"[^"]*\*/)
  })

  it('never reaches a folder by its name', async () => {
    expect(JSON.parse((await beheer.send('../../etc/passwd.csv', GOOD)).text)).toMatchObject({ bestand: 'passwd.csv' })
  })
})

describe('A file that is broken off halfway', () => {
  const many = costs(Array.from({ length: 40_000 }, (_, at) => ({ id: `R${at}`, person: at % 50, cents: 100 })))
  it.each([['plain', many, 'a.csv'], ['packed', gzipSync(many), 'a.csv.gz']] as const)('leaves nothing at all, no receipt either: %s', async (_name, bytes, fileName) => {
    const before = await kept()
    const request = beheer.begin(fileName)
    const gone = new Promise((resolve) => { request.once('error', resolve) })
    request.write(bytes.slice(0, Math.floor(bytes.length / 2)))
    await later(300)
    request.destroy(new Error('weg'))
    await gone
    await waitUntil(async () => (await beheer.db.ask(`select 1 from pg_stat_activity where usename = 'raadszicht_ingest' and state <> 'idle' and datname = current_database()`)).length === 0)
    expect([await kept(), beheer.logged]).toEqual([before, []])
    expect((await beheer.send(fileName, bytes)).status).toBe(201)
  })
})

describe('A file of which nothing comes any more', () => {
  const PATIENCE = 600
  let hasty: RunningBeheer
  beforeAll(async () => {
    hasty = await runBeheer(null, PATIENCE)
    await hasty.send('gebieden-2024.csv', AREAS)
  })
  afterAll(() => hasty.close())
  beforeEach(() => emptied(hasty))

  it.each([['plain', 'a.csv', Buffer.from(GOOD)], ['packed', 'a.csv.gz', gzipSync(GOOD)], ['before it began', 'a.csv', Buffer.alloc(0)]])('is given up, and leaves its place and nothing else: %s', async (_name, fileName, bytes) => {
    const stalled = [hasty.begin(fileName), hasty.begin(fileName)]
    const answers = stalled.map((request) => new Promise<IncomingMessage>((resolve, reject) => { request.once('response', resolve).once('error', reject) }))
    for (const request of stalled) { request.flushHeaders(); if (bytes.length > 0) request.write(bytes.subarray(0, bytes.length - 20)) }
    for (const answer of await Promise.all(answers)) {
      expect([answer.statusCode, answer.headers.connection, JSON.parse(await textOf(answer)).detail]).toEqual([400, 'close', expect.stringContaining('te lang niets meer')])
    }
    expect([await kept(hasty), hasty.logged]).toEqual([[1, 0, 0, 0], []])
    expect((await hasty.send('goed.csv', GOOD)).status).toBe(201)
  })

  it('is not one that comes slowly', async () => {
    const request = hasty.begin('langzaam.csv')
    for (let part = 0; part < 4; part++) {
      request.write(GOOD.slice(part * 20, part * 20 + 20))
      await later(PATIENCE / 3)
    }
    expect((await answerTo(request, GOOD.slice(80))).status).toBe(201)
  })

  it('is not one that we are slow with ourselves', async () => {
    let read = 0
    for await (const piece of bounded(pieces(new Uint8Array(10), 3), 10, 20)) {
      read += piece.length
      await later(50)
    }
    expect(read).toBe(10)
  })
})

describe('What is no file', () => {
  it.each([
    ['without a type', {}], ['a form', { 'content-type': 'application/x-www-form-urlencoded' }], ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['text', { 'content-type': 'text/plain' }], ['csv', { 'content-type': 'text/csv' }], ['a type with a tail', { 'content-type': 'application/octet-stream; charset=utf-8' }],
    ['a type with a tab', { 'content-type': 'application/octet-stream\t;a' }], ['packed on the way', { ...FILE, 'content-encoding': 'gzip' }],
  ])('is refused: %s', async (_name, headers) => {
    const answer = await beheer.ask('POST', LIST, { 'content-disposition': FILE['content-disposition'], ...headers } as Record<string, string>, GOOD)
    expect([answer.status, JSON.parse(answer.text).title]).toEqual([415, 'Deze inhoud lezen wij niet'])
    expect(await kept()).toEqual([1, 0, 0, 0])
  })

  it.each(['', 'attachment', 'attachment; filename="a.csv"', `attachment; filename*=UTF-8''`, `attachment; filename*=UTF-8''%ff`, `attachment; filename*=UTF-8''%20`, `attachment; filename*=latin1''a.csv`, `inline; filename*=UTF-8''a.csv`])(
    'is refused without a name that can be read: %s', async (disposition) => {
      const answer = await beheer.ask('POST', LIST, { ...FILE, 'content-disposition': disposition }, GOOD)
      expect([answer.status, JSON.parse(answer.text).detail]).toEqual([400, expect.stringContaining('naam van het bestand')])
    })

  it('is refused when it says it is too large, before it is read', async () => {
    const request = beheer.begin('groot.csv')
    request.removeHeader('transfer-encoding')
    request.setHeader('content-length', LARGEST + 1)
    const answer = new Promise((resolve) => { request.once('response', ({ statusCode }) => resolve(statusCode)) })
    request.on('error', () => {})
    request.flushHeaders()
    expect(await answer).toBe(413)
    request.destroy()
  })

  it('is refused when it proves too large: not at the limit, but one byte above', async () => {
    const bytes = new Uint8Array(10)
    const size = async (limit: number) => { let read = 0; for await (const piece of bounded(pieces(bytes, 3), limit)) read += piece.length; return read }
    expect(await size(10)).toBe(10)
    await expect(size(9)).rejects.toThrow(Refusal)
  })
})

describe('Who may ask', () => {
  it.each([
    [{ host: 'kwaad.example' }], [{ origin: 'http://kwaad.example' }], [{ origin: 'http://localhost:3000' }], [{ 'sec-fetch-site': 'cross-site' }], [{ 'x-forwarded-for': '10.0.0.1' }],
  ])('nobody from elsewhere, on no address and by no method: %j', async (headers) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      for (const path of ['/', '/beheer', LIST, `${LIST}/x`, '/assets/app-0a1b2c3d.js', '/niets']) {
        const answer = await beheer.ask(method, path, { ...FILE, host: 'localhost', ...headers } as Record<string, string>, method === 'POST' ? GOOD : '')
        expect([method, path, answer.status]).toEqual([method, path, 403])
      }
    }
    expect(await kept()).toEqual([1, 0, 0, 0])
  })

  it('a page elsewhere is never given leave, and answers are for this page alone', async () => {
    for (const path of ['/beheer', LIST, '/niets']) {
      const { headers } = await beheer.ask('GET', path, { host: 'localhost' })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control') || name === 'set-cookie')).toEqual([])
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'content-security-policy': expect.stringContaining("default-src 'none'") })
    }
    expect((await beheer.ask('OPTIONS', LIST, { host: 'localhost' })).status).toBe(405)
  })

  it('no more than two at a time', async () => {
    const [one, two] = [beheer.begin('1.csv'), beheer.begin('2.csv')]
    for (const request of [one, two]) request.write(GOOD.slice(0, 20))
    await later(200)
    const third = await beheer.send('3.csv', GOOD)
    expect([third.status, third.headers['retry-after']]).toEqual([429, '60'])
    expect((await answerTo(one, GOOD.slice(20))).status).toBe(201)
    expect((await answerTo(two, '')).status).toBe(400)
    expect((await beheer.send('3.csv', GOOD)).status).toBe(200)
  })

  it.each([['PUT', LIST], ['DELETE', LIST], ['POST', `${LIST}/0a0d39ad-f077-48e5-a1a8-99c687944136`], ['DELETE', `${LIST}/0a0d39ad-f077-48e5-a1a8-99c687944136`]])('nobody may %s %s', async (method, path) => {
    expect((await beheer.ask(method, path, FILE, method === 'DELETE' ? '' : GOOD)).status).toBe(405)
  })
})

describe('What came in earlier', () => {
  it('is listed newest first, landed and refused together', async () => {
    await beheer.send('goed.csv', GOOD)
    await beheer.send('fout.csv', GOOD.replace('123,45', 'x'))
    const list = JSON.parse((await beheer.ask('GET', LIST)).text) as Leveringen
    expect(list).toMatchObject({ gemeente: { code: 'GM9901', naam: 'Voorbeeldstad' }, aantal: 3 })
    expect(list.leveringen.map(({ bestand, status, fouten, waarschuwingen, bedragCent }) => [bestand, status, fouten, waarschuwingen, bedragCent])).toEqual([
      ['fout.csv', 'geweigerd', 1, 0, null], ['goed.csv', 'aangenomenMetWaarschuwing', 0, 1, 12_300], ['gebieden-2024.csv', 'aangenomen', 0, 0, null]])
  })

  it('is turned over page by page, each file once, also when another comes in meanwhile', async () => {
    await beheer.send('goed.csv', GOOD)
    await beheer.db.ask(`insert into facts.refusal (gemeente, id, kind, sha256, file, records, problems, refused_at)
      select 'GM9901', gen_random_uuid(), 'wmo323', repeat('a', 64), 'w' || n || '.xml', 0, '[]', timestamptz '2024-05-01' + (n / 4) * interval '1 second' from generate_series(1, 119) n`)
    const page = async (query: string) => JSON.parse((await beheer.ask('GET', LIST + query)).text) as Leveringen
    const pages = [await page('')]
    await beheer.send('nieuw.csv', 'geen levering')
    for (let last = pages[0]; last!.leveringen.length === 50; last = pages.at(-1)) pages.push(await page(`?ouderDan=${last!.leveringen.at(-1)!.id}`))
    expect(pages.map(({ aantal, nieuwer, leveringen }) => [aantal, nieuwer, leveringen.length])).toEqual([[121, 0, 50], [122, 51, 50], [122, 101, 21]])
    expect(new Set(pages.flatMap(({ leveringen }) => leveringen.map(({ bestand }) => bestand))).size).toBe(121)
    const messages = await page('?soort=wmo323')
    expect([messages.soorten.map(({ soort, aantal }) => [soort, aantal]), messages.leveringen[0]!.bestand]).toEqual([[['gebieden', 1], ['kostenregels', 1], ['onbekend', 1], ['wmo323', 119]], expect.stringMatching(/^w11[6-9]\.xml$/)])
    expect((await page(`?soort=wmo323&ouderDan=${messages.leveringen.at(-1)!.id}`)).nieuwer).toBe(50)
    expect((await page('?soort=kostenregels')).leveringen.map(({ bestand, bedragCent }) => [bestand, bedragCent])).toEqual([['goed.csv', 12_300]])
    expect(((await beheer.ask('GET', `${LIST}?ouderDan=0a0d39ad-f077-48e5-a1a8-99c687944136`)).status)).toBe(404)
  })

  it('has its receipt, with all that was said', async () => {
    await beheer.send('huishoudens.csv', households([{ person: 1, household: 'H1', buurt: 'BU99010199', from: '2020-01-01' }]))
    const [{ id } = { id: '' }] = (JSON.parse((await beheer.ask('GET', LIST)).text) as Leveringen).leveringen
    const answer = await beheer.ask('GET', `${LIST}/${id}`)
    expect(JSON.parse(answer.text) as BewaardBewijs).toMatchObject({ id, bestand: 'huishoudens.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), meldingen: [{ code: 'BUURT_UNKNOWN', ernst: 'waarschuwing', regel: 2 }] })
  })

  it.each(['0a0d39ad-f077-48e5-a1a8-99c687944136', ':id', 'x', '0A0D39AD-F077-48E5-A1A8-99C687944136', '%00', `${'a'.repeat(70)}`])('does not exist under another name: %s', async (id) => {
    expect([404, 414]).toContain((await beheer.ask('GET', `${LIST}/${id}`)).status)
  })

  it('takes no other questions', async () => {
    expect((await beheer.ask('GET', `${LIST}?gemeente=GM0363`)).status).toBe(400)
  })
})

describe('What finance looks over', () => {
  const ask = async <T>(path: string): Promise<T> => JSON.parse((await beheer.ask('GET', `/v1/beheer/${path}`)).text) as T

  it('adds up to the cent, per month and law', async () => {
    await beheer.send('a.csv', GOOD)
    expect(await ask<Natelling>('natelling')).toMatchObject({ klopt: true, samen: { ontvangenCent: 12_300, feitenCent: 12_300, verschilCent: 0 }, maanden: [{ maand: '2024-03', wet: 'participatiewet', ontvangenRegels: 2 }], leveringen: [] })
  })

  it('lies beside the jaarrekening', async () => {
    await beheer.send('a.csv', GOOD)
    await beheer.send('begroting.csv', 'jaar;soort;taakveld;bedrag\n2024;realisatie;6.3;200,00\n')
    expect(await ask<Aansluiting>('aansluiting')).toMatchObject({ jaren: [{ jaar: 2024, jaarrekeningCent: 20_000, verklaardCent: 12_300, regels: [{ taakveld: '6.3', naam: 'Inkomensregelingen' }] }] })
    await beheer.db.ask('truncate facts.budget')
  })

  it('names what is missing and who signed for it', async () => {
    const months = ['01', '02', '03', '04', '05', '07', '08', '09']
    await beheer.send('jaar.csv', costs(months.map((month, at) => ({ id: `M${at}`, person: 1, month: `2024-${month}`, cents: 100 }))))
    const gap = { bron: 'kostenregels participatiewet', maand: '2024-06', wat: 'ontbreekt', clienten: 0 }
    expect(await ask<Volledigheid>('volledigheid')).toMatchObject({ open: 1, gaten: [{ ...gap, getekend: false }], handtekeningen: [] })
    await beheer.db.pool('publish').query(`insert into concept.signature (gemeente, source, year, month, clients, signed_by, reason) values ('GM9901', 'kostenregels participatiewet', 2024, 6, 0, 'A. Voorbeeld', 'geen betaalronde')`)
    expect(await ask<Volledigheid>('volledigheid')).toMatchObject({ open: 0, gaten: [{ ...gap, getekend: true }], handtekeningen: [{ wie: 'A. Voorbeeld', reden: 'geen betaalronde' }] })
  })
})

describe('When the surroundings fail', () => {
  it('the answer is our own sentence, and the log has no content', async () => {
    const before = beheer.logged.length
    await beheer.db.ask(`update facts.key_check set check_value = '\\x00000000'`)
    const answer = await beheer.send('a.csv', GOOD)
    await beheer.db.ask('truncate facts.key_check')
    expect([answer.status, JSON.parse(answer.text).detail]).toEqual([500, expect.stringContaining('sleutel')])
    expect(beheer.logged.length).toBe(before + 1)
    for (const word of ['123,45', bsn(1), bsn(2), 'sleutel']) expect(beheer.logged.join('')).not.toContain(word)
    expect(await kept()).toEqual([1, 0, 0, 0])
  })
})

describe('The page', () => {
  it('is here, and the pages of readers are not', async () => {
    expect(await beheer.ask('GET', '/beheer')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(await beheer.ask('GET', '/')).toMatchObject({ status: 302, headers: { location: '/beheer' } })
    expect((await beheer.ask('GET', '/assets/app-0a1b2c3d.js')).status).toBe(200)
    for (const path of ['/index.html', '/beheer.html', '/geld', '/v1', '/v1/uitgaven', '/v1/beheer', '/beheer/', '/../geheim.txt', '/..%2fgeheim.txt', '/assets/app-0a1b2c3d.js.map']) expect([path, (await beheer.ask('GET', path)).status]).toEqual([path, 404])
  })
})

describe('docs/beheer.md', () => {
  it('names each address and each status', async () => {
    const page = await readFile(join(ROOT, 'docs', 'beheer.md'), 'utf8')
    for (const word of [LIST, `${LIST}/{id}`, '/v1/beheer/natelling', '/v1/beheer/aansluiting', '/v1/beheer/volledigheid', '200', '201', '400', '403', '404', '413', '415', '429', '503', '507']) expect(page).toContain(`\`${word}\``)
    for (const schema of [Ontvangstbewijs, Leveringen, LeveringenQuery, BewaardBewijs, GeweigerdeLevering]) for (const field of Object.keys(schema.properties)) expect(page, field).toContain(`\`${field}\``)
  })
})

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return
    await later(50)
  }
  throw new Error('it never came about')
}
