import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assuranceOf } from '../../server/statistics/control/assurance.ts'
import { cChart, gChart, pChart, pPrimeChart, uChart, uPrimeChart } from '../../server/statistics/control/attribute.ts'
import { displayOf, type Series } from '../../server/statistics/control/display.ts'
import { flagsOf, type Flag } from '../../server/statistics/control/flags.ts'
import { limitsAround, type ControlChart } from '../../server/statistics/control/limits.ts'
import { meaningOf } from '../../server/statistics/control/meaning.ts'
import { meanMovingRange } from '../../server/statistics/control/moving-range.ts'
import { crossingsMin, runDiagnostics } from '../../server/statistics/control/runs.ts'
import { verdictOf } from '../../server/statistics/control/verdict.ts'
import { xmrChart } from '../../server/statistics/control/xmr.ts'
import { binomialQuantile } from '../../server/statistics/numerics/counts.ts'

/** A chart with centre 0 and limits at 3, so that the rules can be seen apart from the arithmetic. */
const around0 = (values: readonly number[]): ControlChart => ({ values, limits: values.map(() => limitsAround(0, 1)), noVariation: false })
const short = (flag: Flag | null): string => (flag ? `${flag.rule}-${flag.side}` : '.')
const flagged = (values: readonly number[]): string => flagsOf(around0(values)).map(short).join(' ')
const xmr = (values: readonly number[]): ControlChart => xmrChart(values).value!
const times = (n: number, value: string): string => Array.from({ length: n }, () => value).join(' ')

describe('Outside a limit', () => {
  it.each([[2.999, 'near'], [3, 'on'], [3.001, 'beyond']])('lies a point beyond it, not on it: %s', (value) => {
    expect(flagged([0, value, 0])).toBe(value > 3 ? '. outside-high .' : '. . .')
    expect(flagged([0, -value, 0])).toBe(value > 3 ? '. outside-low .' : '. . .')
  })
})

describe('A shift', () => {
  const row = (n: number): readonly number[] => [-1, ...Array.from({ length: n }, (_, at) => 0.5 + (at % 2) / 10), -1]
  it.each([6, 7, 8])('is seven in a row on one side: %s', (n) => {
    expect(flagged(row(n))).toBe(n < 7 ? times(n + 2, '.') : `. ${times(n, 'shift-high')} .`)
  })
  it('is broken by a point on the centre', () => {
    expect(flagged([1, 1.1, 1, 0, 1, 1.1, 1])).toBe(times(7, '.'))
  })
})

describe('A trend', () => {
  it.each([6, 7, 8])('is seven points in a row that rise or fall: %s', (n) => {
    const rising = Array.from({ length: n }, (_, at) => at / 10 - 0.25)
    expect(flagged(rising)).toBe(n < 7 ? times(n, '.') : times(n, 'trend-high'))
    expect(flagged(rising.toReversed())).toBe(n < 7 ? times(n, '.') : times(n, 'trend-low'))
  })
  it('is broken by two equal points', () => {
    expect(flagged([-0.4, -0.3, -0.2, 0.1, 0.1, 0.2, 0.3, 0.4])).toBe(times(8, '.'))
  })
})

describe('Near a limit', () => {
  it.each([[1.999, '. . .'], [2, '. . .'], [2.001, 'near-limit-high . near-limit-high']])('are two of three beyond two thirds of the way: %s', (value, flags) => {
    expect(flagged([value, 0.5, value])).toBe(flags)
  })
  it('asks that all three lie on one side', () => {
    expect(flagged([2.5, -0.1, 2.5])).toBe('. . .')
    expect(flagged([2.5, 0, 2.5])).toBe('. . .')
    expect(flagged([2.5, -2.5, 0])).toBe('. . .')
  })
  it('does not count a point that lies outside the limit itself', () => {
    expect(flagged([2.5, 3.5, 0.5])).toBe('. outside-high .')
    expect(flagged([2.5, 3.5, 2.5])).toBe('near-limit-high outside-high near-limit-high')
  })
  it('needs three points', () => {
    expect(flagged([2.5, 2.5])).toBe('. .')
  })
})

