import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveDelivery, type Receipt } from '../../server/flow/receive-delivery.ts'
import { mutate } from '../drill/fuzz/mutate.ts'
import { ROOT } from '../house/files.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { GEMEENTE, KEY, pieces } from './deliveries.ts'

/** `npm run drill:fuzz`: 2,000 mutations of each good example. `npm test`: a few of each. */
const FULL = import.meta.env.MODE === 'drill'
const TIMES = FULL ? 2_000 : 12
const FOLDER = join(ROOT, 'fixtures', 'deliveries')
const GOOD = readdirSync(FOLDER).filter((name) => !/broken|cut-off/.test(name))
const TABLES = ['adjustment', 'answer', 'area', 'budget', 'care_assignment', 'care_start', 'care_stop', 'comparison', 'contract', 'cost', 'initiative', 'key_figure', 'residence', 'signal', 'signal_note', 'story']

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const taken: number[] = []
const receive = async (bytes: Buffer, fileName: string): Promise<Receipt> => {
  const began = performance.now()
  const receipt = await receiveDelivery(db, pieces(bytes), { gemeente: GEMEENTE, fileName, key: KEY })
  taken.push(performance.now() - began)
  return receipt
}
/** Rows that belong to no accepted delivery, deliveries whose money is not that of their receipt, and a count of what was refused and accepted. */
const faults = async () => (await db.ask<{ loose: number; different: number }>(`select
  (${TABLES.map((name) => `(select count(*)::int from facts.${name} t where not exists (select from facts.delivery d where d.gemeente = t.gemeente and d.number = t.delivery))`).join(' + ')}) as loose,
  (select count(*)::int from facts.delivery d where d.total_cents is not null and d.total_cents <>
    (select coalesce(sum(amount_cents), 0) from facts.cost c where c.gemeente = d.gemeente and c.delivery = d.number)
    + (select coalesce(sum(amount_cents), 0) from facts.budget b where b.gemeente = d.gemeente and b.delivery = d.number)) as different`))[0]

describe('A good file that was changed somewhere', () => {
  it.each(GOOD)('%s is refused or taken whole, and never ends the program', async (name) => {
    const good = readFileSync(join(FOLDER, name))
    const statuses = new Map<string, number>()
    for (let seed = 1; seed <= TIMES; seed++) {
      const receipt = await receive(mutate(good, seed), name)
      statuses.set(receipt.status, (statuses.get(receipt.status) ?? 0) + 1)
      expect([seed, receipt.problems.map(({ code }) => code)]).not.toEqual([seed, expect.arrayContaining(['FILE_UNREADABLE'])])
      if (receipt.status === 'rejected') expect([seed, receipt.problems.some(({ severity }) => severity === 'refusal')]).toEqual([seed, true])
    }
    expect(await faults()).toEqual({ loose: 0, different: 0 })
    if (FULL) process.stdout.write(`fuzz\t${name}\t${[...statuses].map(([status, times]) => `${times} ${status}`).join(', ')}\n`)
  }, FULL ? 1_200_000 : 60_000)

  it('takes no memory and little time', async () => {
    const [good, few] = [readFileSync(join(FOLDER, 'wmo323.xml')), TIMES * 2]
    const round = async (from: number) => { for (let seed = from; seed < from + few; seed++) await receive(mutate(good, seed), 'wmo323.xml') }
    await round(100_000)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    await round(200_000)
    globalThis.gc?.()
    const grown = (process.memoryUsage().rss - before) / 1_048_576
    const slow = taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.99)]!
    process.stdout.write(`fuzz\tmemory\t${grown.toFixed(1)} MB over ${few} files\tp99\t${slow.toFixed(0)} ms\n`)
    expect(grown).toBeLessThan(50)
    expect(slow).toBeLessThan(500)
  }, FULL ? 600_000 : 60_000)
})
