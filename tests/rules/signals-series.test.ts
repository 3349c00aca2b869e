import { describe, expect, it } from 'vitest'
import type { SignalFact, SignalNote } from '../../server/facts/signals.ts'
import { baselineOf } from '../../server/release/signals/baseline.ts'
import { acrossWijken, markedAcross, strictLimits } from '../../server/statistics/signals/across.ts'
import { chartOf, type SignalPoint } from '../../server/statistics/signals/judge.ts'
import { published, TOWN } from '../drill/signals/town.ts'

const points = (numerators: readonly number[], denominator: number): readonly SignalPoint[] => numerators.map((numerator) => ({ numerator, denominator }))
const waving = (count: number, around: number, by: number): readonly number[] => Array.from({ length: count }, (_, at) => around + (at % 2 === 0 ? by : -by))

describe('The chart of a series', () => {
  it('is p for cases out of a thousand at most on average, and Laney\'s beyond', () => {
    expect(chartOf('cases', points(waving(12, 200, 5), 1_000)).chart).toBe('p')
    expect(chartOf('cases', points(waving(12, 200, 5), 1_001)).chart).toBe('p-prime')
  })
  it('is u for events, and Laney\'s when neighbours differ more than chance gives', () => {
    expect(chartOf('events', points(waving(12, 100, 7), 1_000)).chart).toBe('u')
    expect(chartOf('events', points(waving(12, 100, 8), 1_000)).chart).toBe('u-prime')
  })
  it('is that of chance alone where nothing is shown', () => {
    expect(chartOf('cases', [])).toEqual({ chart: 'p', widening: 1 })
    expect(chartOf('events', [])).toEqual({ chart: 'u', widening: 1 })
  })
})