describe('A point that several rules mark', () => {
  it('carries the first of outside, trend, near-limit, shift', () => {
    expect(flagged([0.2, 0.4, 0.6, 0.8, 1, 1.2, 3.2])).toBe(`${times(6, 'trend-high')} outside-high`)
    expect(flagged([1, 0.5, 1, 2.5, 2.4, 1, 0.5])).toBe('shift-high shift-high shift-high near-limit-high near-limit-high shift-high shift-high')
  })
})

describe('An XmR chart', () => {
  const series = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 })

  it('mirrors its flags with its series', () => {
    fc.assert(fc.property(series, (values) => {
      const mirrored = flagsOf(xmr(values.map((value) => -value)))
      expect(mirrored).toEqual(flagsOf(xmr(values)).map((flag) => flag && { ...flag, side: flag.side === 'high' ? 'low' : 'high' }))
    }), { numRuns: 500 })
  })

  it('moves its limits along with a constant', () => {
    fc.assert(fc.property(series, fc.integer({ min: -1_000, max: 1_000 }), (values, constant) => {
      const [own, moved] = [xmr(values).limits[0]!, xmr(values.map((value) => value + constant)).limits[0]!]
      for (const limit of ['centre', 'lower', 'upper', 'nearLower', 'nearUpper'] as const) expect(moved[limit] - own[limit]).toBeCloseTo(constant, 8)
    }))
  })

  it('does not depend on the unit', () => {
    fc.assert(fc.property(series, (values) => {
      expect(flagsOf(xmr(values.map((value) => value * 64)))).toEqual(flagsOf(xmr(values)))
    }))
  })

  it('has limits in order, and a centre between them', () => {
    fc.assert(fc.property(series, (values) => {
      const { lower, nearLower, centre, nearUpper, upper } = xmr(values).limits[0]!
      const ordered = [lower, nearLower, centre, nearUpper, upper]
      expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered)
    }))
  })

  it('has no flags and limits on its value when nothing varies', () => {
    const chart = xmr(Array.from({ length: 12 }, () => 0.1))
    expect(chart.noVariation).toBe(true)
    expect(chart.limits[0]).toMatchObject({ lower: 0.1, centre: 0.1, upper: 0.1 })
    expect(flagsOf(chart).every((flag) => flag === null)).toBe(true)
  })

  it('flags one jump after a standstill: the jump lies outside, all before it below the mean', () => {
    expect(flagsOf(xmr([...Array.from({ length: 12 }, () => 10), 20])).map(short).join(' ')).toBe(`${times(12, 'shift-low')} outside-high`)
  })

  it('leaves out ranges from 3.267 times their mean on, not just below', () => {
    const ranges = (last: number): readonly number[] => [0, 1, 0, 1, 0, 1, 0, 1, 0, last]
    const mean = (last: number): number => (8 + last) / 9
    const limit = (8 * 3.267) / (9 - 3.267)
    expect(meanMovingRange(ranges(limit - 1e-9), true)).toBeCloseTo(mean(limit - 1e-9), 12)
    expect(meanMovingRange(ranges(limit + 1e-9), true)).toBe(1)
    expect(meanMovingRange(ranges(limit + 1e-9), false)).toBeCloseTo(mean(limit + 1e-9), 12)
  })

  it('does not look beyond the point after which its limits are fixed', () => {
    fc.assert(fc.property(series, series, (base, more) => {
      expect(xmrChart([...base, ...more], { fixAfter: base.length }).value!.limits[0]).toEqual(xmr(base).limits[0])
    }))
  })

  it('has nothing to say of no points, and refuses what is no number', () => {
    expect(xmrChart([])).toEqual({ value: null, because: 'no-data' })
    expect(() => xmrChart([1, Number.NaN])).toThrow(RangeError)
    for (const fixAfter of [0, -1, 1.5]) expect(() => xmrChart([1, 2], { fixAfter })).toThrow(RangeError)
  })
})

