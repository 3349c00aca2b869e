import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf, type Curve } from '../../server/concentration/curve.ts'
import { attackPoints, changeTells } from '../../server/concentration/segment-attack.ts'
import { attackConcentration } from '../../server/flow/attack-concentration.ts'
import { addUp, attackCounts, sumsOfLaws } from '../../server/flow/attack-counts.ts'
import { attackWithAccounts } from '../../server/flow/attack-with-accounts.ts'
import { auditYear } from '../../server/flow/audit-year.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import type { YearInHand } from '../../server/flow/build-year.ts'
import { attackRelease } from '../../server/flow/check-release.ts'
import { protectYear } from '../../server/flow/protect-year.ts'
import { countsKnownTooWell, readCounts, readTogether } from '../../server/protect/audit/count-attack.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { countsBesideHidden, everyoneInside, repeatedRows } from '../../server/release/row-attacks.ts'
import type { ConcentrationRow, ReleaseTables, SpendingRow } from '../../server/release/tables.ts'
import type { CellCoordinate, Division } from '../../server/tabulate/plan.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { solver } from '../server/protect/solver.ts'
import { memorySource } from '../server/release/source.ts'
import { TOWN, town } from '../server/release/town.ts'

const FACTS = [2023, 2024].map((year, at) => town({ seed: 20 + at, year, units: 800, wijken: 3, buurtenPerWijk: 2 }))
const ENOUGH = { minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const source = memorySource(FACTS)
const years: YearInHand[] = []
const release = await buildRelease(source, { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, ...ENOUGH, inspect: (inHand) => years.push(inHand) })
const { tables } = release

/** The release with some tables replaced, at the gate. */
const gate = (changed: Partial<ReleaseTables>) => attackRelease(source, sealRelease(release.manifest, { ...tables, ...changed }), [], ENOUGH)
const firstRow = (is: (row: SpendingRow) => boolean, to: (row: SpendingRow) => SpendingRow): SpendingRow[] =>
  tables.spending.map((row, at) => (at === tables.spending.findIndex(is) ? to(row) : row))

describe('Attack 12: the same figure on two maps', () => {
  it('is found when a period stands there twice', () => {
    const wijk = tables.spending.find(({ level }) => level === 'wijk')!
    expect(repeatedRows({ ...tables, spending: [...tables.spending, { ...wijk, amount: 100 }] })).toMatchObject({ found: 1 })
  })
  it('finds nothing in a release', () => expect(repeatedRows(tables)).toMatchObject({ found: 0, tries: expect.any(Number) as number }))
})

describe('Attack 13: counting with counts', () => {
  it('works back a hidden count from a sum and all parts but one', () => {
    const ranges = readCounts([{ low: 23, high: 27 }, { low: 18, high: 22 }, { low: 0, high: Infinity }], [{ whole: 0, parts: [1, 2], exact: true }])
    expect(ranges[2]).toEqual({ low: 1, high: 9 })
    expect(countsKnownTooWell(ranges, [25, 20, 5], [2], 5)).toEqual([])
    expect(countsKnownTooWell([...ranges.slice(0, 2), { low: 3, high: 6 }], [25, 20, 5], [2], 5)).toEqual([2])
    expect(countsKnownTooWell([...ranges.slice(0, 2), { low: 3, high: 7 }], [25, 20, 5], [2], 5)).toEqual([])
  })
  it('knows a part to the household when counts are not rounded', () => {
    const ranges = readCounts([{ low: 25, high: 25 }, { low: 20, high: 20 }, { low: 0, high: Infinity }], [{ whole: 0, parts: [1, 2], exact: true }])
    expect(countsKnownTooWell(ranges, [25, 20, 5], [2], 5)).toEqual([2])
  })
  it('never reads a range that leaves the truth out, whatever adds up to what', () => {
    const part = fc.record({ count: fc.integer({ min: 0, max: 40 }), shown: fc.boolean() })
    fc.assert(fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), fc.boolean(), (groups, exact) => {
      const parts = groups.flat()
      const wholes = groups.map((own) => own.reduce((sum, { count }) => (exact ? sum + count : Math.max(sum, count)), 0))
      const users = [...parts.map(({ count }) => count), ...wholes, wholes.reduce((sum, count) => sum + count, 0)]
      const isShown = [...parts.map(({ shown }) => shown), ...wholes.map(() => true), true]
      const ranges = users.map((count, at) => (isShown[at] ? { low: Math.floor(count / 5 + 0.5) * 5 - 2, high: Math.floor(count / 5 + 0.5) * 5 + 2 } : { low: 0, high: Infinity }))
      let next = 0
      const sums = groups.map((own, at) => ({ whole: parts.length + at, parts: own.map(() => next++), exact }))
      readCounts(ranges, [...sums, { whole: users.length - 1, parts: wholes.map((_, at) => parts.length + at), exact: true }])
      ranges.forEach(({ low, high }, at) => expect(low <= users[at]! && users[at]! <= high).toBe(true))
    }))
  })
  it('adds up areas and combinations of laws, never laws: a law that is also a combination does not make the others one', () => {
    const named = (division: Division, item: string, area = 'WK990101'): CellCoordinate => ({ family: RELEASE_PLAN.find((one) => one.division === division && one.period === 'jaar' && one.level === (area.startsWith('BU') ? 'buurt' : 'wijk'))!, area, item, period: '2024', published: true })
    const whole = [named('totaal', '')]
    expect(addUp(whole, [[named('wet', 'schuldhulp'), named('combinatie', 'schuldhulp')], [named('wet', 'wmo')]])).toBe(false)
    expect(addUp(whole, [[named('wet', 'schuldhulp'), named('combinatie', 'schuldhulp')], [named('combinatie', 'wmo')]])).toBe(true)
    expect(addUp(whole, [[named('totaal', '', 'BU99010101')], [named('totaal', '', 'BU99010102')]])).toBe(true)
  })
  it('adds up to a law and to everyone the combinations of laws, of the gemeente and of every wijk', () => {
    for (const { made: { table, coordinates } } of years) {
      const sums = sumsOfLaws(coordinates, coordinates.map((_, cell) => cell)).flat()
      const count = (cells: readonly number[]): number => cells.reduce((all, cell) => all + table.cells[cell]!.users, 0)
      const wholes = coordinates.filter(({ family: { level, division, period } }) => (level === 'gemeente' || level === 'wijk') && (division === 'wet' || division === 'totaal') && period === 'jaar')
      expect(sums).toHaveLength(wholes.length)
      // Who gets more back over all laws together than was spent uses a law and counts in no combination.
      for (const { whole, parts } of sums) expect(count([whole]) - count(parts), table.cells[whole]!.key).toBeOneOf([0, 1])
    }
  })
  it('reads what sums tell only together: of two laws, who has both', () => {
    // 60 use one law and 50 the other of 100 in all, each to within two: 4 to 16 have both. By no sum alone.
    const about = (count: number) => ({ low: count - 2, high: count + 2 })
    const ranges = [about(100), about(60), about(50), ...[0, 1, 2].map(() => ({ low: 1, high: Infinity }))]
    const sums = [{ whole: 0, parts: [3, 4, 5], exact: true }, { whole: 1, parts: [3, 5], exact: true }, { whole: 2, parts: [4, 5], exact: true }]
    expect(readCounts(ranges, sums)[5]).toEqual({ low: 1, high: 51 })
    readTogether(ranges, sums, solver)
    expect(ranges[5]).toEqual({ low: 4, high: 16 })
  })
  it('is found when every count of ten or more is shown, also beside hidden amounts', () => {
    const users = new Map(years.flatMap(({ made }) => made.table.cells.map(({ key, users: count }) => [key, count] as const)))
    const careless = tables.spending.map((row) => {
      const item = row.division === 'totaal' ? '' : row[row.division]
      const count = users.get(`uitgaven/${row.level}/${row.area}/${row.division}/${item}/${row.period}`)!
      return count >= 10 ? { ...row, households: Math.round(count / 5) * 5, householdsStatus: 'shown' as const } : row
    })
    const found = years.map((year) => attackCounts(year, { ...tables, spending: careless }, DEFAULT_RULES, solver).found)
    expect(Math.max(...found)).toBeGreaterThan(0)
  })
  it('finds nothing in a release', () => {
    for (const year of years) {
      const { tries, found } = attackCounts(year, tables, DEFAULT_RULES, solver)
      expect([found, tries > 100]).toEqual([0, true])
    }
  })
  it('leaves five counts that fit an amount and its mean', () => {
    for (const { amount, households } of tables.spending.filter(({ householdsStatus }) => householdsStatus === 'shown')) {
      const mean = Math.round(amount! / households! / 10) * 10
      const fits = [-2, -1, 0, 1, 2].filter((off) => Math.floor((households! + off) / 5 + 0.5) * 5 === households)
      expect([fits.length, Math.round(amount! / households! / 10) * 10]).toEqual([5, mean])
    }
  })
})

