import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainLadder, type ChainLadder } from '../../server/statistics/forecast/chain-ladder.ts'
import { completenessByLag } from '../../server/statistics/forecast/completeness.ts'
import { reserveQuantile } from '../../server/statistics/forecast/reserve-interval.ts'
import { enoughRows, type Triangle } from '../../server/statistics/forecast/triangle.ts'
import { chanceOver, yearEnd, yearEndInterval, type YearEnd, type YearSoFar } from '../../server/statistics/forecast/year-end.ts'
import { releasedForecast } from '../drill/forecast/released.ts'
import { knownAt } from '../drill/forecast/town.ts'

const ladder = (triangle: Triangle, options = {}): ChainLadder => chainLadder(triangle, options).value!
/** Rows by lags in whole cents, growing, as known at the end of the last row's month. */
const triangles = fc.tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 0, max: 12 })).chain(([lags, more]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: lags, maxLength: lags }), { minLength: lags + more, maxLength: lags + more })
    .map((rows): Triangle => knownAt(rows.map((row) => row.map((_, at) => row.slice(0, at + 1).reduce((a, b) => a + b, 0))), rows.length - 1)))

describe('Chain ladder', () => {
  it('leaves a month at its last lag as it is', () => {
    fc.assert(fc.property(triangles, (triangle) => {
      const { months, development } = ladder(triangle)
      for (const [at, row] of triangle.entries()) if (row.length === development.length + 1) expect([months[at]!.ultimate, months[at]!.errors!.standard]).toEqual([row.at(-1), 0])
    }))
  })
  it('does not depend on the unit', () => {
    fc.assert(fc.property(triangles, fc.integer({ min: 2, max: 100 }), (triangle, times) => {
      const [one, more] = [ladder(triangle), ladder(triangle.map((row) => row.map((cell) => cell * times)))]
      expect(more.total.ultimate! / one.total.ultimate! / times).toBeCloseTo(1, 9)
      expect(more.total.errors!.standard).toBeCloseTo(one.total.errors!.standard * times, 0)
      for (const [at, { factor }] of one.development.entries()) expect(more.development[at]!.factor).toBeCloseTo(factor!, 9)
    }))
  })
  it('does not depend on the order of complete months', () => {
    fc.assert(fc.property(triangles, (triangle) => {
      const lags = triangle[0]!.length
      const complete = triangle.filter((row) => row.length === lags)
      const swapped = [...complete.toReversed(), ...triangle.filter((row) => row.length < lags)]
      expect(ladder(swapped).total.ultimate! / ladder(triangle).total.ultimate!).toBeCloseTo(1, 12)
    }))
  })
  it('is as complete as the latest amount is of the ultimate', () => {
    fc.assert(fc.property(triangles, (triangle) => {
      const { development, months } = ladder(triangle)
      const lags = completenessByLag(development)
      expect(lags.at(-1)).toEqual({ toGo: 1, part: 1 })
      for (const [at, row] of triangle.entries()) expect(lags[row.length - 1]!.part! * months[at]!.ultimate!).toBeCloseTo(row.at(-1)!, 3)
    }))
  })
  it('shares its factors, so that errors in total are more than those of rows in quadrature', () => {
    fc.assert(fc.property(triangles, (triangle) => {
      const { months, total } = ladder(triangle)
      const rows = Math.sqrt(months.reduce((sum, { errors }) => sum + errors!.standard ** 2, 0))
      expect(total.errors!.standard).toBeGreaterThanOrEqual(rows * (1 - 1e-9))
    }))
  })
  it('lets credits lower a month', () => {
    const { development, months } = ladder([[100, 90, 90], [200, 180, 178], [100, 92], [50]])
    expect(development[0]!.factor).toBe(362 / 400)
    expect(months[3]!.ultimate!).toBeLessThan(50)
  })
  it('stops at less than nothing in a cell, and at nothing at all', () => {
    expect(chainLadder([[5, -1], [3]])).toEqual({ value: null, because: 'no-basis' })
    expect(chainLadder([[5, 0], [3]]).value).not.toBeNull()
    expect(chainLadder([])).toEqual({ value: null, because: 'no-data' })
    expect(chainLadder([[]])).toEqual({ value: null, because: 'no-data' })
  })
  it('does not call a month at 0 so far a forecast of 0', () => {
    const { months } = ladder([[0, 40, 50], [60, 90, 110], [30, 45], [0]])
    expect(months.map(({ ultimate, because }) => because ?? Math.round(ultimate!))).toEqual([50, 110, 55, 'no-basis'])
  })
  it('has nothing to say after a lag where all months stood at 0', () => {
    const { development, months, total } = ladder([[0, 5], [0, 7], [0]])
    expect(development[0]).toMatchObject({ factor: null, variance: null })
    expect(months.map(({ because }) => because)).toEqual([null, null, 'no-basis'])
    expect([total.ultimate, total.errors]).toEqual([null, null])
  })
  it('counts a row that starts at 0 in the factor and not in the variance', () => {
    const factor = 175 / 90
    expect(ladder([[0, 40, 50], [60, 90, 110], [30, 45], [5]]).development[0]!.variance).toBeCloseTo(90 * (1.5 - factor) ** 2, 9)
  })
  it('lets a complete month stand at 0, and a month that credits took back', () => {
    expect(ladder([[0, 0], [5, 6], [3]]).months[0]).toMatchObject({ ultimate: 0, because: null })
    expect(completenessByLag(ladder([[10, 0], [20, 0], [5]]).development)).toEqual([{ toGo: 0, part: null }, { toGo: 1, part: 1 }])
  })
  it('learns nothing for the last lag from lags without variation', () => {
    const flat = ladder([[10, 20, 20, 20], [30, 60, 60], [5, 10], [7]])
    expect(flat.development.map(({ variance }) => variance)).toEqual([0, 0, 0])
  })
  it('says when there was no variation to learn from', () => {
    const flat = ladder([[10, 20, 20], [30, 60, 60], [5, 10], [7]])
    expect([flat.withoutVariation, flat.total.errors!.standard]).toEqual([true, 0])
    expect(ladder([[10, 20, 20], [30, 61, 60], [5, 10], [7]]).withoutVariation).toBe(false)
  })
  it('knows no spread from a single link', () => {
    expect(ladder([[10, 20], [5]])).toMatchObject({ development: [{ factor: 2, variance: null }], total: { ultimate: 30, errors: null } })
  })
  it('stretches amount and error by an assumed tail', () => {
    const [plain, tailed] = [ladder([[10, 20], [30, 61], [5]]), ladder([[10, 20], [30, 61], [5]], { tail: 1.1 })]
    expect(tailed.total.ultimate).toBeCloseTo(plain.total.ultimate! * 1.1, 9)
    expect(tailed.total.errors!.standard).toBeCloseTo(plain.total.errors!.standard * 1.1, 9)
  })
  it.each([[11, 3, false], [12, 3, true], [13, 3, true], [12, 11, true], [12, 12, false]])('may carry a margin with %i months and %i lags: %s', (rows, lags, enough) => {
    const full = Array.from({ length: rows }, () => Array.from({ length: lags }, (_, at) => at + 1))
    expect(enoughRows(knownAt(full, rows - 1))).toBe(enough)
  })
  it('puts half of what may come below the median of the reserve', () => {
    const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => reserveQuantile(1000, 300, level).value!)
    expect(low! < middle! && middle! < 1000 && high! > 1000).toBe(true)
    expect(middle! ** 2).toBeCloseTo(low! * high!, 3)
    expect(reserveQuantile(0, 5, 0.5)).toEqual({ value: null, because: 'no-basis' })
    expect(reserveQuantile(-1, 5, 0.5)).toEqual({ value: null, because: 'no-basis' })
    expect(reserveQuantile(1, 0, 0.5)).toEqual({ value: null, because: 'no-variation' })
  })
})

