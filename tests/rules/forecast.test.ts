import { describe, expect, it } from 'vitest'
import { developmentsOf } from '../../server/forecast/development.ts'
import { incrementsOf, triangleAt } from '../../server/forecast/increments.ts'
import { lawLadder } from '../../server/forecast/law-ladder.ts'
import { chanceOfMore, lawYear, marginOf, type PublishedMoney } from '../../server/forecast/law-year.ts'
import { sharedSpread } from '../../server/forecast/all-laws.ts'
import { errorUp, significant, unitOf } from '../../server/forecast/significant.ts'
import { known, unknown, type Maybe } from '../../server/statistics/undefined.ts'
import { PRODUCTS, productIndex } from '../../server/facts/catalogue.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import { firstDayOf } from '../../server/facts/placement.ts'
import { asOfDay, delaysOf } from '../../server/tabulate/delays.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { year } from '../../server/units/year.ts'
import { byYear, evenLines, FIRST, part, type Line } from '../server/forecast/lines.ts'

const nothingHidden = () => 0
const asOfMonth = (months: number) => ({ month: 12 * FIRST + months, day: 31 })

/** Facts of 2024: product, month, day of booking (counted from 1 January 2024 as day 0), provider and cents. */
function facts(lines: readonly (readonly [product: string, month: number, booked: number, provider?: number])[]): FactColumns {
  return {
    gemeente: gemeenteCode('GM9902'), year: year(2024), length: lines.length, places: [], place: new Int32Array(lines.length), unit: new Int32Array(lines.length), unitCount: 1,
    unitIsHousehold: Uint8Array.of(1), unitKey: Float64Array.of(7), product: Int16Array.from(lines, ([product]) => productIndex(product)), month: Uint8Array.from(lines, ([, month]) => month),
    amount: new Float64Array(lines.length).fill(100), booked: Int32Array.from(lines, ([, , booked]) => firstDayOf(2024) + booked), provider: Int32Array.from(lines, ([, , , provider]) => provider ?? -1),
  }
}

describe('When a line came in', () => {
  const ageOf = (month: number, booked: number, asOf: string) => delaysOf(facts([['wmo-01', month, booked]]), asOfDay(asOf))[0]!.age[0]

  it('counts months that run to the day of the last booking', () => {
    expect(ageOf(1, 40, '2024-09-10')).toBe(1) // 10 February
    expect(ageOf(1, 41, '2024-09-10')).toBe(2) // 11 February
    expect(ageOf(1, 0, '2024-09-10')).toBe(0)
  })
  it('takes the last day of a month as the last day of every month', () => {
    expect(ageOf(1, 30, '2024-09-30')).toBe(0) // 31 January
    expect(ageOf(1, 31, '2024-09-30')).toBe(1) // 1 February
    expect(ageOf(1, 30, '2024-09-29')).toBe(1)
  })
  it('is never before the month itself', () => expect(ageOf(6, 0, '2024-09-30')).toBe(0))

  it('keeps pgb and what is paid on a fixed day apart', () => {
    const parts = delaysOf(facts([['wmo-01', 1, 40], ['wmo-pgb', 1, 40], ['pw-bijstand', 1, 20], ['pw-werk', 1, 20]]), asOfDay('2024-12-31'))
    expect(parts.map(({ wet, route }) => `${wet} ${route}`)).toEqual(['wmo declaratie', 'wmo pgb', 'participatiewet declaratie', 'participatiewet vast'])
  })
  it('knows a provider that declares by the year from six months on', () => {
    const late = (months: number, provider = 4) => Array.from({ length: months }, (_, at) => ['jw-51', at + 1, 380, provider] as const)
    const routes = (...lines: Parameters<typeof facts>[0]) => delaysOf(facts(lines), asOfDay('2025-03-31')).map(({ route }) => route)
    expect(routes(...late(6))).toEqual(['jaar'])
    expect(routes(...late(5))).toEqual(['declaratie'])
    expect(routes(...late(6), ['jw-51', 2, 365, 4])).toEqual(['declaratie']) // 31 December 2024
    expect(routes(...late(6), ['jw-51', 2, 366, 4])).toEqual(['jaar']) // 1 January 2025
    expect(routes(...late(6, -1))).toEqual(['declaratie'])
  })
  it('tells nothing where no days of booking are known', () => {
    const { booked: _, ...rest } = facts([['wmo-01', 1, 40]])
    expect(delaysOf(rest, asOfDay('2024-12-31'))).toEqual([])
  })
  it('gives every product a route', () => expect(delaysOf(facts(PRODUCTS.map(({ code }) => [code, 1, 40] as const)), asOfDay('2024-12-31')).reduce((sum, { amount }) => sum + amount.length, 0)).toBe(PRODUCTS.length))
})

