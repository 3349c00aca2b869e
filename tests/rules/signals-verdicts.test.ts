import { describe, expect, it } from 'vitest'
import type { SignalFact } from '../../server/facts/signals.ts'
import { attackSignals } from '../../server/flow/attack-signals.ts'
import { buildSignals } from '../../server/flow/build-signals.ts'
import { withVerdicts } from '../../server/flow/signals/verdicts.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { SignalRow } from '../../server/release/tables.ts'
import { generator } from '../../server/statistics/numerics/generator.ts'
import { pageOf, published, signalTown, TOWN } from '../drill/signals/town.ts'

type Earlier = Parameters<typeof published>[1]
const released = (tables: ReturnType<typeof published>): Earlier => [{ manifest: { asOf: '2026-10-01' }, tables }] as unknown as Earlier
const periodsOf = (rows: readonly SignalRow[]): readonly SignalRow[] => rows.filter(({ view }) => view === 'periode')
const speechless = (rows: readonly SignalRow[]): readonly SignalRow[] => rows.map((row) => ({ ...row, rule: null, side: null }))
const NONE = (): boolean => false

/** Months of one signal in the gemeente. */
const months = (numerators: readonly number[], denominator: number | null = 100): readonly SignalFact[] => numerators.map((numerator, at) =>
  ({ signal: 'klachten', area: TOWN, period: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, numerator, denominator, households: null }))
const rowsOf = (facts: readonly SignalFact[], earlier?: Earlier): readonly SignalRow[] => periodsOf(published({ facts, notes: [] }, earlier).signals)

/** 24 quiet months of about 15, out of 100: per 1,000 the upper limit lies between 250 and 270. */
const QUIET: readonly number[] = Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 13 : 16))

describe('The verdict of a series', () => {
  it.each([3, 101, 102])('follows from the published rows, and from nothing else: seed %i', (seed) => {
    const rows = periodsOf(published(signalTown(seed)).signals)
    expect(rows.filter(({ rule }) => rule !== null).length).toBeGreaterThan(5)
    expect(withVerdicts(speechless(rows), NONE, DEFAULT_RULES)).toEqual(rows)
  })

  it('is the same for every town with the same rounded counts: so are chart, limits and standing', () => {
    const { facts } = signalTown(3)
    const own = facts.filter(({ area, signal, period }) => area === TOWN && signal !== 'preventie-aandeel' && period < '2026')
    const rows = published({ facts: own, notes: [] }).signals
    const random = generator(7)
    for (let tries = 0; tries < 40; tries++) expect(published({ facts: withinRounding(own, random), notes: [] }).signals).toEqual(rows)
  })

  it('tells 25 from 27 no more than the count does, though the limit lies between', () => {
    const [at25, at27] = [rowsOf(months(QUIET.with(15, 25).with(16, 15))), rowsOf(months(QUIET.with(15, 27).with(16, 13)))]
    expect(at25[15]).toMatchObject({ numerator: 25, rule: null })
    expect(at25[15]!.upper).toBeGreaterThan(250)
    expect(at25[15]!.upper).toBeLessThan(270)
    expect(at27).toEqual(at25)
  })

  it('is of the drawn value: outside a limit from the first rounded count beyond it', () => {
    expect(rowsOf(months(QUIET.with(15, 28)))[15]).toMatchObject({ numerator: 30, rule: 'outside', side: 'high' })
  })

  it('of a figure that was kept is that of what is kept', () => {
    const earlier = released(published({ facts: months(QUIET.with(15, 20)), notes: [] }))
    expect(rowsOf(months(QUIET.with(15, 29)))[15]).toMatchObject({ numerator: 30, rule: 'outside' })
    expect(rowsOf(months(QUIET.with(15, 29)), earlier)[15]).toMatchObject({ numerator: 20, rule: null, side: null, asOf: '2026-10-01' })
  })

  it('beside a year that was kept whole looks at the rows of that year as they stand, not at the facts of now', () => {
    const first = published({ facts: months(QUIET.slice(0, 12)), notes: [] })
    const keptYears = [{ year: 2024, release: released(first)![0]! }]
    const now = (ofKept: readonly number[]) => buildSignals({ facts: months([...ofKept, ...QUIET.slice(12)]), notes: [] }, { gemeente: TOWN, rules: DEFAULT_RULES, lastYear: 2026, earlier: [], keptYears, mayBeCounted: () => true, say: () => {} }).signals
    const rows = now(QUIET.slice(0, 12))
    expect(rows.filter(({ year }) => year === 2024)).toEqual(first.signals.map((row) => ({ ...row, asOf: '2026-10-01' })))
    // Same total: what else changed in the kept year may not be seen anywhere.
    expect(now(QUIET.slice(0, 12).with(10, 9).with(11, 20).with(8, 23).with(9, 6))).toEqual(rows)
  })
})

