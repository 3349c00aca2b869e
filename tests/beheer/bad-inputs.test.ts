import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GeweigerdeLevering, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { deliverGivenAreas, emptyButAreas, GIVEN, givenBytes, landedCounts, type GivenCase } from '../drill/corpus/given.ts'
import type { Door } from '../drill/corpus/door.ts'
import { numbersLikeABsn, rulesOf, type Rules } from '../drill/corpus/rules.ts'
import { GEMEENTE, KEY, pieces } from '../store/deliveries.ts'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { heardIn, httpDoor } from './door.ts'
import { runBeheer, type Answer, type RunningBeheer } from './harness.ts'

describe('The corpus of bad inputs, through Beheer over HTTP', () => {
  let beheer: RunningBeheer
  let door: Door
  let rules: Rules
  beforeAll(async () => {
    beheer = await runBeheer()
    door = httpDoor(beheer)
    rules = rulesOf(beheer.db, door)
    await deliverGivenAreas(beheer.db)
  })
  afterAll(() => beheer.close())
  const clean = () => emptyButAreas(beheer.db)
  beforeEach(clean)

  const state = () => landedCounts(beheer.db)
  /** The same file through the other door, in the same state. */
  async function besides(item: GivenCase) {
    await clean()
    for (const file of [...(item.after ? [item.after] : []), item.file]) {
      const receipt = await receiveDelivery(beheer.db, pieces(givenBytes(file)), { gemeente: GEMEENTE, fileName: file, key: KEY })
      if (file === item.file) return receipt
    }
    throw new Error('no file')
  }

  it.each(GIVEN.map((item) => [item.file, item] as const))('is answered as agreed: %s', async (file, item) => {
    if (item.after) await beheer.send(item.after, givenBytes(item.after))
    const before = await rules.state()
    const start = performance.now()
    const answer = await beheer.send(file, givenBytes(file))
    expect(performance.now() - start).toBeLessThan(item.max_ms ?? 5_000)
    const receipt = receiptIn(answer)
    const heard = heardIn(answer)
    if (answer.status === 400) {
      if (item.expect !== 'reject') expect(item.also_allowed).toContain('reject')
      await rules.rejected(heard, before)
      expect(receipt.meldingen.every(({ ernst }) => ernst === 'fout')).toBe(true)
      if (item.expect === 'reject' && item.code && !item.also_allowed) expect(receipt.meldingen.map(({ code }) => code)).toContain(item.code)
    } else if (answer.status === 200) {
      expect([receipt.status, item.code]).toEqual(['wasErAl', 'ALREADY_IMPORTED'])
      expect(await rules.state()).toEqual(before)
    } else {
      expect(answer.status).toBe(201)
      expect(item.expect).not.toBe('reject')
      expect(await state()).toEqual([expect.objectContaining({ lines: receipt.regels, total: receipt.bedragCent })])
      expect([receipt.regels, receipt.bedragCent]).toEqual([item.value?.records, item.value?.total_cents])
      await rules.accepted(heard, before, () => door(file, givenBytes(file)))
    }
    const told = answer.text + (await beheer.ask('GET', '/v1/beheer/leveringen')).text
    expect(numbersLikeABsn(givenBytes(file)).filter((number) => told.includes(number))).toEqual([])

    const other = await besides(item)
    expect(receipt).toMatchObject({ bestand: other.file, soort: other.kind, regels: other.records, bedragCent: other.total_cents })
    const codes = other.problems.filter(({ severity }) => other.status !== 'rejected' || severity === 'refusal').map(({ code, line, field }) => [code, line, field])
    expect(receipt.meldingen.map(({ code, regel, veld }) => [code, regel, veld])).toEqual(codes)
  })

  it('stays up: after all of them a good file is taken', async () => {
    for (const { file } of GIVEN) await beheer.send(file, givenBytes(file))
    await clean()
    expect((await beheer.send('x01.xml', givenBytes('x01-control-valid.xml'))).status).toBe(201)
    expect(beheer.logged).toEqual([])
  })
})

const receiptIn = ({ status, text }: Answer): Ontvangstbewijs =>
  status === 400 ? (JSON.parse(text) as GeweigerdeLevering).ontvangstbewijs : JSON.parse(text) as Ontvangstbewijs
