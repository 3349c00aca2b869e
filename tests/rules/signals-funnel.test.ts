import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispersionOf, winsorised } from '../../server/statistics/funnel/dispersion.ts'
import { expectedAtOverallRate, ratioFunnel, shareFunnel, type Funnel } from '../../server/statistics/funnel/funnel.ts'
import { exactLimits, scaledLimits } from '../../server/statistics/funnel/limits.ts'
import { ANGLE, ROOT, type Area } from '../../server/statistics/funnel/scale.ts'
import { ratioStandsOut, shareStandsOut } from '../../server/statistics/funnel/stands-out.ts'
import { benjaminiHochberg, holm } from '../../server/statistics/multiple-testing.ts'

const area = fc.record({ observed: fc.integer({ min: 0, max: 400 }), against: fc.integer({ min: 401, max: 5_000 }) })
const areas = fc.array(area, { minLength: 1, maxLength: 25 })
const alike = (n: number, observed: number, against: number): readonly Area[] => Array.from({ length: n }, () => ({ observed, against }))
const pointsOf = (funnel: { readonly value: Funnel | null }) => funnel.value!.points

describe('A funnel of ratios', () => {
  it('puts an area where all is as expected on 1, within every limit', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }), (counts) => {
      for (const point of pointsOf(ratioFunnel(counts.map((count) => ({ observed: count, against: count }))))) expect(point).toMatchObject({ value: 1, z: 0, beyond: 'within' })
    }))
  })

  it('gives every area its own point, whatever the order of the others', () => {
    fc.assert(fc.property(areas, (all) => {
      const [one, other] = [ratioFunnel(all).value!, ratioFunnel(all.toReversed()).value!]
      expect(other.dispersion?.tau2 ?? 0).toBeCloseTo(one.dispersion?.tau2 ?? 0, 12)
      expect(other.points.toReversed().map(({ beyond, side, z }) => [beyond, side, z])).toEqual(one.points.map(({ beyond, side, z }) => [beyond, side, z]))
    }))
  })

  it('has strict limits around the usual ones, and both narrow down with size', () => {
    fc.assert(fc.property(areas, (all) => {
      const sorted = all.toSorted((a, b) => a.against - b.against)
      const points = pointsOf(ratioFunnel(sorted))
      for (const { usual, strict } of points) expect([strict.low <= usual.low, usual.low <= usual.high, usual.high <= strict.high, strict.low >= 0]).toEqual([true, true, true, true])
      for (const [at, { usual }] of points.entries()) if (at > 0) expect(usual.high).toBeLessThanOrEqual(points[at - 1]!.usual.high + 1e-12)
    }))
  })

  it.each([9, 10, 11])('knows the spread between areas from ten on: %s', (n) => {
    const spread = Array.from({ length: n }, (_, at) => ({ observed: at % 2 === 0 ? 130 : 70, against: 100 }))
    const { dispersion, points } = ratioFunnel(spread).value!
    expect(dispersion === null).toBe(n < 10)
    expect(points[0]!.beyond).toBe('within')
    expect(n < 10 || (dispersion!.phi > 8 && dispersion!.tau2 > 0)).toBe(true)
  })

  it('marks only what lies beyond the strict limits when areas are few', () => {
    const base = alike(8, 100, 100)
    const beyond = (observed: number, n = base): string => pointsOf(ratioFunnel([...n, { observed, against: 100 }])).at(-1)!.beyond
    expect([beyond(125), beyond(140)]).toEqual(['within', 'strict'])
    expect([beyond(125, alike(9, 100, 100)), beyond(140, alike(9, 100, 100))]).toEqual(['usual', 'strict'])
  })

  it('keeps exact limits while chance alone explains the spread', () => {
    const { dispersion, points } = ratioFunnel(alike(12, 100, 100)).value!
    expect(dispersion).toEqual({ phi: 0, tau2: 0 })
    expect(points[0]!.usual).toEqual(exactLimits(100, 0.95))
  })

  it('draws wider limits back on the scale of the ratio as a whole', () => {
    const { low, high } = scaledLimits(ROOT, 1, { observed: 0, against: 100 }, 0.01, 0.95)
    const reach = 1.9599639845400545 * Math.sqrt(0.0025 + 0.01)
    expect([low, high]).toEqual([(1 - reach) ** 2, (1 + reach) ** 2].map((limit) => expect.closeTo(limit, 12)))
    expect(scaledLimits(ROOT, 1, { observed: 0, against: 1 }, 1, 0.998).low).toBe(0)
  })

  it('has no points without areas and refuses one without an expectation', () => {
    expect(ratioFunnel([])).toEqual({ value: null, because: 'no-data' })
    expect(() => ratioFunnel([{ observed: 1, against: 0 }])).toThrow(RangeError)
  })

  it('draws rates as ratios to what the overall rate gives', () => {
    fc.assert(fc.property(areas, (all) => {
      const expected = expectedAtOverallRate(all)
      const sum = (of: keyof Area, list: readonly Area[]): number => list.reduce((total, one) => total + one[of], 0)
      expect(sum('against', expected)).toBeCloseTo(sum('observed', all), 8)
    }))
  })
})

