import type { SignalFacts, SignalNote } from '../facts/signals.ts'
import type { Rules } from '../protect/rules.ts'
import type { KeptYear, SignalTables } from '../release/draft.ts'
import type { Release } from '../release/release.ts'
import { SIGNAL_CARDS } from '../release/signals/cards.ts'
import type { SignalNoteRow, SignalRow } from '../release/tables.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { protectedCounts, totalOf } from './signals/counts.ts'
import { funnelRows, type ProtectedSeries } from './signals/funnels.ts'
import { pointRows } from './signals/points.ts'
import { isKept, keyOfRow, seenSignals, type SeenSignals } from './signals/seen.ts'
import { seriesOf, withoutCard, yearOfPeriod, type SignalSeries } from './signals/series.ts'

/** What signals of a release are made with. */
export interface SignalOptions {
  readonly gemeente: GemeenteCode
  readonly rules: Rules
  /** Later periods wait for a later release. */
  readonly lastYear: number
  /** Every release that readers have seen, oldest first. */
  readonly earlier: readonly Release[]
  readonly keptYears: readonly KeptYear[]
  readonly say: (line: string) => void
}

/**
 * Series ─▶ judged by exact figures ─▶ counts that may be seen ─▶ rows with nothing in them but rounded counts, what follows from those, and
 * verdicts. The whole history of a signal goes along, whatever years the release is about: without it there is nothing to judge by.
 */
export function buildSignals(given: SignalFacts, { gemeente, rules, lastYear, earlier, keptYears, say }: SignalOptions): SignalTables {
  const { facts, notes } = given
  for (const code of withoutCard(facts)) say(`Signaal ${code} heeft geen kaart en staat niet in de publicatie`)
  const seen = seenSignals(earlier)
  const all = seriesOf(given, gemeente, lastYear).map((one): ProtectedSeries => ({ ...one, counts: one.card.counted === 'money' ? null : protectedCounts(one, gemeente, seen, rules) }))
  const made = [...all.flatMap(({ card, areas, counts }) => areas.flatMap((series) => pointRows({ card, gemeente, series, counts }))), ...funnelRows(all, gemeente)]
  const standing = made.map((row) => keptRow(row, all, seen, rules))
  const signals = inOrder([...standing.filter(({ year }) => !keptYears.some((kept) => kept.year === year)), ...keptYears.flatMap(rowsOfKept)])
  const codes = new Set(signals.map(({ signal }) => signal))
  return {
    signals, signalCards: SIGNAL_CARDS.filter(({ code }) => codes.has(code)),
    signalNotes: notes.filter(({ signal, area, date }) => codes.has(signal) && isOf(area, gemeente) && Number(date.slice(0, 4)) <= lastYear).map(noteRow).sort(byPlaceAndDate),
  }
}

/** What readers saw before, where it must stay; the verdict is that of now. */
function keptRow(row: SignalRow, all: readonly SignalSeries[], seen: SeenSignals, rules: Rules): SignalRow {
  const last = seen.last(row.signal, keyOfRow(row))
  if (last === undefined) return row
  const { areas } = all.find(({ card }) => card.code === row.signal)!
  const { points, closed } = areas.find(({ area }) => area === row.area)!
  const own = row.view === 'periode' ? points.filter(({ period }) => period === row.period) : points.slice(0, closed).filter(({ period }) => yearOfPeriod(period) === row.year)
  if (last.chart === 'xmr' || !isKept(last, totalOf(own), rules)) return row
  const { numerator, denominator, value, status } = last
  const isSame = row.numerator === numerator && row.denominator === denominator && row.status === status
  return isSame ? row : { ...row, numerator, denominator, value, status, asOf: last.asOf }
}

/** The rows of a year that was taken over whole. */
const rowsOfKept = ({ year, release: { manifest, tables } }: KeptYear): readonly SignalRow[] =>
  tables.signals.filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.status === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

const isOf = (area: string, gemeente: GemeenteCode): boolean => area === gemeente || area.startsWith(`WK${gemeente.slice(2)}`)

const noteRow = ({ signal, area, kind, date, value, text }: SignalNote): SignalNoteRow => ({ signal, area, kind, date, value, text })

const byPlaceAndDate = (a: SignalNoteRow, b: SignalNoteRow): number => ([a.signal, a.area, a.date, a.kind].join(' ') < [b.signal, b.area, b.date, b.kind].join(' ') ? -1 : 1)

/** By signal as the cards stand, series before funnels, gemeente before wijken, then by time: never by value. */
function inOrder(rows: readonly SignalRow[]): readonly SignalRow[] {
  const place = new Map(SIGNAL_CARDS.map(({ code }, at) => [code, at]))
  const order = ({ signal, view, area, period }: SignalRow): string => [String(place.get(signal)).padStart(2, '0'), view, area, period].join(' ')
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}
