import { expectedAmong, type Expected } from '../../server/statistics/expected.ts'
import { amongPeers, type AmongPeers } from '../../server/statistics/peers.ts'
import { unknown, type Because } from '../../server/statistics/undefined.ts'
import type { StripPoint, StripRow } from '../charts/strip.ts'
import type { Vergelijking } from '../data/rows.ts'
import { INDICATORS, type Indicator } from '../words/copy/comparison.ts'
import { euros } from '../words/numbers.ts'

/** One figure of a year: our own, those of the others, and where ours stands among them. */
export interface Compared {
  readonly indicator: Indicator
  readonly name: string
  readonly own: number | null
  readonly others: readonly number[]
  readonly among: AmongPeers
}

/** The figures of a year that can be compared. */
export function comparedIn(rows: readonly Vergelijking[], gemeente: string): readonly Compared[] {
  return (Object.keys(INDICATORS) as Indicator[]).flatMap((indicator) => {
    const here = rows.filter((row) => row.indicator === indicator)
    const own = here.find(({ code }) => code === gemeente)?.bedrag ?? null
    const others = here.filter(({ code }) => code !== gemeente).map(({ bedrag }) => bedrag)
    const among = amongPeers(own, others)
    return among.value === null || among.value.median === 0 ? [] : [{ indicator, name: INDICATORS[indicator], own, others, among: among.value }]
  })
}

export const stripRow = ({ name, own, among: { low, median, high } }: Compared, order: number): StripRow =>
  ({ name, order, low: low / median, high: high / median, own: own === null ? null : own / median, text: own === null ? 'niet bekend' : euros(own) })

export const stripPoints = ({ others, among: { median } }: Compared, order: number): readonly StripPoint[] => others.map((value) => ({ order, value: value / median }))

/** What a gemeente with as many low incomes as ours is expected to spend on a figure, and where ours lies. */
export interface ExpectedRow {
  readonly indicator: Indicator
  readonly name: string
  readonly own: number | null
  readonly expected: Expected | null
  readonly verdict: ExpectedVerdict
}
export type ExpectedVerdict = 'within' | 'above' | 'below' | 'unknown' | 'outside' | 'weak'

/**
 * Of which figures low incomes tell enough to expect anything, chosen beforehand on all gemeenten of the country and not by what comes out here: see
 * docs/methods/vergelijken.md and tests/rules/expected-open-data.test.ts.
 */
const TELLING: ReadonlySet<Indicator> = new Set(['inkomen'])

/** Every figure of a year with what is expected of it, or why nothing is; nothing at all where too few gemeenten tell how many low incomes they have. */
export function expectedIn(rows: readonly Vergelijking[], gemeente: string): readonly ExpectedRow[] {
  return (Object.keys(INDICATORS) as Indicator[]).flatMap((indicator) => {
    const here = rows.filter((row) => row.indicator === indicator)
    const own = here.find(({ code }) => code === gemeente)
    const found = expectedAmong(own?.laagInkomen ?? null, here.flatMap(({ code, laagInkomen, bedrag }) => (code === gemeente || laagInkomen === null ? [] : [{ share: laagInkomen, amount: bedrag }])))
    if (found.value === null) return []
    const expected = TELLING.has(indicator) ? found.value.expected : unknown('no-variation')
    return [{ indicator, name: INDICATORS[indicator], own: own?.bedrag ?? null, expected: expected.value, verdict: expected.value === null ? MISSING[expected.because] ?? 'unknown' : verdictOf(own?.bedrag ?? null, expected.value) }]
  })
}

const MISSING: Partial<Readonly<Record<Because, ExpectedVerdict>>> = { 'no-variation': 'weak', 'no-basis': 'outside' }

/** By the whole euros that are shown. */
const verdictOf = (own: number | null, { low, high }: Expected): ExpectedVerdict =>
  (own === null ? 'unknown' : own < Math.round(low) ? 'below' : own > Math.round(high) ? 'above' : 'within')

/** The year asked for, or the nearest earlier one with figures, or else the first. */
export function comparedYear(rows: readonly Vergelijking[], asked: number): number | null {
  const years = [...new Set(rows.map(({ jaar }) => jaar))].sort((a, b) => a - b)
  return years.findLast((year) => year <= asked) ?? years[0] ?? null
}

/** A gemeente with its figures of a year, for the table; by name. */
export interface GemeenteRow {
  readonly code: string
  readonly name: string
  readonly amounts: ReadonlyMap<Indicator, number>
}

export function gemeenteRows(rows: readonly Vergelijking[]): readonly GemeenteRow[] {
  const names = new Map(rows.map(({ code, naam }) => [code, naam]))
  return [...names].map(([code, name]) => ({ code, name, amounts: new Map(rows.filter((row) => row.code === code).map(({ indicator, bedrag }) => [indicator, bedrag])) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}
