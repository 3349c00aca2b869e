import { describe, expect, it } from 'vitest'
import { productIndex } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease, type BuildOptions } from '../../../server/flow/build-release.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import type { EarlierRelease } from '../../../server/release/earlier.ts'
import type { Release } from '../../../server/release/release.ts'
import { servedPattern } from '../../../server/release/served.ts'
import type { Measures } from '../../../server/release/tables.ts'
import { withLines } from './corrections.ts'
import { memorySource, type Standings } from './source.ts'
import { town, TOWN } from './town.ts'

const FACTS = [2023, 2024].map((year, at) => town({ seed: 20 + at, year, units: 800, wijken: 3, buurtenPerWijk: 2 }))
const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } }

/** Builds a release from a standing of the facts, beside what was shown before. */
const build = (now: readonly FactColumns[], before: Standings, earlier: readonly EarlierRelease[], more: Partial<BuildOptions> = {}): Promise<Release> =>
  buildRelease(memorySource(now, before), { ...OPTIONS, id: `2026-${earlier.length + 1}`, earlier, ...more })
const seen = (release: Release, lastDelivery: number): EarlierRelease => ({ release, lastDelivery })

const first = await build(FACTS, [], [])
const measures = ({ tables }: Release): readonly Measures[] => [...tables.spending, ...tables.forms, ...tables.stacking]
const kept = (release: Release): readonly Measures[] => measures(release).filter(({ asOf }) => asOf !== null)

/** What the gate does: everything again from the facts, with only the cells that the release shows. */
const attack = (release: Release, now: readonly FactColumns[], earlier: readonly EarlierRelease[]): Promise<Release> =>
  build(now, [FACTS], earlier, { id: release.manifest.id, choose: (made, year) => servedPattern(release.tables, year, made, DEFAULT_RULES) })

/** One household gets one more line; fifty households of the largest buurt get one. */
const product = productIndex('wmo-01' as Parameters<typeof productIndex>[0])
const withOne = (facts: FactColumns): FactColumns => withLines(facts, [{ unit: facts.unit[0]!, product, month: 3, amount: 123_456 }])
const withMany = (facts: FactColumns): FactColumns => {
  const units = [...new Set(facts.unit)].slice(0, 300)
  return withLines(facts, units.map((unit, at) => ({ unit, product, month: 3, amount: 20_000 + at * 100 })))
}

describe('A year that was published before', () => {
  it('gets the same figures when nothing changed', async () => {
    const again = await build(FACTS, [FACTS], [seen(first, 0)])
    expect(again.tables).toEqual(first.tables)
  })

  it('keeps the earlier figure wherever the new one would tell of one household', async () => {
    const now = [FACTS[0]!, withOne(FACTS[1]!)]
    const second = await build(now, [FACTS], [seen(first, 0)])
    const total = second.tables.spending.find((row) => row.year === 2024 && row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar')!
    const before = first.tables.spending.find((row) => row.year === 2024 && row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar')!
    expect(total).toEqual({ ...before, asOf: first.manifest.asOf })
    expect(kept(second).length).toBeGreaterThan(5)
    expect(amountsThatChanged(first, second)).toEqual([])
  })

  it('shows the new figure when many households changed', async () => {
    const second = await build([FACTS[0]!, withMany(FACTS[1]!)], [FACTS], [seen(first, 0)])
    expect(amountsThatChanged(first, second).length).toBeGreaterThan(20)
    expect(second.tables.spending.find((row) => row.year === 2024 && row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar')).toMatchObject({ amountStatus: 'shown', asOf: null })
  })

  it('passes the gate beside the earlier release, and not when it was built forgetting it', async () => {
    const now = [FACTS[0]!, withOne(FACTS[1]!)]
    const second = await build(now, [FACTS], [seen(first, 0)])
    const forgetful = await build(now, [FACTS], [], { id: '2026-2' })
    expect((await attack(second, now, [seen(first, 0)])).hash).toBe(second.hash)
    expect((await attack(forgetful, now, [])).hash).toBe(forgetful.hash)
    await expect(attack(forgetful, now, [seen(first, 0)])).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD' })
  })
})

/** Figures of now that differ from what was shown before. */
function amountsThatChanged(before: Release, after: Release): readonly unknown[] {
  const key = (row: object): string => JSON.stringify({ ...row, amount: 0, amountStatus: 0, households: 0, householdsStatus: 0, asOf: 0 })
  const then = new Map(measures(before).map((row) => [key(row), row]))
  return measures(after).filter((row) => row.amountStatus === 'shown' && row.asOf === null && then.get(key(row))?.amountStatus === 'shown' && then.get(key(row))!.amount !== row.amount)
}
