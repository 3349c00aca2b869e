import { beforeAll, describe, expect, it } from 'vitest'
import { productIndex } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease, choosing, type BuildOptions } from '../../../server/flow/build-release.ts'
import { attackRelease } from '../../../server/flow/check-release.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { parseRelease, sealRelease } from '../../../server/release/canonical.ts'
import type { EarlierRelease } from '../../../server/release/earlier.ts'
import type { GateReport } from '../../../server/release/gate-report.ts'
import type { Release } from '../../../server/release/release.ts'
import type { Measures, SpendingRow } from '../../../server/release/tables.ts'
import { linesWhere, sortedBy, withLines } from './corrections.ts'
import { memorySource, type Standings } from './source.ts'
import { town, TOWN } from './town.ts'

const YEAR = 2024
const PRODUCTS = ['wmo-01', 'wmo-02', 'wmo-07', 'jw-40', 'jw-45', 'jw-47']
const FACTS = town({ seed: 21, year: YEAR, units: 600, wijken: 3, buurtenPerWijk: 2, products: PRODUCTS })
const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } }

/** Builds a release of one year from a standing of the facts, beside what was shown before. */
const build = (now: FactColumns, before: readonly FactColumns[], earlier: readonly EarlierRelease[], more: Partial<BuildOptions> = {}): Promise<Release> => {
  const standings: Standings = before.map((facts) => [facts])
  return buildRelease(memorySource([now], standings), { ...OPTIONS, id: `2026-${earlier.length + 1}`, earlier, ...more })
}
/** The gate: the release attacked by itself and beside what was shown before, and made again. */
const attack = (release: Release, now: FactColumns, before: readonly FactColumns[], earlier: readonly EarlierRelease[]): Promise<GateReport> =>
  attackRelease(memorySource([now], before.map((facts) => [facts])), release, earlier, { minimumVisible: OPTIONS.minimumVisible! })