describe('A triangle', () => {
  const increments = incrementsOf([part([[0, 1, 1, 10], [0, 2, 1, 5], [1, 1, 1, 20], [2, 1, 1, 30], [2, 3, 1, -1]])], 12 * FIRST, 12 * FIRST + 3)
  it('begins at the first age at which anything comes in, and ends where two links are left', () => {
    expect(triangleAt(increments, 12 * FIRST + 3)).toEqual({ start: 1, triangle: [[10, 15], [20, 20], [30]] })
  })
  it('knows nothing from after the moment that is asked', () => {
    expect(triangleAt(increments, 12 * FIRST + 1)).toEqual({ start: 1, triangle: [[10]] })
    expect(triangleAt(increments, 12 * FIRST)).toBeNull()
  })
})

describe('The months of a law', () => {
  const parts = (lines: readonly Line[], months: number) => new Map([['declaratie' as const, incrementsOf([part(lines)], 12 * FIRST, 12 * FIRST + months)]])
  it('are filled up by what earlier months lacked at their age', () => {
    const ladder = lawLadder(parts(evenLines({ months: 24, households: 30, late: 10 }), 24), 12 * FIRST + 24).value!
    expect(ladder.completeness.slice(0, 4)).toEqual([null, 0.75, 1, 1])
    expect(ladder.ultimates.slice(0, 24).map((amount) => Math.round(amount!))).toEqual(Array.from({ length: 24 }, () => 4_000_000))
  })
  it('are not projected below twelve months', () => {
    expect(lawLadder(parts(evenLines({ months: 12, households: 30, late: 10 }), 12), 12 * FIRST + 12).value).not.toBeNull()
    expect(lawLadder(parts(evenLines({ months: 11, households: 30, late: 10 }), 11), 12 * FIRST + 11)).toEqual(unknown('too-few'))
  })
  it('are complete at once when everything always came in at one age', () => {
    expect(lawLadder(parts(evenLines({ months: 12, households: 30, late: 0 }), 12), 12 * FIRST + 12).value!.completeness.slice(0, 3)).toEqual([null, 1, 1])
  })
  it('get the part that is declared by the year from the last year that is in', () => {
    const yearly = Array.from({ length: 12 }, (_, month): Line => [month, 13 - month, 99, 300_000])
    const both = new Map([...parts(evenLines({ months: 21, households: 30, late: 0 }), 21), ['jaar' as const, incrementsOf([part(yearly)], 12 * FIRST, 12 * FIRST + 21)]])
    const ladder = lawLadder(both, 12 * FIRST + 21).value!
    expect(ladder.yearly).toMatchObject({ share: 0.1, openFrom: 12 })
    expect(ladder.ultimates[11]).toBe(3_300_000)
    expect(ladder.ultimates[12]).toBeCloseTo(3_300_000)
    expect(lawLadder(both, 12 * FIRST + 12).value!.yearly).toBeNull()
  })
})

const law = { wet: 'wmo' as const, completeness: [null, 0.8, ...Array.from({ length: 12 }, () => 1)], yearly: null, errors: new Map([[2023, { relative: 0.01, degrees: 20 }]]), because: null }
const months = (amounts: readonly (number | null)[]): Maybe<number>[] => amounts.map((amount) => (amount === null ? unknown('suppressed') : known(amount)))
const money = (now: readonly (number | null)[], before = Array.from({ length: 12 }, (): number | null => 100)): PublishedMoney =>
  ({ wet: 'wmo', months: new Map([[2022, months(before)], [2023, months(now)]]), years: new Map(), budgets: new Map([[2023, { households: 1_200, lump: 600 }]]) })
const spring = { year: 2023, throughMonth: 3, asOf: 12 * 2023 + 3 }

