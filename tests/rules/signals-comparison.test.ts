import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byar, countInterval, exactCount } from '../../server/statistics/intervals/count.ts'
import { medianInterval } from '../../server/statistics/intervals/median.ts'
import { clopperPearson, wilson } from '../../server/statistics/intervals/proportion.ts'
import { direct } from '../../server/statistics/standardise/direct.ts'
import { indirect, ratioInterval } from '../../server/statistics/standardise/indirect.ts'
import { standardisedSpend } from '../../server/statistics/standardise/spend.ts'
import type { Stratum } from '../../server/statistics/standardise/strata.ts'
import { kaplanMeier, medianSurvival, survivalAt } from '../../server/statistics/survival.ts'

describe('An interval for a proportion', () => {
  const part = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  it('holds the proportion, lies within 0 and 1, and mirrors with it', () => {
    fc.assert(fc.property(part, ([x, n]) => {
      for (const interval of [wilson, clopperPearson]) {
        const { low, high } = interval(x, n, 0.95).value!
        const mirror = interval(n - x, n, 0.95).value!
        expect(low >= 0 && low <= x / n && high >= x / n && high <= 1).toBe(true)
        expect([1 - mirror.high, 1 - mirror.low]).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)])
      }
    }))
  })
  it('is wider at 99.8% than at 95%', () => {
    fc.assert(fc.property(part, ([x, n]) => {
      const [usual, strict] = [wilson(x, n, 0.95).value!, wilson(x, n, 0.998).value!]
      expect(strict.low <= usual.low && strict.high >= usual.high).toBe(true)
    }))
  })
  it('does not exist of nobody, and not of more than all', () => {
    expect([wilson(0, 0, 0.95), clopperPearson(0, 0, 0.95)]).toEqual([{ value: null, because: 'no-data' }, { value: null, because: 'no-data' }])
    for (const [x, n] of [[5, 4], [-1, 4]] as const) expect(() => wilson(x, n, 0.95)).toThrow(RangeError)
  })
})

describe('An interval for a count', () => {
  it.each([[9, exactCount], [10, byar], [11, byar]])('is exact below ten and Byar from ten: %s', (events, method) => {
    expect(countInterval(events, 0.95)).toEqual(method(events, 0.95))
  })
  it('holds the count and never goes below 0', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), fc.constantFrom(0.8, 0.95, 0.998), (events, confidence) => {
      const { low, high } = countInterval(events, confidence)
      expect(low >= 0 && low <= events && high > events).toBe(true)
    }))
  })
  it('is refused below 0', () => {
    expect(() => countInterval(-1, 0.95)).toThrow(RangeError)
  })
})

describe('An interval for a median', () => {
  it.each([[0, 'no-data'], [5, 'too-few'], [6, null]])('needs six values at 95%: %s', (n, because) => {
    const found = medianInterval(Array.from({ length: n }, (_, at) => at), 0.95)
    expect(because === null ? found : found.value === null && found.because).toEqual(because ?? { value: { low: 0, high: 5 } })
  })
  it('is made of two of the values, in any order', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 6, maxLength: 60 }), (values) => {
      const { low, high } = medianInterval(values, 0.95).value!
      expect(values.includes(low) && values.includes(high) && low <= high).toBe(true)
      expect(medianInterval(values.toReversed(), 0.95).value).toEqual({ low, high })
    }))
  })
})

describe('Standardised events', () => {
  const people = fc.array(fc.record({ population: fc.integer({ min: 1, max: 900 }), refEvents: fc.integer({ min: 1, max: 200 }), refPopulation: fc.integer({ min: 200, max: 5_000 }) }), { minLength: 1, maxLength: 8 })

  it('are exactly as expected in the reference itself', () => {
    fc.assert(fc.property(people, (strata) => {
      const itself = strata.map((one) => ({ ...one, population: one.refPopulation, events: one.refEvents }))
      expect(indirect(itself).value!.ratio).toBeCloseTo(1, 12)
      const own = direct(itself, 0.95)
      if (own.value) expect(own.value.rate).toBeCloseTo(own.value.crude, 12)
    }))
  })
  it('do not depend on the order of the strata', () => {
    fc.assert(fc.property(people, (strata) => {
      const all: readonly Stratum[] = strata.map((one, at) => ({ ...one, events: at }))
      expect(indirect(all.toReversed())).toEqual(indirect(all))
    }))
  })
  it('have an interval around their ratio', () => {
    const found = indirect([{ events: 12, population: 100, refEvents: 100, refPopulation: 1_000 }]).value!
    const { low, high } = ratioInterval(found, 0.95)
    expect([found.ratio, low < 1.2, high > 1.2]).toEqual([1.2, true, true])
  })
  const one: Stratum = { events: 5, population: 100, refEvents: 50, refPopulation: 1_000 }
  it.each<[string, readonly Stratum[], string]>([
    ['nothing', [], 'no-data'],
    ['events where nobody lives', [one, { ...one, population: 0 }], 'no-basis'],
    ['a reference without people', [{ ...one, refPopulation: 0 }], 'no-basis'],
    ['a count below 0', [{ ...one, events: -1 }], 'no-basis'],
    ['a reference without events', [{ ...one, refEvents: 0 }], 'zero-total'],
  ])('do not exist of %s', (_, strata, because) => {
    expect(indirect(strata)).toEqual({ value: null, because })
  })
  it('count a missing number as none observed, its people still as expected', () => {
    expect(indirect([one, { ...one, events: null }]).value).toEqual({ observed: 5, expected: 10, ratio: 0.5 })
    expect(indirect([one, { ...one, events: null, population: 0 }]).value).toEqual({ observed: 5, expected: 5, ratio: 1 })
    expect(indirect([one, { events: 0, population: 0, refEvents: 0, refPopulation: 0 }]).value).toEqual({ observed: 5, expected: 5, ratio: 1 })
  })
  it.each([[9, false], [10, true], [11, true]])('are standardised directly from ten events on: %s', (events, offered) => {
    const found = direct([{ ...one, events }], 0.95)
    expect(offered ? found.value !== null : found.value === null && found.because === 'too-few').toBe(true)
  })
  it('are not standardised directly when a stratum has no people', () => {
    expect(direct([{ ...one, events: 30 }, { ...one, events: 0, population: 0 }], 0.95)).toEqual({ value: null, because: 'too-few' })
    expect(direct([{ ...one, events: 30 }, { ...one, population: 0 }], 0.95)).toEqual({ value: null, because: 'no-basis' })
    expect(direct([], 0.95)).toEqual({ value: null, because: 'no-data' })
  })
})

