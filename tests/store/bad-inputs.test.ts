import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importDoor, type Door } from '../drill/corpus/door.ts'
import { rulesOf, type Rules } from '../drill/corpus/rules.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, deliver } from './deliveries.ts'

interface Case {
  readonly file: string
  readonly expect: 'accept' | 'reject' | 'accept_with_warning'
  readonly also_allowed?: string
  readonly after?: string
  readonly code?: string
  readonly value?: { readonly records?: number; readonly total_cents?: number }
}

const folder = process.env['RAADSZICHT_OPEN_DATA']
const cases = folder ? (JSON.parse(readFileSync(`${folder}/badinputs/index.json`, 'utf8')) as { files: Case[] }).files : []

describe.skipIf(!folder)('The corpus of bad inputs, through the whole intake', () => {
  let db: TestDatabase
  let door: Door
  let rules: Rules
  beforeAll(async () => {
    db = await testDatabase()
    door = importDoor(db)
    rules = rulesOf(db, door)
    const more = 'WK990103;Oost;GM9901\nWK990104;West;GM9901\n'
    await deliver(db, AREAS + more, { fileName: 'gebieden-2024.csv' })
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    await db.ask('truncate facts.cost, facts.clearing, facts.person, facts.household, facts.residence, facts.budget, facts.refusal')
    await db.ask(`delete from facts.delivery where kind <> 'gebieden'`)
  })

  const receive = (file: string) => door(file, readFileSync(`${folder}/badinputs/${file}`))
  const state = () => db.ask(`select (select count(*)::int from facts.delivery) as deliveries, (select count(*)::int from facts.person) as persons,
    (select count(*)::int from facts.cost) as lines, (select coalesce(sum(amount_cents), 0)::bigint from facts.cost) as total`)

  it.each(cases.map((item) => [item.file, item] as const))('is answered as agreed: %s', async (_file, item) => {
    if (item.after) await receive(item.after)
    const before = await state()
    const whole = await rules.state()
    const heard = await receive(item.file)
    const { receipt } = heard
    if (receipt.status === 'rejected') {
      if (item.expect !== 'reject') expect(item.also_allowed).toContain('reject')
      expect(await state()).toEqual(before)
      await rules.rejected(heard, whole)
    } else if (receipt.status === 'already_imported') {
      expect(item.code).toBe('ALREADY_IMPORTED')
      expect(await state()).toEqual(before)
    } else {
      expect(item.expect).not.toBe('reject')
      expect([receipt.records, receipt.total_cents]).toEqual([item.value?.records, item.value?.total_cents])
      expect(await state()).toEqual([expect.objectContaining({ lines: item.value?.records, total: item.value?.total_cents })])
      await rules.accepted(heard, whole, () => receive(item.file))
    }
    if (item.expect === 'reject' && item.code && !item.also_allowed) expect(receipt.problems.map((problem) => problem.code)).toContain(item.code)
  })
})
