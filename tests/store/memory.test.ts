import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConcept } from '../../server/cli/build.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import { checkRelease } from '../../server/flow/check-release.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { storedFacts } from '../../server/flow/stored-facts.ts'
import { withdrawRelease } from '../../server/flow/withdraw-release.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { Release } from '../../server/release/release.ts'
import { saveConcept, seenReleases } from '../../server/store/concept/store.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE, households, type CostLine } from './deliveries.ts'

const BUURTEN = ['BU99010101', 'BU99010102', 'BU99010201', 'BU99010202']
const PERSONS = Array.from({ length: 160 }, (_, person) => person)

let db: TestDatabase
let first: Release
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2024.csv' })
  await deliver(db, households(PERSONS.map((person) => ({ person, household: `h${person}`, buurt: BUURTEN[person % 4]!, from: '2020-01-01' }))))
  await lines(PERSONS.flatMap((person) => [1, 4, 7, 10].map((month) => ({ id: `${person}-${month}`, person, month: `2024-${String(month).padStart(2, '0')}`, cents: 100_000 + person * 997 }))))
  first = await build()
  await makePublic(first)
})
afterAll(() => db.close())

const build = (): Promise<Release> => buildConcept(db, { gemeente: GEMEENTE, id: null, say: () => {} })
const key = ({ manifest }: Release) => ({ gemeente: GEMEENTE, release: manifest.id })
async function makePublic(release: Release): Promise<void> {
  await checkRelease(db, key(release), 'checker')
  await publishRelease(db, key(release), 'maker')
}
async function lines(all: readonly CostLine[]): Promise<void> {
  expect((await deliver(db, costs(all))).status).toMatch(/accepted/)
}
const total = ({ tables }: Release) => tables.spending.find((row) => row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar')!

describe('A release in the store', () => {
  it('knows the last delivery that it was built from', async () => {
    expect((await seenReleases(db, GEMEENTE)).map(({ release, lastDelivery }) => [release.manifest.id, lastDelivery])).toEqual([[first.manifest.id, 3]])
  })

  it('is laid beside the facts of then, whatever came in since', async () => {
    const before = await storedFacts(db, GEMEENTE).facts(2024)
    await lines([{ id: 'late', person: 5, month: '2024-04', cents: 7_654_321 }])
    const { now, earlier } = await storedFacts(db, GEMEENTE).history(2024, [3])
    expect([now.length, earlier[0]!.facts.length]).toEqual([before.length + 1, before.length])
    expect(earlier[0]!.line.every((line, at) => now.amount[line] === earlier[0]!.facts.amount[at])).toBe(true)
    expect(earlier[0]!.facts.amount.toSorted()).toEqual(before.amount.toSorted())
  })

  it('is followed by one that keeps what one late line would give away, and passes the gate', async () => {
    const second = await build()
    expect(total(second)).toEqual({ ...total(first), asOf: first.manifest.asOf })
    await makePublic(second)
    expect((await db.ask(`select as_of from released.spending where release = $1 and level = 'gemeente' and division = 'totaal' and period_kind = 'jaar'`, [second.manifest.id]))).toEqual([{ as_of: first.manifest.asOf }])
  })

  it('refuses at the gate one that was built forgetting, also when the earlier ones are withdrawn', async () => {
    for (const { release } of await seenReleases(db, GEMEENTE)) await withdrawRelease(db, key(release), 'maker', 'proef')
    const source = storedFacts(db, GEMEENTE)
    const forgetful = await buildRelease(source, { gemeente: GEMEENTE, id: '2024-8', rules: DEFAULT_RULES, earlier: [], say: () => {} })
    await saveConcept(db, forgetful, 'maker', await source.lastDelivery())
    await expect(checkRelease(db, key(forgetful), 'checker')).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD' })
  })

  it('refuses to publish what was made before another became public', async () => {
    const [one, other] = [await buildConcept(db, { gemeente: GEMEENTE, id: '2025-1', say: () => {} }), await buildConcept(db, { gemeente: GEMEENTE, id: '2025-2', say: () => {} })]
    for (const release of [one, other]) await checkRelease(db, key(release), 'checker')
    await publishRelease(db, key(one), 'maker')
    await expect(publishRelease(db, key(other), 'maker')).rejects.toMatchObject({ code: 'RELEASE_STALE' })
  })
})
