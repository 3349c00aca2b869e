import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GeweigerdeLevering, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { AREAS, deliver, GEMEENTE, KEY, pieces } from '../store/deliveries.ts'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { runBeheer, type Answer, type RunningBeheer } from './harness.ts'

interface Case {
  readonly file: string
  readonly expect: 'accept' | 'reject' | 'accept_with_warning'
  readonly also_allowed?: string
  readonly after?: string
  readonly code?: string
  readonly max_ms?: number
  readonly value?: { readonly records?: number; readonly total_cents?: number }
}

const folder = process.env['RAADSZICHT_OPEN_DATA']
const cases = folder ? (JSON.parse(readFileSync(`${folder}/badinputs/index.json`, 'utf8')) as { files: Case[] }).files : []
const bytesOf = (file: string): Buffer => readFileSync(`${folder}/badinputs/${file}`)

describe.skipIf(!folder)('The corpus of bad inputs, through Beheer over HTTP', () => {
  let beheer: RunningBeheer
  beforeAll(async () => {
    beheer = await runBeheer()
    await deliver(beheer.db, `${AREAS}WK990103;Oost;GM9901\nWK990104;West;GM9901\n`, { fileName: 'gebieden-2024.csv' })
  })
  afterAll(() => beheer.close())
  beforeEach(clean)

  async function clean(): Promise<void> {
    await beheer.db.ask('truncate facts.cost, facts.clearing, facts.person, facts.household, facts.residence, facts.budget, facts.refusal')
    await beheer.db.ask(`delete from facts.delivery where kind <> 'gebieden'`)
  }
  const state = () => beheer.db.ask(`select (select count(*)::int from facts.delivery) as deliveries, (select count(*)::int from facts.person) as persons,
    (select count(*)::int from facts.cost) as lines, (select coalesce(sum(amount_cents), 0)::bigint from facts.cost) as total`)
  /** The same file through the other door, in the same state. */
  async function besides(item: Case) {
    await clean()
    for (const file of [...(item.after ? [item.after] : []), item.file]) {
      const receipt = await receiveDelivery(beheer.db, pieces(bytesOf(file)), { gemeente: GEMEENTE, fileName: file, key: KEY })
      if (file === item.file) return receipt
    }
    throw new Error('no file')
  }

  it.each(cases.map((item) => [item.file, item] as const))('is answered as agreed: %s', async (file, item) => {
    if (item.after) await beheer.send(item.after, bytesOf(item.after))
    const before = await state()
    const start = performance.now()
    const answer = await beheer.send(file, bytesOf(file))
    expect(performance.now() - start).toBeLessThan(item.max_ms ?? 5_000)
    const receipt = receiptIn(answer)
    if (answer.status === 400) {
      if (item.expect !== 'reject') expect(item.also_allowed).toContain('reject')
      expect(await state()).toEqual(before)
      expect(receipt.meldingen.length).toBeGreaterThan(0)
      expect(receipt.meldingen.every(({ ernst }) => ernst === 'fout')).toBe(true)
      if (item.expect === 'reject' && item.code && !item.also_allowed) expect(receipt.meldingen.map(({ code }) => code)).toContain(item.code)
    } else if (answer.status === 200) {
      expect([receipt.status, item.code]).toEqual(['wasErAl', 'ALREADY_IMPORTED'])
      expect(await state()).toEqual(before)
    } else {
      expect(answer.status).toBe(201)
      expect(item.expect).not.toBe('reject')
      expect(await state()).toEqual([expect.objectContaining({ lines: receipt.regels, total: receipt.bedragCent })])
      expect([receipt.regels, receipt.bedragCent]).toEqual([item.value?.records, item.value?.total_cents])
      expect([(await beheer.send(file, bytesOf(file))).status, await state()]).toEqual([200, [expect.objectContaining({ lines: receipt.regels })]])
    }
    const told = answer.text + (await beheer.ask('GET', '/v1/beheer/leveringen')).text
    expect(numbersLikeABsn(bytesOf(file)).filter((number) => told.includes(number))).toEqual([])

    const other = await besides(item)
    expect(receipt).toMatchObject({ bestand: other.file, soort: other.kind, regels: other.records, bedragCent: other.total_cents })
    const codes = other.problems.filter(({ severity }) => other.status !== 'rejected' || severity === 'refusal').map(({ code, line, field }) => [code, line, field])
    expect(receipt.meldingen.map(({ code, regel, veld }) => [code, regel, veld])).toEqual(codes)
  })

  it('stays up: after all of them a good file is taken', async () => {
    for (const { file } of cases) await beheer.send(file, bytesOf(file))
    await clean()
    expect((await beheer.send('x01.xml', bytesOf('x01-control-valid.xml'))).status).toBe(201)
    expect(beheer.logged).toEqual([])
  })
})

/** Every run of nine digits in a file; the letters between the digits of UTF-16 are passed over. */
const numbersLikeABsn = (bytes: Buffer): readonly string[] => bytes.toString('latin1').replaceAll('\0', '').match(/(?<!\d)\d{9}(?!\d)/g) ?? []

const receiptIn = ({ status, text }: Answer): Ontvangstbewijs =>
  status === 400 ? (JSON.parse(text) as GeweigerdeLevering).ontvangstbewijs : JSON.parse(text) as Ontvangstbewijs