describe('Standardised spending', () => {
  const one = { households: 10, spend: 5_000, refHouseholds: 100, refSpend: 50_000 }
  it('is as expected where every household costs what it costs elsewhere', () => {
    expect(standardisedSpend([one, { ...one, households: 0, spend: 0 }]).value).toEqual({ actual: 5_000, expected: 5_000, ratio: 1, difference: 0 })
  })
  it('says why it has no value', () => {
    const reasons = [[], [{ ...one, households: 0 }], [{ ...one, refHouseholds: 0 }], [{ ...one, refSpend: 0 }]].map((strata) => standardisedSpend(strata))
    expect(reasons.map((none) => none.value === null && none.because)).toEqual(['no-data', 'no-basis', 'no-basis', 'zero-total'])
  })
})

describe('Survival', () => {
  const followed = fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), ended: fc.boolean() }), { minLength: 1, maxLength: 60 })

  it('never rises, and stays within 0 and 1', () => {
    fc.assert(fc.property(followed, (all) => {
      const curve = [1, ...kaplanMeier(all).value!.map(({ survival }) => survival)]
      expect(curve.every((share, at) => share >= 0 && (at === 0 || share < curve[at - 1]!))).toBe(true)
    }))
  })
  it('does not depend on the order', () => {
    fc.assert(fc.property(followed, (all) => {
      expect(kaplanMeier(all.toReversed())).toEqual(kaplanMeier(all))
    }))
  })
  it('is the plain share when nobody is still running', () => {
    fc.assert(fc.property(followed, fc.integer({ min: 0, max: 30 }), (all, time) => {
      const ended = all.map((one) => ({ ...one, ended: true }))
      expect(survivalAt(ended, time, 0.95).value!.survival).toBeCloseTo(ended.filter((one) => one.time > time).length / ended.length, 12)
    }))
  })
  it('has an interval around it, within 0 and 1', () => {
    fc.assert(fc.property(followed, fc.integer({ min: 0, max: 30 }), (all, time) => {
      const { value: at } = survivalAt(all, time, 0.95)
      if (at?.interval) expect(at.interval.low >= 0 && at.interval.low <= at.survival && at.survival <= at.interval.high && at.interval.high <= 1).toBe(true)
    }))
  })
  it('is not known beyond the last that was followed, unless all ended', () => {
    const running = [{ time: 6, ended: true }, { time: 11, ended: false }]
    expect(survivalAt(running, 12, 0.95)).toEqual({ value: null, because: 'no-basis' })
    expect(survivalAt(running, 11, 0.95).value!.survival).toBe(0.5)
    expect(survivalAt([{ time: 6, ended: true }], 12, 0.95).value).toEqual({ survival: 0, interval: null })
    expect(survivalAt(running, 5, 0.95).value).toEqual({ survival: 1, interval: null })
  })
  it('has a median only when half have ended', () => {
    const median = (some: Parameters<typeof kaplanMeier>[0]) => medianSurvival(kaplanMeier(some).value!)
    expect(median([{ time: 4, ended: true }, { time: 9, ended: false }])).toEqual({ value: 4 })
    expect(median([{ time: 4, ended: true }, { time: 9, ended: false }, { time: 9, ended: false }])).toEqual({ value: null, because: 'no-basis' })
    expect([kaplanMeier([]), survivalAt([], 1, 0.95), medianSurvival([])].every((none) => none.value === null && none.because === 'no-data')).toBe(true)
  })
  it('refuses a time below 0', () => {
    expect(() => kaplanMeier([{ time: -1, ended: true }])).toThrow(RangeError)
  })
})