describe('The forecast of a year', () => {
  const year = (first: number): number[] => Array.from({ length: 12 }, (_, at) => (at < 6 ? first : 1000))
  const soFar = (over: Partial<YearSoFar> = {}): YearSoFar => ({ previousYears: [1000, 1100, 900, 1050].map(year), months: year(1000).slice(0, 6), standardError: 60, ...over })
  const made = (over: Partial<YearSoFar> = {}): YearEnd => yearEnd(soFar(over)).value!

  it('multiplies by what earlier years still spent, not by the calendar', () => {
    expect(made({ previousYears: [[...Array.from({ length: 6 }, () => 1), ...Array.from({ length: 6 }, () => 3)]] })).toMatchObject({ soFar: 6000, runRate: 12_000 })
    expect(made({ previousYears: [[...Array.from({ length: 6 }, () => 1), ...Array.from({ length: 6 }, () => 3)]] }).forecast).toBeCloseTo(24_000, 6)
  })
  it('has no interval with one year behind it, a flagged one with three, a full one with four', () => {
    expect(made({ previousYears: [year(1000)] }).spread).toEqual({ value: null, because: 'too-few' })
    expect([2, 3, 4].map((count) => made({ previousYears: soFar().previousYears.slice(0, count) }).spread.value!.fewYears)).toEqual([true, true, false])
  })
  it('has no margin when nothing ever varied', () => {
    expect(made({ previousYears: [year(1000), year(1000)], standardError: 0 }).spread).toEqual({ value: null, because: 'no-variation' })
  })
  it('says why there is none', () => {
    expect(yearEnd(soFar({ months: [] }))).toEqual({ value: null, because: 'no-data' })
    expect(yearEnd(soFar({ previousYears: [] }))).toEqual({ value: null, because: 'no-data' })
    expect(yearEnd(soFar({ previousYears: [year(0)] }))).toEqual({ value: null, because: 'no-basis' })
    expect(yearEnd(soFar({ previousYears: [Array.from({ length: 12 }, () => 0)] }))).toEqual({ value: null, because: 'no-basis' })
    expect(yearEnd(soFar({ months: [0, 0] }))).toEqual({ value: null, because: 'no-basis' })
  })
  it('is within its interval, and as likely over as under', () => {
    const interval = yearEndInterval(made()).value!
    expect(interval.low < made().forecast && made().forecast < interval.high).toBe(true)
    expect(chanceOver(made(), made().forecast).value).toBeCloseTo(0.5, 9)
    expect(chanceOver(made(), interval.high).value).toBeCloseTo(0.1, 9)
    expect(chanceOver(made(), interval.low).value).toBeCloseTo(0.9, 9)
    expect(chanceOver(made(), 0)).toEqual({ value: null, because: 'zero-total' })
  })
  it('does not depend on the unit', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 1000 }), (times) => {
      const more = made({ previousYears: soFar().previousYears.map((one) => one.map((month) => month * times)), months: soFar().months.map((month) => month * times), standardError: 60 * times })
      expect(more.forecast / made().forecast / times).toBeCloseTo(1, 9)
      expect(more.spread.value!.relative).toBeCloseTo(made().spread.value!.relative, 9)
    }))
  })
  it('counts the degrees of freedom of both errors', () => {
    const degrees = (over: Partial<YearSoFar>) => made(over).spread.value!.degrees
    expect(degrees({})).toBe(3)
    expect(degrees({ errorDegrees: 22, standardError: 0 })).toBeCloseTo(3, 9)
    expect(degrees({ errorDegrees: 22, previousYears: [year(1000), year(1000)] })).toBeCloseTo(22, 9)
    expect(degrees({ errorDegrees: 22 })).toBeGreaterThan(3)
    expect(degrees({ errorDegrees: 22 })).toBeLessThan(25)
  })
})