describe('Attack 14: a count times a tariff', () => {
  const besideHidden = firstRow(({ amountStatus }) => amountStatus === 'suppressed', (row) => ({ ...row, households: 10, householdsStatus: 'shown' }))
  it('is found when a count stands beside a hidden amount', () => expect(countsBesideHidden({ ...tables, spending: besideHidden })).toMatchObject({ found: 1 }))
  it('is refused at the gate', () => expect(gate({ spending: besideHidden })).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD', message: expect.stringMatching(/aanval 1[34]/) as string }))
  it('finds nothing in a release', () => expect(countsBesideHidden(tables)).toMatchObject({ found: 0 }))
  it('has the count rule on every product, so also on those with a public tariff', () => {
    for (const { households } of tables.spending.filter(({ division, householdsStatus }) => division === 'product' && householdsStatus === 'shown')) expect(households).toBeGreaterThanOrEqual(10)
  })
})

describe('Attack 15: counting with concentration', () => {
  const isSafe = (group: Parameters<typeof breaksRules>[0]) => !breaksRules(group, DEFAULT_RULES)
  const flat = (users: number): Curve => curveOf(Array.from({ length: users }, (_, at) => 100_000 + at)) as Curve
  const top = (point: number, households: number) => ({ measure: 'top' as const, point, households })

  it('is the bill itself when the top is one household', () => expect(attackPoints(flat(100), [top(0.01, 100)], isSafe).found).toBeGreaterThan(0))
  it('finds the stretch between two points that lie close', () => {
    expect(attackPoints(flat(400), [top(0.1, 400), top(0.1, 420)], isSafe).found).toBeGreaterThan(0)
    expect(attackPoints(flat(400), [top(0.1, 400), top(0.1, 500)], isSafe).found).toBe(0)
  })
  it('asks ten households in the top and outside it: of 99 a tenth is too few, of 100 it is not', () => {
    expect([99, 100].map((users) => attackPoints(flat(users), [top(0.1, users)], isSafe).found)).toEqual([2, 0])
  })
  it('finds one household that makes the change between two years', () => {
    const net = Array.from({ length: 200 }, (_, at) => 100_000 - at)
    const before = { curve: curveOf(net) as Curve, point: top(0.1, 200) }
    const joined = curveOf([...net.slice(0, 199), 9_000_000]) as Curve
    expect(changeTells({ before, after: { curve: joined, point: top(0.1, 200) } }, 10, 0.75)).toBe(true)
    expect(changeTells({ before, after: before }, 10, 0.75)).toBe(false)
  })
  it('is refused at the gate when every group gives its top 1 percent', async () => {
    const extra: ConcentrationRow[] = tables.concentration.filter(({ measure, denominator, level }) => measure === 'gini' && denominator === 'gebruikers' && level === 'wijk')
      .map((row) => ({ ...row, measure: 'top', point: 0.01, value: 0.05, status: 'shown' }))
    expect(extra.length).toBeGreaterThan(0)
    await expect(gate({ concentration: [...tables.concentration, ...extra] })).rejects.toThrow(/aanval 15/)
  })
  it('is found when a share has more than two decimals: with the total it would be an amount to the euro', () => {
    const fine = tables.concentration.map((row) => (row.measure === 'top' && row.status === 'shown' ? { ...row, value: row.value! + 0.0012 } : row))
    expect(attackConcentration(years[1]!, { ...tables, concentration: fine }, new Map(), DEFAULT_RULES).outcome.found).toBeGreaterThan(0)
  })
  it('finds nothing in a release, year after year', () => {
    const first = attackConcentration(years[0]!, tables, new Map(), DEFAULT_RULES)
    const second = attackConcentration(years[1]!, tables, first.groups, DEFAULT_RULES)
    expect([first.outcome.found, second.outcome.found]).toEqual([0, 0])
    expect(second.outcome.tries).toBeGreaterThan(first.outcome.tries)
  })
})

describe('Attack 19: the annual accounts are known', () => {
  const small = tabulate(town({ seed: 2, units: 400, wijken: 2, buurtenPerWijk: 2 }), RELEASE_PLAN)
  it('is found where a hidden amount of the accounts was the cover of another', () => {
    expect(attackWithAccounts({ ...small, pattern: protect(small.table, DEFAULT_RULES) }, DEFAULT_RULES).found).toBeGreaterThan(0)
  })
  it('finds nothing in what a release shows of the same town, nor does any other attack', () => {
    const pattern = protectYear(small, DEFAULT_RULES, null)
    expect(attackWithAccounts({ ...small, pattern }, DEFAULT_RULES).found).toBe(0)
    expect([...auditYear(small, pattern, DEFAULT_RULES, null).attacks.values()].map((one) => one?.found ?? 0)).toEqual(Array.from({ length: 10 }, () => 0))
  })
  it('finds nothing in a release', () => {
    for (const year of years) expect(attackWithAccounts({ ...year.made, pattern: year.pattern }, DEFAULT_RULES)).toMatchObject({ found: 0, tries: expect.any(Number) as number })
  })
})

describe('Attack 20: everyone of an area', () => {
  const row = tables.spending.find(({ level, division, periodKind, householdsStatus }) => level === 'buurt' && division === 'totaal' && periodKind === 'jaar' && householdsStatus === 'shown')!
  const areas = (households: number) => ({ ...tables, areas: tables.areas.map((area) => (area.area === row.area ? { ...area, households } : area)) })
  it('is found when a count can be no less than all households', () => expect(everyoneInside(areas(row.households! - 2), 10, 5).found).toBeGreaterThan(0))
  it('is not found when one of them may be outside', () => expect(everyoneInside(areas(row.households! - 1), 10, 5).found).toBe(0))
  it('finds nothing in a release', () => expect(everyoneInside(tables, 10, 5)).toMatchObject({ found: 0 }))
})