describe('A year', () => {
  it('is what is in, by what part that is, and the rest as in earlier years', () => {
    const made = lawYear(law, money([100, 100, 80]), spring)
    expect(made.months.map(({ expected }) => expected.value)).toEqual([100, 100, 100])
    expect(made).toMatchObject({ declared: known(280), soFar: known(300), expected: known(1200), runRate: known(1200), years: 1, spread: unknown('too-few') })
  })
  it('has no forecast when a month is hidden, and says so', () => {
    const made = lawYear(law, money([100, null, 80]), spring)
    expect(made).toMatchObject({ soFar: unknown('suppressed'), expected: unknown('suppressed'), declared: unknown('suppressed'), runRate: unknown('suppressed') })
    expect(made.months[1]).toMatchObject({ completeness: unknown('suppressed'), expected: unknown('suppressed') })
  })
  it('leaves out an earlier year of which a month is hidden', () => {
    expect(lawYear(law, money([100, 100, 80], [null, ...Array.from({ length: 11 }, () => 100)]), spring)).toMatchObject({ expected: unknown('no-data'), years: 0 })
  })
  it('says nothing of a month at nothing so far, and forecasts from the months before it', () => {
    const made = lawYear(law, money([100, 100, 0]), spring)
    expect(made.months[2]!.expected).toEqual(unknown('no-basis'))
    expect(made).toMatchObject({ throughMonth: 2, soFar: known(200), expected: known(1200) })
    expect(lawYear(law, money([100, 0, 80]), { ...spring, asOf: 12 * 2023 + 2 }).months[1]!.expected).toEqual(unknown('no-basis'))
  })
  it('does not project a month of which less than a fifth is in', () => {
    const at = (share: number) => lawYear({ ...law, completeness: [null, share, ...Array.from({ length: 12 }, () => 1)] }, money([100, 100, 20]), spring)
    expect(at(0.2)).toMatchObject({ throughMonth: 3, soFar: known(300) })
    expect(at(0.199)).toMatchObject({ throughMonth: 2, soFar: known(200) })
  })
  it('counts a month without the part that is declared by the year', () => {
    const made = lawYear({ ...law, yearly: { share: 0.25, openFrom: 12 * 2023 } }, money([100, 100, 80]), spring)
    expect(made.months.map(({ completeness }) => completeness.value)).toEqual([0.8, 0.8, 0.64])
    expect(made.soFar).toEqual(known(375))
  })
  it('tells the chance of more than the budget in steps, and never as certain', () => {
    const chance = (households: number) => chanceOfMore({ expected: known(1000), spread: known({ relative: 0.02, degrees: 3, fewYears: false }), budget: known({ households, lump: 0 }) }).value
    expect([chance(1000), chance(500), chance(2000), chance(1010)]).toEqual([0.5, 0.95, 0.05, 0.35])
  })
  it('has a margin that follows from the rounded forecast alone', () => {
    const [low, high] = marginOf({ expected: known(62_100_000), spread: known({ relative: 0.02, degrees: 1000, fewYears: false }) })
    expect([low.value, high.value]).toEqual([60_500_000, 63_700_000])
  })
})

describe('Laws together', () => {
  const one = (expected: number, relative: number) => ({ expected: known(expected), spread: known({ relative, degrees: 3, fewYears: false }) })
  it('have the root of the squares of their errors', () => expect(sharedSpread([one(300, 0.01), one(400, 0.01)]).value).toMatchObject({ relative: errorUp(5 / 700) }))
  it('rest on more degrees of freedom than each', () => expect(sharedSpread([one(300, 0.01), one(300, 0.01)]).value!.degrees).toBe(6))
  it('have no margin when one has none, but a law that never varied adds nothing', () => {
    expect(sharedSpread([one(300, 0.01), { expected: known(400), spread: unknown('too-few') }])).toEqual(unknown('too-few'))
    expect(sharedSpread([one(700, 0.02), { expected: known(700), spread: unknown('no-variation') }]).value).toMatchObject({ relative: 0.01, degrees: 3 })
  })
})

describe('Three significant digits', () => {
  it.each([[62_134_000, 62_100_000], [999_500, 1_000_000], [999_499, 999_000], [-62_150, -62_100], [123, 123], [0.4, 0], [0, 0]])('%d becomes %d', (amount, told) => expect(significant(amount)).toBe(told))
  it('have a unit that grows with the amount', () => expect([1, 999, 1000, 9999, 10_000].map((amount) => unitOf(amount))).toEqual([1, 1, 10, 10, 100]))
})

describe('The past', () => {
  const learnt = developmentsOf(byYear(evenLines({ months: 45, households: 40, late: 15 })), asOfMonth(45), nothingHidden)
  it('is forecast from what was in then, at 3, 6 and 9 months of every year that is over', () => {
    expect(learnt.moments.map(({ year: one, throughMonth }) => `${one} ${throughMonth}`)).toEqual(['2022 3', '2022 6', '2022 9', '2023 3', '2023 6', '2023 9', '2024 3', '2024 6', '2024 9'])
    expect(learnt.moments.slice(0, 3).map(({ expected }) => expected)).toEqual([null, null, null])
    // 660,000, as far as completeness in whole per cents tells.
    for (const { expected } of learnt.moments.slice(3)) expect(Math.abs(expected! - 660_000)).toBeLessThanOrEqual(3_300)
  })
  it('does not change when something comes in later', () => {
    const more: Line[] = [[29, 10, 3, 50_000_000]] // May 2024, ten months late
    const after = developmentsOf(byYear([...evenLines({ months: 45, households: 40, late: 15 }), ...more]), asOfMonth(45), nothingHidden)
    expect(after.moments).toEqual(learnt.moments)
    expect(after.laws).not.toEqual(learnt.laws)
  })
  it('begins after a gap', () => {
    const gap = evenLines({ months: 45, households: 40, late: 15 }).filter(([month]) => Math.floor(month / 12) !== 1)
    expect(new Set(developmentsOf(byYear(gap), asOfMonth(45), nothingHidden).moments.map((moment) => moment.year))).toEqual(new Set([2024]))
  })
})
