import type { SignalsBefore } from '../../facts/signals.ts'
import type { Rules } from '../../protect/rules.ts'
import type { EarlierRelease } from '../../release/earlier.ts'
import type { Release } from '../../release/release.ts'
import { baselineOf } from '../../release/signals/baseline.ts'
import type { SignalNoteRow, SignalRow } from '../../release/tables.ts'

/** What readers saw of signals in earlier releases. */
export interface SeenSignals {
  /** True where both counts were shown. */
  readonly shows: (signal: string, key: string) => boolean
  /** The row that readers saw last, with the date of its facts. */
  readonly last: (signal: string, key: string) => SignalRow | undefined
  /** Totals of a series that its limits gave away: the periods in each, by a key of its own. */
  readonly series: (signal: string, area: string) => readonly (readonly [key: string, periods: ReadonlySet<string>])[]
}

/** Gathers what was shown; releases oldest first. */
export function seenSignals(earlier: readonly Release[]): SeenSignals {
  const rows = new Map<string, SignalRow>()
  const totals = new Map<string, Totals>()
  for (const { manifest, tables } of earlier) {
    for (const row of tables.signals) if (row.status === 'shown') rows.set(nameOf(row.signal, keyOfRow(row)), { ...row, asOf: row.asOf ?? manifest.asOf })
    for (const [name, own] of closedSeries(tables.signals)) if (own.some(({ centre }) => centre !== null)) totals.set(name, withTotal(totals.get(name), basisOf(own, tables.signalNotes)))
  }
  return {
    shows: (signal, key) => rows.has(nameOf(signal, key)),
    last: (signal, key) => rows.get(nameOf(signal, key)),
    series: (signal, area) => [...(totals.get(nameOf(signal, area)) ?? [])].map(([periods, set]) => [`eerder ${area} ${periods}`, set] as const),
  }
}

/** What a source of facts has to know of earlier releases; oldest first. One of which nobody knows the delivery is from before care was counted from messages. */
export const signalsBefore = (earlier: readonly EarlierRelease[], { minimumHouseholds }: Rules): SignalsBefore => ({
  minimum: minimumHouseholds,
  seen: earlier.flatMap(({ release, lastDelivery }) => (lastDelivery === null ? [] : [{ delivery: lastDelivery, shows: standsIn(release.tables.signals) }])),
})

/** True for a period of which a release has a figure, or hides one: it may be in a year, a sum or a centre that it shows. */
function standsIn(rows: readonly SignalRow[]): (signal: string, period: string) => boolean {
  const periods = new Set(rows.filter(({ view, status }) => view === 'periode' && status !== 'absent').map(({ signal, period }) => `${signal} ${period}`))
  return (signal, period) => periods.has(`${signal} ${period}`)
}

const nameOf = (signal: string, key: string): string => `${signal} ${key}`
export const keyOfRow = ({ view, area, period }: Pick<SignalRow, 'view' | 'area' | 'period'>): string => `${view} ${area} ${period}`

/** The rows of every series that have all that is to come. */
function closedSeries(rows: readonly SignalRow[]): ReadonlyMap<string, readonly SignalRow[]> {
  const found = new Map<string, SignalRow[]>()
  for (const row of rows.filter(({ view, phase }) => view === 'periode' && phase === 'definitief')) {
    const own = found.get(nameOf(row.signal, row.area))
    if (own) own.push(row)
    else found.set(nameOf(row.signal, row.area), [row])
  }
  return found
}

/** The periods that the limits of a series came from. */
function basisOf(series: readonly SignalRow[], notes: readonly SignalNoteRow[]): readonly string[] {
  const [first] = series
  const periods = series.map(({ period }) => period)
  return periods.slice(0, baselineOf(periods, notes.filter(({ signal, area }) => signal === first?.signal && area === first.area)))
}

type Totals = ReadonlyMap<string, ReadonlySet<string>>

const withTotal = (known: Totals | undefined, periods: readonly string[]): Totals =>
  new Map([...(known ?? []), [`${periods[0]}/${periods.at(-1)}/${periods.length}`, new Set(periods)]])

/** A figure that was shown stays as it was unless it changed by the minimum or more: a smaller change would be a count of its own. */
export function isKept(last: SignalRow | undefined, { numerator, denominator }: { readonly numerator: number; readonly denominator: number | null }, { minimumHouseholds }: Rules): boolean {
  if (last === undefined) return false
  const isSmall = (now: number, then: number): boolean => Math.abs(now - then) < minimumHouseholds
  return numerator < minimumHouseholds || (isSmall(numerator, last.numerator!) && (denominator === null || last.denominator === null || isSmall(denominator, last.denominator)))
}