describe('A run of seven', () => {
  const shiftOf = (counts: readonly number[]) => rowsOf(months(counts, 1_000)).map(({ rule }) => rule).slice(-8)
  const high = Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? 53 : 48))
  it('marks seven points on one side', () => expect(shiftOf([...high, 50, ...Array.from({ length: 7 }, (_, at) => (at % 2 === 0 ? 43 : 38))]).slice(1)).not.toContain(null))
  it('is broken by a hidden period', () => expect(shiftOf([...high.slice(0, 14), 38, 33, 38, 33, 38, 9, 38, 33, 38, 33]).filter((rule) => rule === 'shift')).toEqual([]))
  it('is told on the page from the hidden period on', () => {
    const low = Array.from({ length: 15 }, (_, at) => (at % 2 === 0 ? 38 : 33))
    const tables = published({ facts: months([...high, ...low], 1_000), notes: [] })
    const hidden = { numerator: null, denominator: null, value: null, status: 'suppressed', centre: null, lower: null, upper: null, rule: null, side: null } as const
    const [series] = pageOf({ ...tables, signals: periodsOf(tables.signals).map((row, at) => (at === high.length + 7 ? { ...row, ...hidden } : row)) }, TOWN)
    expect(series!.verdict).toEqual({ kind: 'special-low', rule: 'shift', points: 7 })
  })
  it('does not hold points that lie on a side by rounding alone', () => {
    const rows = rowsOf(months([...Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 18 : 13)), ...Array.from({ length: 12 }, () => 16)], 1_000))
    expect(rows.slice(12).every(({ value, centre }) => value! < centre!)).toBe(true)
    expect(rows.every(({ rule }) => rule === null)).toBe(true)
  })
})

describe('The mark of a wijk', () => {
  it('stands only at a point that is drawn outside its limits', () => {
    const marked = [3, 101, 102].flatMap((seed) => published(signalTown(seed)).signals.filter(({ view, rule }) => view === 'trechter' && rule !== null))
    expect(marked.length).toBeGreaterThan(0)
    for (const { value, lower, upper, side } of marked) expect(side === 'high' ? value! > upper! : value! < lower!).toBe(true)
  })

  it('is the same for every town with the same rounded years', () => {
    const { facts } = signalTown(3)
    const years = [...new Map(facts.filter(({ signal, period }) => signal === 'doorverwijzingen' && period.startsWith('2025')).map((one) => [one.area, one])).values()]
      .map((one) => ({ ...one, period: '2025', numerator: facts.filter(({ signal, area, period }) => signal === one.signal && area === one.area && period.startsWith('2025')).reduce((sum, { numerator }) => sum + numerator, 0), denominator: 4 * one.denominator! }))
    const funnel = (counts: readonly SignalFact[]) => published({ facts: counts, notes: [] }).signals.filter(({ view }) => view === 'trechter')
    const rows = funnel(years)
    expect(rows.some(({ rule }) => rule !== null)).toBe(true)
    const random = generator(7)
    const inCell = (count: number): number => (count < 12 ? count : Math.floor((count + 2) / 5) * 5 - 2 + Math.floor(random() * 5))
    for (let tries = 0; tries < 40; tries++) expect(funnel(years.map((one) => ({ ...one, numerator: inCell(one.numerator) })))).toEqual(rows)
  })
})

describe('Attack 13 on a centre', () => {
  it('counts along where nothing is counted out of anything', () => {
    const facts = months([13, 13, 13, 13, 10, 10, 10, 10, 10, 10, 10, 0], null)
    const naive = (centre: number | null) => rowsOf(facts).map((row, at): SignalRow =>
      (at === 11 ? { ...row, status: 'suppressed', numerator: null, centre: null } : { ...row, status: 'shown', numerator: at < 4 ? 15 : 10, denominator: null, centre }))
    const found = (centre: number | null): number => attackSignals(facts, { signals: naive(centre), signalNotes: [] }, { rules: DEFAULT_RULES, mayBeCounted: () => true, shownBefore: () => false }).found
    expect(found(null)).toBe(0)
    expect(found(10)).toBe(1)
  })
})

/** Objections of these months are not complete: they are in no total. */
const NEWEST = ['2025-11', '2025-12']

/** One from one period to another of the same signal and year, where neither leaves its rounding: no published count changes. */
function withinRounding(facts: readonly SignalFact[], random: () => number): readonly SignalFact[] {
  const changed = [...facts]
  const isFree = ({ numerator, denominator }: SignalFact, by: number): boolean =>
    numerator >= 13 && Math.floor((numerator + 2) / 5) === Math.floor((numerator + by + 2) / 5) && (denominator === null || denominator - numerator > 12)
  for (let step = 0; step < 200; step++) {
    const [from, to] = [Math.floor(random() * facts.length), Math.floor(random() * facts.length)]
    const [a, b] = [changed[from]!, changed[to]!]
    if (from === to || NEWEST.includes(a.period) || NEWEST.includes(b.period) || a.signal !== b.signal || a.period.slice(0, 4) !== b.period.slice(0, 4) || !isFree(a, -1) || !isFree(b, 1)) continue
    changed[from] = { ...a, numerator: a.numerator - 1 }
    changed[to] = { ...b, numerator: b.numerator + 1 }
  }
  return changed
}
