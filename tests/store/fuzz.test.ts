import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveDelivery, type Receipt } from '../../server/flow/receive-delivery.ts'
import type { PrintedReceipt } from '../../server/cli/receiver.ts'
import { httpDoor } from '../beheer/door.ts'
import { runBeheer, type RunningBeheer } from '../beheer/harness.ts'
import { mutate } from '../drill/fuzz/mutate.ts'
import { ROOT } from '../house/files.ts'
import type { TestDatabase } from './database.ts'
import { GEMEENTE, KEY, pieces } from './deliveries.ts'

/** `npm run drill:fuzz`: 2,000 mutations of each good example. `npm test`: a few of each. */
const FULL = import.meta.env.MODE === 'drill'
const TIMES = FULL ? 2_000 : 12
const FOLDER = join(ROOT, 'fixtures', 'deliveries')
const GOOD = readdirSync(FOLDER).filter((name) => !/broken|cut-off/.test(name))
/** One in so many goes in over HTTP. */
const OVER_HTTP = FULL ? 10 : 6

let beheer: RunningBeheer
let db: TestDatabase
beforeAll(async () => {
  beheer = await runBeheer()
  db = beheer.db
})
afterAll(() => beheer.close())

const taken: number[] = []
const receive = async (bytes: Buffer, fileName: string): Promise<Receipt> => {
  const began = performance.now()
  const receipt = await receiveDelivery(db, pieces(bytes), { gemeente: GEMEENTE, fileName, key: KEY })
  taken.push(performance.now() - began)
  return receipt
}
/** Over HTTP everything has an answer, and none says that something broke. */
const send = async (bytes: Buffer, fileName: string): Promise<PrintedReceipt> => {
  const { status, receipt } = await httpDoor(beheer)(fileName, bytes)
  expect([200, 201, 400]).toContain(status)
  return receipt
}

/** Rows that belong to no accepted delivery, people and households whom no row names, and deliveries whose money is not that of their receipt. */
async function faults(): Promise<{ loose: number; unnamed: number; different: number }> {
  const withColumn = async (name: string) => (await db.ask<{ table: string }>(`select table_name as table from information_schema.columns where table_schema = 'facts' and column_name = '${name}'`)).map(({ table }) => table)
  const loose = (await withColumn('delivery')).map((table) => `(select count(*)::int from facts.${table} t where not exists (select from facts.delivery d where d.gemeente = t.gemeente and d.number = t.delivery))`)
  const unnamed = await Promise.all(['person', 'household'].map(async (who) => `(select count(*)::int from facts.${who} where number not in (${(await withColumn(who)).map((table) => `select ${who} from facts.${table} where ${who} is not null`).join(' union ')}))`))
  return (await db.ask<{ loose: number; unnamed: number; different: number }>(`select ${loose.join(' + ')} as loose, ${unnamed.join(' + ')} as unnamed,
    (select count(*)::int from facts.delivery d where d.total_cents is not null and d.total_cents <>
      (select coalesce(sum(amount_cents), 0) from facts.cost c where c.gemeente = d.gemeente and c.delivery = d.number)
      + (select coalesce(sum(amount_cents), 0) from facts.budget b where b.gemeente = d.gemeente and b.delivery = d.number)) as different`))[0]!
}

/** Megabytes in use once everything that can go has gone. */
function megabytes(): number {
  setFlagsFromString('--expose_gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().rss / 1_048_576
}

describe('A good file that was changed somewhere', () => {
  it.each(GOOD)('%s is refused or taken whole, and never ends the program', async (name) => {
    const good = readFileSync(join(FOLDER, name))
    const statuses = new Map<string, number>()
    let before = Infinity
    for (let seed = 1; seed <= TIMES; seed++) {
      const receipt = await (seed % OVER_HTTP === 0 ? send : receive)(mutate(good, seed), name)
      statuses.set(receipt.status, (statuses.get(receipt.status) ?? 0) + 1)
      expect([seed, receipt.problems.map(({ code }) => code)]).not.toEqual([seed, expect.arrayContaining(['FILE_UNREADABLE'])])
      if (receipt.status === 'rejected') expect([seed, receipt.problems.some((problem) => !('severity' in problem) || problem.severity === 'refusal')]).toEqual([seed, true])
      if (FULL && seed === TIMES / 10) before = megabytes()
    }
    expect(await faults()).toEqual({ loose: 0, unnamed: 0, different: 0 })
    const grown = megabytes() - before
    expect(grown).toBeLessThan(50)
    if (FULL) process.stdout.write(`fuzz\t${name}\t${[...statuses].map(([status, times]) => `${times} ${status}`).join(', ')}\t${grown.toFixed(1)} MB\n`)
  }, FULL ? 1_200_000 : 60_000)

  it('takes no memory and little time', async () => {
    const [good, few] = [readFileSync(join(FOLDER, 'wmo323.xml')), TIMES * 2]
    const round = async (from: number) => { for (let seed = from; seed < from + few; seed++) await receive(mutate(good, seed), 'wmo323.xml') }
    await round(100_000)
    const before = megabytes()
    await round(200_000)
    const grown = megabytes() - before
    const slow = taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.99)]!
    process.stdout.write(`fuzz\tmemory\t${grown.toFixed(1)} MB over ${few} files\tp99\t${slow.toFixed(0)} ms\n`)
    expect(grown).toBeLessThan(50)
    expect(slow).toBeLessThan(500)
  }, FULL ? 600_000 : 60_000)
})