describe('A funnel of shares', () => {
  it('stays between nothing and all, in order', () => {
    fc.assert(fc.property(areas, (all) => {
      for (const { usual, strict } of shareFunnel(all).value?.points ?? []) {
        const ends = [0, strict.low, usual.low, usual.high, strict.high, 1]
        expect(ends.toSorted((a, b) => a - b)).toEqual(ends)
      }
    }))
  })

  it('keeps the angle between 0 and a right angle', () => {
    expect(scaledLimits(ANGLE, 0.1, { observed: 0, against: 4 }, 0, 0.998).low).toBe(0)
    expect(scaledLimits(ANGLE, 1.5, { observed: 0, against: 4 }, 0, 0.998).high).toBe(1)
  })

  it('says nothing of none or all, and refuses more than all', () => {
    expect(shareFunnel(alike(3, 0, 50))).toEqual({ value: null, because: 'no-variation' })
    expect(shareFunnel(alike(3, 50, 50))).toEqual({ value: null, because: 'no-variation' })
    expect(() => shareFunnel([{ observed: 5, against: 4 }, { observed: 0, against: 90 }])).toThrow(RangeError)
  })
})

describe('Spread between areas', () => {
  it('is none when k phi is just below k - 1, and some from there', () => {
    const scores = (z: number) => Array.from({ length: 10 }, (_, at) => ({ z: at % 2 === 0 ? z : -z, error: 0.1 }))
    expect(dispersionOf(scores(Math.sqrt(0.9) - 1e-6)).tau2).toBe(0)
    expect(dispersionOf(scores(Math.sqrt(0.9) + 1e-6)).tau2).toBeGreaterThan(0)
  })
  it('is hardly moved by one outlier', () => {
    const scores = [...Array.from({ length: 19 }, (_, at) => ({ z: at / 10 - 0.9, error: 0.1 })), { z: 50, error: 0.1 }]
    expect(dispersionOf(winsorised(scores, 0.1)).phi).toBeLessThan(1)
    expect(dispersionOf(scores).phi).toBeGreaterThan(100)
  })
})

describe('One area by its own interval', () => {
  it('does not stand out where all is as expected', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000 }), (count) => {
      expect(ratioStandsOut({ observed: count, against: count }).value!.beyond).toBe('within')
    }))
  })
  it('has no verdict without anyone to count', () => {
    expect(ratioStandsOut({ observed: 0, against: 0 })).toEqual({ value: null, because: 'no-data' })
    expect(shareStandsOut({ observed: 0, against: 0 }, 0.5)).toEqual({ value: null, because: 'no-data' })
  })
})

describe('Many looked at together', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
  it.each([['Benjamini-Hochberg', benjaminiHochberg], ['Holm', holm]])('are judged more strictly, in the same order, whoever comes first: %s', (_, adjust) => {
    fc.assert(fc.property(chances, (p) => {
      const adjusted = adjust(p)
      expect(adjusted.every((one, at) => one >= p[at]! * (1 - 1e-12) && one <= 1)).toBe(true)
      expect(adjust(p.toReversed()).toReversed()).toEqual(adjusted)
      for (const [i, one] of p.entries()) for (const [j, other] of p.entries()) if (one < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!)
    }))
  })
  it('are not judged more strictly when there is one', () => {
    expect([benjaminiHochberg([0.03]), holm([0.03]), benjaminiHochberg([]), holm([])]).toEqual([[0.03], [0.03], [], []])
  })
  it('are refused outside 0 to 1', () => {
    for (const p of [-0.01, 1.01, Number.NaN]) expect(() => holm([p])).toThrow(RangeError)
  })
})