describe('The limits of a series', () => {
  const monthsFrom = (first: number, numerators: readonly number[], change: Partial<SignalFact> = {}): readonly SignalFact[] => numerators.map((numerator, at) =>
    ({ signal: 'doorverwijzingen', area: TOWN, period: `${first + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, numerator, denominator: 1_000, households: null, ...change }))
  const seriesOf = (facts: readonly SignalFact[], notes: readonly SignalNote[] = []) => published({ facts, notes }).signals.filter(({ view }) => view === 'periode')

  it('of money are those of XmR', () => {
    expect(seriesOf(monthsFrom(2024, waving(12, 50, 3), { signal: 'preventie-aandeel' }))[0]!.chart).toBe('xmr')
  })
  it('are there from twelve points on, provisional below twenty', () => {
    const standings = [1, 2, 11, 12, 19, 20].map((count) => seriesOf(monthsFrom(2024, waving(count, 50, 3)))[0]!.standing)
    expect(standings).toEqual(['too-few', 'no-limits', 'no-limits', 'provisional', 'provisional', 'full'])
  })
  it('need twelve periods that are shown', () => {
    const standings = [11, 12].map((shown) => seriesOf(monthsFrom(2024, [...waving(shown, 50, 3), ...waving(20 - shown, 4, 3)]))[0]!.standing)
    expect(standings).toEqual(['hidden', 'full'])
  })
  it('come from the baseline alone, and what follows is held against them', () => {
    const event: SignalNote = { signal: 'doorverwijzingen', area: TOWN, kind: 'gebeurtenis', date: '2025-01-01', value: null, text: 'Iets nieuws' }
    const facts = monthsFrom(2024, [...waving(12, 50, 3), ...waving(7, 30, 3)])
    const [fixed, whole] = [seriesOf(facts, [event]), seriesOf(facts)]
    expect(fixed[18]!.centre).toBe(5)
    expect(whole[18]!.centre).toBeLessThan(4.5)
    expect(fixed.slice(0, 11).every(({ rule }) => rule === null)).toBe(true)
    expect(fixed.slice(12).every(({ side }) => side === 'low')).toBe(true)
  })
  it('of counts out of nothing lie around their mean per period', () => {
    const rows = seriesOf(monthsFrom(2024, waving(24, 15, 2), { signal: 'klachten', denominator: null }))
    expect(rows[0]).toMatchObject({ standing: 'full', denominator: null, centre: 15 })
    expect(rows[0]!.upper).toBeCloseTo(15 + 3 * Math.sqrt(15), 1)
  })
})

describe('The baseline of a series', () => {
  const months = Array.from({ length: 24 }, (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  const event = (date: string, kind: SignalNote['kind'] = 'gebeurtenis') => ({ kind, date })
  it('is all of it without an event', () => expect(baselineOf(months, [])).toBe(24))
  it('is what came before the first event with twelve periods before it', () => {
    expect(baselineOf(months, [event('2024-12-31')])).toBe(24)
    expect(baselineOf(months, [event('2025-01-01')])).toBe(12)
    expect(baselineOf(months, [event('2024-06-01'), event('2025-03-15'), event('2025-06-01')])).toBe(14)
  })
  it('is not cut by a target, nor by what comes after the series', () => {
    expect(baselineOf(months, [event('2025-01-01', 'doel')])).toBe(24)
    expect(baselineOf(months, [event('2027-01-01')])).toBe(24)
  })
})

describe('Wijken beside each other', () => {
  const even = Array.from({ length: 12 }, (_, at): SignalPoint => ({ numerator: 36 + (at % 3), denominator: 200 }))
  it('are unmarked when they hardly differ', () => expect(markedAcross([acrossWijken('cases', even, 0.185)!])).toEqual([even.map(() => false)]))
  it('mark one far outside, and it alone', () => {
    const marked = markedAcross([acrossWijken('cases', even.with(4, { numerator: 80, denominator: 200 }), 0.2)!])[0]!
    expect(marked).toEqual(even.map((_, at) => at === 4))
  })
  it('have narrower limits the larger they are', () => {
    for (const counted of ['cases', 'events'] as const) {
      const [small, large] = [strictLimits(counted, 0.2, 100, 0), strictLimits(counted, 0.2, 1_000, 0)]
      expect(small.low).toBeLessThan(large.low)
      expect(small.high).toBeGreaterThan(large.high)
      expect(strictLimits(counted, 0.2, 1_000, 0.01).high).toBeGreaterThan(large.high)
    }
  })
  it('say nothing where nothing happened', () => expect(acrossWijken('events', even.map(({ denominator }) => ({ numerator: 0, denominator })), 0)).toBeNull())
})

describe('Signals that do not fit their card', () => {
  const fact = (change: Partial<SignalFact>): SignalFact => ({ signal: 'doorverwijzingen', area: TOWN, period: '2025-K1', numerator: 40, denominator: 200, households: null, ...change })
  const rows = (...facts: readonly SignalFact[]) => published({ facts, notes: [] }).signals.map(({ area, period, numerator }) => [area, period, numerator])
  it('are left out: more cases than there were, a share of nothing, another gemeente, a later year, no card', () => {
    expect(rows(fact({}))).toEqual([[TOWN, '2025-K1', 40]])
    for (const wrong of [fact({ numerator: 201 }), fact({ denominator: null }), fact({ area: 'WK990201' }), fact({ period: '2027-K1' }), fact({ signal: 'eigen-signaal' })]) expect(rows(wrong)).toEqual([])
  })
  it('come in one length of period: the one of which there is most', () => {
    expect(rows(fact({}), fact({ period: '2025-K2' }), fact({ period: '2025' }))).toEqual([[TOWN, '2025-K1', 40], [TOWN, '2025-K2', 40]])
  })
  it('of which the newest periods are not complete have no figure there yet', () => {
    const months = ['2025-01', '2025-02', '2025-03'].map((period) => fact({ signal: 'bezwaren', period, numerator: 30, denominator: 600 }))
    expect(rows(...months)).toEqual([[TOWN, '2025-01', 30], [TOWN, '2025-02', null], [TOWN, '2025-03', null]])
  })
  it('of money are of the gemeente alone, in thousands', () => {
    expect(rows(fact({ signal: 'preventie-aandeel', period: '2024', numerator: 1_800_400, denominator: 60_000_000 }), fact({ signal: 'preventie-aandeel', area: 'WK990101', period: '2024' }))).toEqual([[TOWN, '2024', 1_800]])
  })
})
