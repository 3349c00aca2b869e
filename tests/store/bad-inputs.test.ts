import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverGivenAreas, emptyButAreas, GIVEN, givenBytes, landedCounts } from '../drill/corpus/given.ts'
import { importDoor, type Door } from '../drill/corpus/door.ts'
import { rulesOf, type Rules } from '../drill/corpus/rules.ts'
import { testDatabase, type TestDatabase } from './database.ts'

describe('The corpus of bad inputs, through the whole intake', () => {
  let db: TestDatabase
  let door: Door
  let rules: Rules
  beforeAll(async () => {
    db = await testDatabase()
    door = importDoor(db)
    rules = rulesOf(db, door)
    await deliverGivenAreas(db)
  })
  afterAll(() => db.close())
  beforeEach(() => emptyButAreas(db))

  const receive = (file: string) => door(file, givenBytes(file))
  const state = () => landedCounts(db)

  it.each(GIVEN.map((item) => [item.file, item] as const))('is answered as agreed: %s', async (_file, item) => {
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