describe('The forecast of a release, from claims alone', () => {
  const pattern = [0.5, 0.8, 0.9, 1]
  /** Three years that grow by a tenth each and are claimed in the same pattern always. */
  const steady: Triangle = Array.from({ length: 36 }, (_, month) => pattern.map((part) => Math.round(10_000_000 * 1.1 ** Math.floor(month / 12) * (1 + (month % 12) / 10) * part)))
  const actual = steady.slice(24).reduce((sum, row) => sum + row[3]!, 0) / 100
  const expected = (claims: Triangle, last: number): number | null => releasedForecast(new Map([['wmo', claims]]), last).findLast(({ wet, kind, measure }) => wet === 'wmo' && kind === 'jaar' && measure === 'expected')!.value

  it.each([3, 6, 9, 12])('finds a year that goes as the others did, after %i months', (months) => {
    expect(Math.abs(expected(steady, 24 + months - 1)! / actual - 1)).toBeLessThan(0.003)
  })
  it('lets the season stand in for a month that nothing is claimed of yet', () => {
    const late = steady.map((row, month) => (month === 29 ? [0, ...row.slice(1)] : row))
    expect(expected(late, 29)! / actual).toBeCloseTo(1, 1)
  })
  it('asks for a year behind it', () => {
    expect(expected(steady, 11)).toBeNull()
    expect(expected(steady, 12)).not.toBeNull()
  })
})