describe('Charts of counts', () => {
  const counted = fc.array(fc.record({ count: fc.integer({ min: 0, max: 60 }), n: fc.integer({ min: 60, max: 900 }) }), { minLength: 2, maxLength: 30 })
  const rated = (rows: readonly { count: number; n: number }[]) => ({ counts: rows.map(({ count }) => count), denominators: rows.map(({ n }) => n) })

  it('keep their limits where counts and shares can be', () => {
    fc.assert(fc.property(counted, (rows) => {
      for (const { lower } of [uChart, uPrimeChart].flatMap((chart) => chart(rated(rows)).value!.limits)) expect(lower).toBeGreaterThanOrEqual(0)
      for (const { lower, upper } of [pChart, pPrimeChart].flatMap((chart) => chart(rated(rows)).value!.limits)) expect([lower >= 0, upper <= 1]).toEqual([true, true])
    }))
  })

  it('are narrower where there was more to count out of', () => {
    const { limits } = pChart({ counts: [5, 10, 20, 40], denominators: [50, 100, 200, 400] }).value!
    expect(limits.every(({ upper }, at) => at === 0 || upper < limits[at - 1]!.upper)).toBe(true)
  })

  it('have the same limits for a row in another order, but for Laney', () => {
    fc.assert(fc.property(counted, (rows) => {
      expect(uChart(rated(rows.toReversed())).value!.limits.toReversed()).toEqual(uChart(rated(rows)).value!.limits)
      expect(cChart(rated(rows.toReversed()).counts).value!.limits[0]).toEqual(cChart(rated(rows).counts).value!.limits[0])
    }))
  })

  it('never flag too few where none is ordinary', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 30 }), (counts) => {
      expect(flagsOf(cChart(counts).value!).some((flag) => flag?.rule === 'outside' && flag.side === 'low')).toBe(false)
      expect(flagsOf(gChart(counts).value!).some((flag) => flag?.rule === 'outside' && flag.side === 'low')).toBe(false)
    }))
  })

  it('have nothing to say of nothing', () => {
    expect(cChart([0, 0, 0]).value!.noVariation).toBe(true)
    expect(pChart({ counts: [3, 4], denominators: [3, 4] }).value!.noVariation).toBe(true)
    for (const none of [cChart([]), gChart([]), pChart({ counts: [], denominators: [] })]) expect(none).toEqual({ value: null, because: 'no-data' })
  })

  it('refuse what cannot be', () => {
    for (const ask of [() => cChart([-1]), () => uChart({ counts: [1], denominators: [0] }), () => uChart({ counts: [1, 2], denominators: [1] }), () => pChart({ counts: [3], denominators: [2] }), () => gChart([-1])])
      expect(ask).toThrow(RangeError)
  })
})

describe('Run diagnostics', () => {
  it('allow as few crossings as the quantile of the binomial distribution, by another road', () => {
    const steps = [1, 2, 4, 5, 12, 57, 200, 1_500]
    expect(steps.map((many) => crossingsMin(many + 1))).toEqual(steps.map((many) => binomialQuantile(0.05, many, 0.5)))
  })
  it('pass over points on the centre', () => {
    expect(runDiagnostics([1, 0, 1, -1, 0, -1], 0)).toEqual(runDiagnostics([1, 1, -1, -1], 0))
  })
  it('do not change in the mirror or backwards', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 40 }), (values) => {
      expect(runDiagnostics(values.map((value) => -value), 0)).toEqual(runDiagnostics(values, 0))
      expect(runDiagnostics(values.toReversed(), 0)).toEqual(runDiagnostics(values, 0))
    }))
  })
  it('say why they have nothing to say', () => {
    expect([runDiagnostics([], 0), runDiagnostics([2, 2], 2), runDiagnostics([2, 3], 2)].map((none) => none.value === null && none.because)).toEqual(['no-data', 'no-variation', 'too-few'])
  })
})

