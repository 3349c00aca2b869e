import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CORPUS } from '../drill/corpus/cases.ts'
import { importDoor, type Door } from '../drill/corpus/door.ts'
import { bsnsIn, rulesOf, type Rules } from '../drill/corpus/rules.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, deliver } from './deliveries.ts'

let db: TestDatabase
let door: Door
let rules: Rules
beforeAll(async () => {
  db = await testDatabase()
  door = importDoor(db)
  rules = rulesOf(db, door)
  for (const vintage of [2015, 2025]) await deliver(db, AREAS + '\n'.repeat(vintage - 2014), { fileName: `gebieden-${vintage}.csv` })
})
afterAll(() => db.close())

describe('The corpus of our own', () => {
  it('has at least sixty cases beside the corpus that is given, no two alike', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CORPUS.map(({ title }) => title)).size).toBe(CORPUS.length)
  })

  it.each(CORPUS.map((item) => [item.title, item] as const))('%s', async (_title, item) => {
    if (item.after) expect((await door(item.after.name, item.after.bytes)).receipt.status).toMatch(/^accepted/)
    const before = await rules.state()
    const heard = await door(item.name, item.bytes)
    expect([heard.receipt.status, heard.receipt.problems.map(({ code }) => code)]).toEqual([item.expect, item.code === undefined ? expect.anything() : expect.arrayContaining([item.code])])
    if (item.line !== undefined) expect(heard.receipt.problems.find(({ code }) => code === item.code)?.line).toBe(item.line)
    if (item.expect === 'rejected') return rules.rejected(heard, before)
    expect([heard.receipt.records, heard.receipt.total_cents]).toEqual([item.records, item.cents])
    await rules.accepted(heard, before, () => door(item.name, item.bytes))
  })

  it('leaves no BSN in the receipts and the audit', async () => {
    const kept = await db.ask(`select row_to_json(d)::text as text from facts.delivery d union all select row_to_json(r)::text from facts.refusal r union all select row_to_json(e)::text from audit.event e`)
    expect(kept.length).toBeGreaterThan(CORPUS.length)
    expect(bsnsIn(kept.map((row) => row['text'] as string).join('\n'))).toEqual([])
  })
})
