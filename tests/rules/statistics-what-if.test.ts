import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestSaving } from '../../server/statistics/what-if/bound.ts'
import { drawsOf, DRAWS, netsOf, rangeOf } from '../../server/statistics/what-if/draws.ts'
import { exactly, netAt, type WhatIf } from '../../server/statistics/what-if/model.ts'
import { differenceOf, resultOf } from '../../server/statistics/what-if/result.ts'
import { triangular, triangularCdf, triangularDensity, triangularMean, triangularQuantile, triangularVariance } from '../../server/statistics/what-if/triangular.ts'

const sure = (value: number) => triangular(value, value, value)
const model: WhatIf = { households: 180, spending: 2_150_000, cost: sure(180_000), reach: triangular(0.3, 0.5, 0.7), effect: triangular(0, 0.12, 0.3) }
const dearer: WhatIf = { ...model, cost: sure(200_000) }
const three = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })).map((values) => values.toSorted((a, b) => a - b) as [number, number, number])

describe('An uncertain figure', () => {
  it('has as much below a quantile as was asked', () => {
    fc.assert(fc.property(three.filter(([min, , max]) => max - min > 1e-3), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (values, p) => {
      const figure = triangular(...values)
      expect(triangularCdf(figure, triangularQuantile(figure, p))).toBeCloseTo(p, 6)
    }))
  })
  it('never falls as the share rises, and stays within its ends', () => {
    fc.assert(fc.property(three, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p, q) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)].map((one) => triangularQuantile(triangular(...values), one))
      expect(low! <= high! + 1e-12 && low! >= values[0] - 1e-12 && high! <= values[2] + 1e-12).toBe(true)
    }))
  })
  it('may be certain', () => {
    const certain = triangular(0.2, 0.2, 0.2)
    expect([triangularMean(certain), triangularVariance(certain), triangularQuantile(certain, 0.9)]).toEqual([expect.closeTo(0.2), 0, 0.2])
    expect([0.199, 0.2, 0.201].map((x) => triangularCdf(certain, x))).toEqual([0, 1, 1])
  })
  it('lies closest together at its most likely value, and within its ends in all', () => {
    const figure = triangular(0, 0.25, 1)
    expect([0, 0.125, 0.25, 0.625, 1, 1.1].map((x) => triangularDensity(figure, x))).toEqual([0, 1, 2, 1, 0, 0])
  })
  it('runs from low to high or is refused', () => {
    expect(() => triangular(0.3, 0.2, 0.4)).toThrow(RangeError)
    expect(() => triangular(0.1, 0.5, 0.4)).toThrow(RangeError)
    expect(() => triangular(0, 0, Infinity)).toThrow(RangeError)
    expect(() => triangular(0, NaN, 1)).toThrow(RangeError)
  })
})

describe('What if', () => {
  it('starts from the largest saving there can be', () => {
    expect(largestSaving(0.25, 0.6, 0.2)).toBeCloseTo(0.03, 12)
  })
  it('draws what it computes exactly', () => {
    const nets = netsOf(model, drawsOf(7, 200_000))
    const { mean, sd, chance } = exactly(model)
    const drawn = nets.reduce((sum, net) => sum + net, 0) / nets.length
    expect(Math.abs(drawn - mean)).toBeLessThan((4 * sd) / Math.sqrt(nets.length))
    expect(Math.sqrt(nets.reduce((sum, net) => sum + (net - drawn) ** 2, 0) / nets.length) / sd).toBeCloseTo(1, 2)
    expect(nets.filter((net) => net > 0).length / nets.length).toBeCloseTo(chance, 2)
  })
  it('draws what it computes exactly when the cost is uncertain too', () => {
    fc.assert(fc.property(three, three, (effect, cost) => {
      const one: WhatIf = { ...model, effect: triangular(...effect), cost: triangular(...(cost.map((value) => 1_500_000 * (value + 1)) as typeof cost)) }
      const { mean, sd, chance, nets } = resultOf(one, drawsOf(7))
      expect(Math.abs(nets.reduce((sum, net) => sum + net, 0) / nets.length - mean)).toBeLessThanOrEqual((5 * sd) / Math.sqrt(nets.length) + 1e-6)
      expect(Math.abs(nets.filter((net) => net > 0).length / nets.length - chance)).toBeLessThan(0.02)
    }), { numRuns: 20 })
  })
  it('has the chance of a certain cost in the end, as the cost becomes certain', () => {
    expect(exactly({ ...model, cost: triangular(179_999, 180_000, 180_001) }).chance).toBeCloseTo(exactly(model).chance, 8)
  })
  it('says what the most likely values alone give, and does not take that for the result', () => {
    expect(exactly(model).atModes).toBeCloseTo(7_020_000, 3)
    expect(exactly(model).mean).toBeCloseTo(10_890_000, 3)
  })
  it('saves nothing at the effect where it breaks even', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 500_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (spending, cost, reach) => {
      const one = { ...model, spending, cost: sure(cost) }
      expect(netAt(one, reach, exactly(one).breakEven.value!, cost)).toBeCloseTo(0, 3)
    }))
  })
  it('knows the chance at its ends', () => {
    const chance = (over: Partial<WhatIf>): number => exactly({ ...model, ...over }).chance
    expect([chance({ cost: sure(0) }), chance({ cost: sure(0.3 * model.spending) }), chance({ spending: 0 }), chance({ households: 0 }), chance({ reach: triangular(0, 0, 0) })]).toEqual([1, 0, 0, 0, 0])
    expect(exactly({ ...model, spending: 0 }).breakEven).toEqual({ value: null, because: 'zero-total' })
  })
  it('scales with the households', () => {
    const [one, ten] = [exactly(model), exactly({ ...model, households: 1800 })]
    expect([ten.mean / one.mean, ten.sd / one.sd, ten.chance]).toEqual([expect.closeTo(10), expect.closeTo(10), one.chance])
  })
  it('gives the same for the same seed', () => {
    expect(resultOf(model, drawsOf(1))).toEqual(resultOf(model, drawsOf(1)))
    expect(rangeOf(netsOf(model, drawsOf(1)))).not.toEqual(rangeOf(netsOf(model, drawsOf(2))))
  })
  it('redraws within 50 milliseconds', () => {
    const draws = drawsOf(1)
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now()
      rangeOf(netsOf(model, draws))
      return performance.now() - from
    })
    expect(draws.reach.length).toBe(DRAWS)
    expect(DRAWS).toBeGreaterThanOrEqual(20_000)
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

describe('Two scenarios side by side', () => {
  const [one, more] = [model, dearer].map((scenario) => resultOf(scenario, drawsOf(1))) as [ReturnType<typeof resultOf>, ReturnType<typeof resultOf>]

  it('differ by nothing when they are the same', () => {
    expect(differenceOf(one, one)).toEqual({ mean: 0, range: { p10: 0, p50: 0, p90: 0 }, chance: 0 })
  })
  it('differ by their costs and not by luck, because they share their draws', () => {
    const difference = differenceOf(one, more)
    expect(difference.chance).toBe(1)
    expect(difference.mean).toBeCloseTo(180 * 0.5 * 20_000, 3)
    const blurred = differenceOf(one, resultOf(dearer, drawsOf(2)))
    expect(difference.range.p90 - difference.range.p10).toBeLessThan((blurred.range.p90 - blurred.range.p10) / 10)
  })
})
