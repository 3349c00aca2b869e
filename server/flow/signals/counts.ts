import { protectSignal, type SignalCount, type SignalSum } from '../../protect/counts/signals.ts'
import type { PublishedSignal } from '../../protect/protected.ts'
import type { Rules } from '../../protect/rules.ts'
import { countsPeople, type SignalCard } from '../../release/signals/cards.ts'
import type { MayBeCounted } from '../../release/signals/beside.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import type { SeenSignals } from './seen.ts'
import { periodKind } from '../../units/period.ts'
import { yearOfPeriod, type AreaSeries, type SignalSeries } from './series.ts'

/** Keys of what is counted of a signal: a period, a year, and the periods that limits come from together. */
export const keyOf = {
  period: (area: string, period: string): string => `periode ${area} ${period}`,
  year: (area: string, year: number): string => `trechter ${area} ${year}`,
  series: (area: string): string => `reeks ${area}`,
} as const

/** What may be seen of a signal, by key: both counts rounded, or nothing. Money of the gemeente itself is nobody's secret and not asked here. */
export function protectedCounts(series: SignalSeries, beside: Beside, rules: Rules): ReadonlyMap<string, PublishedSignal> {
  const question = signalQuestion(series, beside)
  return new Map(protectSignal({ ...question, isShare: series.card.counted === 'cases' }, rules).map((one) => [one.key, one]))
}

/** What stands beside the counts of a signal: the gemeente as a whole, what readers saw before, and which counts they can see in other tables. */
export interface Beside { readonly gemeente: GemeenteCode; readonly seen: SeenSignals; readonly mayBeCounted: MayBeCounted }

/** All counts of a signal that are or were published, and how they add up. */
export function signalQuestion({ card, areas }: SignalSeries, { gemeente, seen, mayBeCounted }: Beside): { readonly counts: readonly SignalCount[]; readonly sums: readonly SignalSum[] } {
  const counts: SignalCount[] = []
  const places = new Map<string, number>()
  const add = (key: string, points: AreaSeries['points'], isKnown: boolean): void => {
    places.set(key, counts.length)
    counts.push({ key, ...totalOf(points), isKnown, isBarred: isAlone(points) && !mayBeCounted(points[0]!), households: householdsBehind(card, points, gemeente) })
  }
  for (const { area, points, closed, baseline } of areas) {
    for (const point of points.slice(0, closed)) add(keyOf.period(area, point.period), [point], seen.shows(card.code, keyOf.period(area, point.period)))
    for (const [year, own] of yearsOf(points.slice(0, closed))) add(keyOf.year(area, year), own, seen.shows(card.code, keyOf.year(area, year)))
    add(keyOf.series(area), points.slice(0, baseline), false)
    for (const [key, periods] of seen.series(card.code, area)) add(key, points.filter(({ period }) => periods.has(period)), true)
  }
  const within = areas.flatMap(({ area, points, closed, baseline }): string[][] => [
    [keyOf.series(area), ...points.slice(0, baseline).map(({ period }) => keyOf.period(area, period))],
    ...yearsOf(points.slice(0, closed)).map(([year, own]) => [keyOf.year(area, year), ...own.map(({ period }) => keyOf.period(area, period))]),
    ...seen.series(card.code, area).map(([key, periods]) => [key, ...points.filter(({ period }) => periods.has(period)).map(({ period }) => keyOf.period(area, period))]),
  ])
  const wijken = areas.filter(({ area }) => area !== gemeente).map(({ area }) => area)
  const across = wijken.length === 0 ? [] : counts.flatMap(({ key }) => (key.includes(` ${gemeente}`) ? [[key, ...wijken.map((wijk) => key.replace(gemeente, wijk))]] : []))
  return { counts, sums: [...within, ...across].map((keys) => sumOf(keys, places)).filter(({ parts }) => parts.length > 0) }
}

const isAlone = (points: AreaSeries['points']): boolean => points.length === 1

/**
 * Of how many different households a numerator is, at least: that of the period with most of them, because they may be the same each time, or of a whole year that was counted. Nobody knows of a
 * wijk where it was not delivered (0), nor of the gemeente, where nobody can tell which households they are (null).
 */
function householdsBehind({ code }: SignalCard, points: AreaSeries['points'], gemeente: GemeenteCode): number | null {
  if (countsPeople(code)) return null
  const ofYears = yearsOf(points).flatMap(([, own]) => own[0]!.householdsOfYear ?? [])
  const known = [...ofYears, ...points.flatMap(({ households, numerator }) => (households === null ? [] : [Math.min(households, numerator)]))]
  return known.length === 0 && points.every(({ area }) => area === gemeente) ? null : Math.max(0, ...known)
}

/** Parts that were not delivered are missing: the whole then holds more than its parts. */
const sumOf = ([whole, ...parts]: readonly string[], places: ReadonlyMap<string, number>): SignalSum =>
  ({ whole: places.get(whole!)!, parts: parts.flatMap((part) => places.get(part) ?? []) })

/** Counts of several periods together; without a denominator where one of them has none. */
export function totalOf(points: AreaSeries['points']): { readonly numerator: number; readonly denominator: number | null } {
  const isCountedOutOf = points.every(({ denominator }) => denominator !== null)
  return {
    numerator: points.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: isCountedOutOf ? points.reduce((sum, { denominator }) => sum + denominator!, 0) : null,
  }
}

/** The points of each year of which no period is missing, ascending. Part of a year is never set beside a whole one. */
export function yearsOf(points: AreaSeries['points']): readonly (readonly [year: number, points: AreaSeries['points']])[] {
  const years = [...new Set(points.map(({ period }) => yearOfPeriod(period)))]
  return years.map((year) => [year, points.filter(({ period }) => yearOfPeriod(period) === year)] as const).filter(([, own]) => own.length === WHOLE_YEAR[periodKind(own[0]!.period)])
}

const WHOLE_YEAR = { jaar: 1, kwartaal: 4, maand: 12 } as const