/** As it is read back from where it was kept. */
const seen = (release: Release, lastDelivery: number): EarlierRelease => ({ release: parseRelease(release.bytes, release.hash), lastDelivery })
const measures = ({ tables }: Release): readonly Measures[] => [...tables.spending, ...tables.forms, ...tables.stacking]
const kept = (release: Release): number => measures(release).filter(({ asOf }) => asOf !== null).length
const ofGemeente = ({ tables }: Release): SpendingRow => tables.spending.find((row) => row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar')!

/** A figure by everything but what it says. */
const nameOf = ({ amount: _a, amountStatus: _b, households: _c, householdsStatus: _d, asOf: _e, ...rest }: Measures): string => JSON.stringify(rest)
/** New figures that differ from what was shown of the same cell before. */
function renewed(before: Release, after: Release): number {
  const then = new Map(measures(before).map((row) => [nameOf(row), row]))
  return measures(after).filter((row) => row.amountStatus === 'shown' && row.asOf === null && then.get(nameOf(row))?.amountStatus === 'shown' && then.get(nameOf(row))!.amount !== row.amount).length
}

/** A line for one household; one for each of 300 households. */
const product = productIndex('wmo-01' as Parameters<typeof productIndex>[0])
const ofOne = withLines(FACTS, [{ unit: FACTS.unit[0]!, product, month: 3, amount: 1_234_567 }])
const ofMany = withLines(FACTS, [...new Set(FACTS.unit)].slice(0, 300).map((unit, at) => ({ unit, product, month: 3, amount: 20_000 + at * 100 })))

let first: Release
let afterOne: Release
beforeAll(async () => {
  first = await build(FACTS, [], [])
  afterOne = await build(ofOne, [FACTS], [seen(first, 0)])
})

describe('A year that was published before and did not change', () => {
  it('gets the same rows again', async () => {
    const again = await build(FACTS, [FACTS], [seen(first, 0)])
    expect(again.tables).toEqual(first.tables)
    expect((await attack(again, FACTS, [FACTS], [seen(first, 0)])).artefact).toBe(again.hash)
  })
  it('is recognised, so that nothing is looked for again', async () => {
    const own = await choosing(DEFAULT_RULES)
    const recognised: boolean[] = []
    const watch: NonNullable<BuildOptions['choose']> = (made, year, recall) => {
      recognised.push(recall?.unchanged !== null && recall !== null)
      return own(made, year, recall)
    }
    await build(FACTS, [FACTS], [seen(first, 0)], { choose: watch })
    await build(ofOne, [FACTS], [seen(first, 0)], { choose: watch })
    expect(recognised).toEqual([true, false])
  })
  it('gets the same rows again after a correction, the kept ones with the same date', async () => {
    const earlier = [seen(first, 0), seen(afterOne, 1)]
    expect((await build(ofOne, [FACTS, ofOne], earlier)).tables).toEqual(afterOne.tables)
  })
  it('goes on hiding and showing what can be, under rules that became stricter', async () => {
    const said: string[] = []
    const strict = await build(FACTS, [FACTS], [seen(first, 0)], { rules: { ...DEFAULT_RULES, minimumHouseholds: 15 }, say: (line) => said.push(line) })
    expect(said.join()).toMatch(/eerder te zien waren, breken nu een regel/)
    expect(measures(strict).filter((row) => row.households !== null && row.households < 15)).toEqual([])
    expect(measures(strict).filter(({ amountStatus }) => amountStatus === 'shown').length).toBeGreaterThan(50)
  })
})

describe('One household removed: old and new release together', () => {
  it('keeps the earlier figure, with its date, wherever the difference would be that household', () => {
    expect(ofGemeente(afterOne)).toEqual({ ...ofGemeente(first), asOf: first.manifest.asOf })
    expect(afterOne.manifest.years[0]!.amount).toBe(first.manifest.years[0]!.amount)
    expect(kept(afterOne)).toBeGreaterThan(5)
    expect(renewed(first, afterOne)).toBe(0)
  })
  it('keeps the concentration of what it keeps', () => {
    const rows = ({ tables }: Release) => tables.concentration.filter(({ area, wet }) => area === TOWN && wet === 'alle')
    expect(rows(afterOne)).toEqual(rows(first).map((row) => ({ ...row, asOf: first.manifest.asOf })))
  })
  it('passes the gate when it was built remembering, and not when it was built forgetting', async () => {
    const forgetful = await build(ofOne, [FACTS], [], { id: '2026-2' })
    expect((await attack(afterOne, ofOne, [FACTS], [seen(first, 0)])).artefact).toBe(afterOne.hash)
    await expect(attack(forgetful, ofOne, [FACTS], [seen(first, 0)])).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD', message: expect.stringMatching(/build --behoud 20\d\d/) as string })
  })
  it('remembers a release that readers can no longer see, two releases on', async () => {
    const third = await build(ofMany, [FACTS, ofOne], [seen(first, 0)])
    expect((await attack(third, ofMany, [FACTS, ofOne], [seen(first, 0)])).artefact).toBe(third.hash)
  })
})

describe('A correction for many households', () => {
  it('is shown', async () => {
    const second = await build(ofMany, [FACTS], [seen(first, 0)])
    expect(ofGemeente(second)).toMatchObject({ amountStatus: 'shown', asOf: null })
    expect(renewed(first, second)).toBeGreaterThan(20)
  })
})

describe('A household that moved in the register', () => {
  it('leaves both wijken at their earlier figure', async () => {
    const total = (release: Release, place: number) => release.tables.spending.find((row) => row.area === FACTS.places[place]!.wijk && row.division === 'totaal' && row.periodKind === 'jaar')!
    const [from, to] = [0, 1, 2].map((wijk) => 2 * wijk).filter((place) => total(first, place).amountStatus === 'shown') as [number, number]
    const unit = FACTS.unit[FACTS.place.indexOf(from)]!
    const moved = { ...FACTS, place: FACTS.place.map((place, line) => (FACTS.unit[line] === unit ? to : place)) }
    const second = await build(moved, [FACTS], [seen(first, 0)])
    for (const place of [from, to]) expect(total(second, place)).toEqual({ ...total(first, place), asOf: first.manifest.asOf })
    expect(ofGemeente(second)).toEqual(ofGemeente(first))
    await expect(attack(await build(moved, [FACTS], [], { id: '2026-2' }), moved, [FACTS], [seen(first, 0)])).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD' })
  })
})

describe('A year that cannot be laid beside what was shown', () => {
  it('is refused when the figures of then do not follow from the facts of then', async () => {
    await expect(build(ofOne, [ofMany], [seen(first, 0)])).rejects.toMatchObject({ code: 'NIET_NA_TE_REKENEN' })
    await expect(build(ofOne, [FACTS], [{ release: first, lastDelivery: null }])).rejects.toMatchObject({ code: 'NIET_NA_TE_REKENEN' })
  })
  it('is refused when it was shown in other buurten (attack 12)', async () => {
    const other = sealRelease(first.manifest, { ...first.tables, areas: first.tables.areas.filter(({ level }) => level !== 'buurt') })
    await expect(build(ofOne, [FACTS], [seen(other, 0)])).rejects.toMatchObject({ code: 'ANDERE_GRENZEN' })
  })
  it('can stay as it was, whole', async () => {
    const earlier = [seen(first, 0)]
    const second = await build(ofOne, [ofMany], earlier, { keepYears: [YEAR] })
    expect(second.tables.spending).toEqual(first.tables.spending.map((row) => ({ ...row, asOf: row.amountStatus === 'shown' ? first.manifest.asOf : null })))
    expect(second.tables.supply).toEqual(first.tables.supply.map((row) => ({ ...row, asOf: row.usedStatus === 'shown' ? first.manifest.asOf : null })))
    expect(second.manifest.years).toEqual(first.manifest.years.map((year) => ({ ...year, keptFrom: '2026-1' })))
    expect((await build(ofOne, [ofMany], earlier, { keepYears: [YEAR] })).hash).toBe(second.hash)
    await expect(build(ofOne, [], [], { keepYears: [YEAR] })).rejects.toMatchObject({ code: 'NIETS_TE_BEHOUDEN' })
  })
})

describe.each([2, 5, 8])('Quarter by quarter in town %i', (seed) => {
  /** Lines come in with their quarter, and every twentieth a quarter late. */
  const facts = town({ seed, year: YEAR, units: 250, lines: 4, wijken: 2, buurtenPerWijk: 1, products: ['wmo-01'] })
  const arrival = (line: number): number => Math.min(3, Math.floor((facts.month[line]! - 1) / 3) + (line % 20 === 0 ? 1 : 0))
  const sorted = sortedBy(facts, arrival)
  const arrived = Array.from({ length: facts.length }, (_, line) => arrival(line)).sort()
  const standings = [0, 1, 2, 3].map((quarter) => linesWhere(sorted, (line) => arrived[line]! <= quarter))

  it('ends with nearly all figures of the year, audited together at each step', async () => {
    const earlier: EarlierRelease[] = []
    for (const [quarter, now] of standings.entries()) {
      const release = await build(now, standings.slice(0, quarter), earlier)
      expect((await attack(release, now, standings.slice(0, quarter), earlier)).artefact).toBe(release.hash)
      earlier.push(seen(release, quarter))
    }
    const [last, once] = [earlier[3]!.release, await build(sorted, [], [])]
    const ofYear = (release: Release) => release.tables.spending.filter(({ periodKind, amountStatus, asOf }) => periodKind === 'jaar' && amountStatus === 'shown' && asOf === null)
    const value = (release: Release) => ofYear(release).reduce((sum, { amount }) => sum + amount!, 0)
    expect(ofYear(last).length / ofYear(once).length).toBeGreaterThan(0.9)
    expect(value(last) / value(once)).toBeGreaterThan(0.95)
  }, 120_000)
})

describe('A release from before it had a table', () => {
  it('can still be read, with that table empty', () => {
    const old = JSON.parse(new TextDecoder().decode(first.bytes)) as { tables: Record<string, unknown> }
    for (const name of ['supply', 'initiatives', 'initiativeFigures', 'comparison', 'stories', 'adjustments']) Reflect.deleteProperty(old.tables, name)
    expect(parseRelease(new TextEncoder().encode(JSON.stringify(old))).tables).toEqual({ ...first.tables, supply: [], initiatives: [], initiativeFigures: [], comparison: [], stories: [], adjustments: [] })
  })
})

describe('A release from before figures could be kept', () => {
  it('can still be read, from its own bytes', () => {
    const text = new TextDecoder().decode(first.bytes)
    const old = JSON.parse(text) as { tables: Record<string, { columns: string[]; rows: unknown[][] }> }
    for (const table of Object.values(old.tables)) {
      const at = table.columns.indexOf('asOf')
      if (at >= 0) Object.assign(table, { columns: table.columns.filter((_, i) => i !== at), rows: table.rows.map((row) => row.filter((_, i) => i !== at)) })
    }
    expect(parseRelease(new TextEncoder().encode(JSON.stringify(old))).tables).toEqual(first.tables)
  })
})
