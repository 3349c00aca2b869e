import { isGemeenteCode } from '../../units/areas.ts'
import type { ReleaseTables, SignalRow } from '../tables.ts'

/** The tables that count households. */
type Counts = Pick<ReleaseTables, 'spending' | 'forms'>
/** One count of a signal: where and of which period. */
export type SignalPlace = Pick<SignalRow, 'signal' | 'area' | 'period'>
/** True where the households that a signal is counted out of may be known: readers can see them elsewhere, or no table counts them. */
export type MayBeCounted = (place: SignalPlace) => boolean

/**
 * Signals that are counted out of people whom table uitgaven or leveringsvorm counts too: the division of spending that holds them, and the law
 * whose forms of delivery they are. What is hidden there may not stand here under another name (attack 14 on signals).
 */
const COUNTED_THERE: Readonly<Record<string, { readonly wet: 'wmo' | null; readonly byForm: boolean }>> = {
  klachten: { wet: null, byForm: false },
  'pgb-aandeel': { wet: 'wmo', byForm: true },
}

/**
 * Reads from the tables of a release, and of every one that readers saw before, beside which counts a signal may stand: those that are shown. Of the gemeente as a
 * whole also those of a year that is in no release yet, because a release without the total of the gemeente cannot be. What an earlier release hid of a year that has
 * gone from this one stays hidden; what was seen of a signal stays known.
 */
export function countedIn(now: Counts, earlier: readonly (Counts & Pick<ReleaseTables, 'signals'>)[]): MayBeCounted {
  const tables = [...earlier, now]
  const wasShown = shownBefore(earlier)
  const shown = new Set(tables.flatMap(({ spending }) => spending.filter((row) => isCount(row) && isShown(row)).map(keyOfRow)))
  const last = newestOfEachYear(tables)
  const hidden = new Set(last.flatMap(({ spending }) => spending.filter((row) => isCount(row) && !isShown(row)).map(keyOfRow)))
  const hiddenForms = new Set(last.flatMap(({ forms }) => forms.filter((row) => !isShown(row)).map(({ area, year, wet }) => keyOf(area, `${year}`, wet))))
  return (place) => {
    const { signal, area, period } = place
    const there = COUNTED_THERE[signal]
    if (there === undefined || wasShown(place)) return true
    const key = keyOf(area, period, there.wet)
    const mayCount = shown.has(key) || (isGemeenteCode(area) && !hidden.has(key))
    return mayCount && !(there.byForm && hiddenForms.has(keyOf(area, period.slice(0, 4), there.wet)))
  }
}

/** What the newest release that has a year says of it, year by year; a year may be gone from the newest of all. */
function newestOfEachYear(oldestFirst: readonly Counts[]): readonly Counts[] {
  const newest = new Map(oldestFirst.flatMap((tables) => tables.spending.map(({ year }) => [year, tables] as const)))
  return [...newest].map(([year, { spending, forms }]) => ({ spending: spending.filter((row) => row.year === year), forms: forms.filter((row) => row.year === year) }))
}

/** True for what readers saw of a signal in an earlier release. */
export function shownBefore(earlier: readonly Pick<ReleaseTables, 'signals'>[]): (place: SignalPlace) => boolean {
  const seen = new Set(earlier.flatMap(({ signals }) => signals.filter(({ status }) => status === 'shown').map(nameOf)))
  return (place) => seen.has(nameOf(place))
}

const isShown = ({ householdsStatus }: Pick<Counts['forms'][number], 'householdsStatus'>): boolean => householdsStatus === 'shown'
const keyOfRow = ({ area, period, wet }: Counts['spending'][number]): string => keyOf(area, period, wet)
const isCount = ({ division }: Counts['spending'][number]): boolean => division === 'totaal' || division === 'wet'
const nameOf = ({ signal, area, period }: SignalPlace): string => `${signal} ${area} ${period}`
const keyOf = (area: string, period: string, wet: string | null): string => `${area} ${period} ${wet ?? ''}`