describe('What may be shown', () => {
  const shown = (series: Partial<Series>): string => {
    const display = displayOf({ chart: 'xmr', points: 24, meanCount: null, ...series })
    return display.kind === 'reason' || display.kind === 'run-chart' ? `${display.kind}: ${display.because}` : display.kind
  }
  it.each([[0, 'reason: no-data'], [1, 'reason: too-few'], [2, 'run-chart: few-points'], [11, 'run-chart: few-points'], [12, 'provisional'], [19, 'provisional'], [20, 'chart']])('of %s points: %s', (points, kind) => {
    expect(shown({ points })).toBe(kind)
    expect(shown({ points, chart: 'g' })).toBe(kind)
  })
  it.each([[3.99, 'run-chart: small-counts'], [4, 'chart'], [4.01, 'chart']])('of XmR with %s per period: %s', (meanCount, kind) => {
    expect(shown({ meanCount })).toBe(kind)
  })
  it('of few events by XmR or by the time between them is not a matter of rates', () => {
    expect([shown({ meanCount: 0.5 }), shown({ chart: 'g', meanCount: 0.5 })]).toEqual(['run-chart: small-counts', 'chart'])
  })
  it.each([[0.99, 'reason: too-few'], [1, 'chart'], [1.01, 'chart']])('of rates with %s per period: %s', (meanCount, kind) => {
    for (const chart of ['p', 'u', 'c', 'p-prime', 'u-prime'] as const) expect(shown({ chart, meanCount })).toBe(kind)
  })
})

describe('The verdict on the newest point', () => {
  const judged = (values: readonly (number | null)[]) => {
    const flags = flagsOf(around0(values.map((value) => value ?? 0)))
    return verdictOf(values.map((value, at) => ({ value, centre: 0, flag: value === null ? null : flags[at]! })))
  }
  it('is ordinary, whatever happened before', () => {
    expect(judged([0, 5, 0.5])).toEqual({ kind: 'ordinary' })
    expect(judged([])).toEqual({ kind: 'ordinary' })
  })
  it('names side, rule and how long', () => {
    expect(judged([-1, 1, 1.1, 1, 1.2, 1, 1.1, 1, 1.1])).toEqual({ kind: 'special-high', rule: 'shift', points: 8 })
    expect(judged([0, -4])).toEqual({ kind: 'special-low', rule: 'outside', points: 1 })
  })
  it('counts a point outside a limit with the row that it stands in', () => {
    expect(judged([-1, 1, 1.1, 4, 1.2, 1, 1.1, 1, 1.1])).toEqual({ kind: 'special-high', rule: 'shift', points: 8 })
  })
  it('counts the points of a trend on both sides of the centre, the first one too', () => {
    expect(judged([1, -1.5, -1, -0.5, 0, 0.5, 1, 1.5])).toEqual({ kind: 'special-high', rule: 'trend', points: 7 })
  })
  it('counts no further than a point that is hidden', () => {
    expect(judged([-1, 1, 1.1, null, 1.2, 1, 1.1, 1, 1.1, 1, 1.2])).toEqual({ kind: 'special-high', rule: 'shift', points: 7 })
  })
})

describe('Direction and target', () => {
  const high: Flag = { rule: 'outside', side: 'high' }
  const low: Flag = { rule: 'trend', side: 'low' }
  it('make a flag an improvement or a concern, and neither where nothing is agreed', () => {
    expect([meaningOf(high, 'increase'), meaningOf(high, 'decrease'), meaningOf(low, 'increase'), meaningOf(low, 'decrease')]).toEqual(['improvement', 'concern', 'concern', 'improvement'])
    expect([meaningOf(high, 'none'), meaningOf(low, 'none'), meaningOf(null, 'increase')]).toEqual(['neutral-high', 'neutral-low', 'ordinary'])
  })
  it.each([[3, 'by-chance', 'by-chance'], [3.01, 'misses', 'meets'], [-3, 'by-chance', 'by-chance'], [-3.01, 'meets', 'misses']])('hold a target of %s against the last limits', (target, increase, decrease) => {
    expect([assuranceOf(around0([0]), target, 'increase'), assuranceOf(around0([0]), target, 'decrease'), assuranceOf(around0([0]), target, 'none')]).toEqual([increase, decrease, null])
  })
})
