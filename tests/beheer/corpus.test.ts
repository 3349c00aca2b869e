import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CORPUS } from '../drill/corpus/cases.ts'
import { importDoor, type Door } from '../drill/corpus/door.ts'
import { rulesOf, type Rules } from '../drill/corpus/rules.ts'
import { testDatabase, type TestDatabase } from '../store/database.ts'
import { AREAS, deliver } from '../store/deliveries.ts'
import { httpDoor } from './door.ts'
import { runBeheer, type RunningBeheer } from './harness.ts'

let beheer: RunningBeheer
let other: TestDatabase
let [door, command]: Door[] = []
let rules: Rules
beforeAll(async () => {
  beheer = await runBeheer()
  other = await testDatabase()
  door = httpDoor(beheer)
  command = importDoor(other)
  rules = rulesOf(beheer.db, door)
  for (const db of [beheer.db, other]) for (const vintage of [2015, 2025]) await deliver(db, AREAS + '\n'.repeat(vintage - 2014), { fileName: `gebieden-${vintage}.csv` })
})
afterAll(async () => { await beheer.close(); await other.close() })

describe('The corpus of our own, through Beheer over HTTP', () => {
  it.each(CORPUS.map((item) => [item.title, item] as const))('%s', async (_title, item) => {
    if (item.after) for (const each of [door!, command!]) await each(item.after.name, item.after.bytes)
    const before = await rules.state()
    const heard = await door!(item.name, item.bytes)
    const { problems, ...rest } = heard.receipt
    expect([rest.status, problems.map(({ code }) => code)]).toEqual([item.expect, item.code === undefined ? expect.anything() : expect.arrayContaining([item.code])])
    expect(heard.status).toBe(item.expect === 'rejected' ? 400 : 201)
    const { receipt } = await command!(item.name, item.bytes)
    expect({ ...rest, problems: problems.map(withoutNames) }).toEqual({ ...receipt, problems: receipt.problems.map(withoutNames) })
    if (item.expect === 'rejected') return rules.rejected(heard, before)
    await rules.accepted(heard, before, () => door!(item.name, item.bytes))
  })

  it('brings nothing down and leaves nothing in the log', () => {
    expect(beheer.logged).toEqual([])
  })
})

/** The name of a receipt differs from one database to another. */
const withoutNames = <T extends { readonly message: string }>(problem: T): T => ({ ...problem, message: problem.message.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…') })
