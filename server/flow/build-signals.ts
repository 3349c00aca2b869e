import type { SignalFacts, SignalNote } from '../facts/signals.ts'
import type { Rules } from '../protect/rules.ts'
import type { KeptYear, SignalTables } from '../release/compose.ts'
import type { Release } from '../release/release.ts'
import type { MayBeCounted } from '../release/signals/beside.ts'
import { SIGNAL_CARDS } from '../release/signals/cards.ts'
import type { SignalNoteRow, SignalRow } from '../release/tables.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { protectedCounts } from './signals/counts.ts'
import { standingFigures } from './signals/figures.ts'
import { funnelRows, type ProtectedSeries } from './signals/funnels.ts'
import { pointRows } from './signals/points.ts'
import { seenSignals } from './signals/seen.ts'
import { isOf, seriesOf, withoutCard, withoutHouseholds } from './signals/series.ts'
import { withVerdicts } from './signals/verdicts.ts'

/** What signals of a release are made with. */
export interface SignalOptions {
  readonly gemeente: GemeenteCode
  readonly rules: Rules
  /** Later periods wait for a later release. */
  readonly lastYear: number
  /** Every release that readers have seen, oldest first. */
  readonly earlier: readonly Release[]
  readonly keptYears: readonly KeptYear[]
  /** Beside which household counts of other tables a signal may stand. */
  readonly mayBeCounted: MayBeCounted
  readonly say: (line: string) => void
}

/**
 * Series ─▶ counts that may be seen ─▶ figures beside earlier releases ─▶ rows with limits ─▶ verdicts, each from the step before alone: nothing
 * after the rounding looks at exact counts of people again. The whole history of a signal goes along, whatever years the release is about: without it there is nothing to judge by.
 */
export function buildSignals(given: SignalFacts, { gemeente, rules, lastYear, earlier, keptYears, mayBeCounted, say }: SignalOptions): SignalTables {
  const { facts, notes } = given
  for (const code of withoutCard(facts)) say(`Signaal ${code} heeft geen kaart en staat niet in de publicatie`)
  for (const code of withoutHouseholds(facts)) say(`Signaal ${code} zegt van geen wijk van hoeveel huishoudens de gevallen zijn: de wijken zijn afgeschermd`)
  const seen = seenSignals(earlier)
  const all = seriesOf(given, gemeente, lastYear).map((one): ProtectedSeries => ({ ...one, counts: one.card.counted === 'money' ? null : protectedCounts(one, { gemeente, seen, mayBeCounted }, rules) }))
  const standing = standingFigures(seen, keptYears, rules)
  const isKeptYear = ({ year }: Pick<SignalRow, 'year'>): boolean => keptYears.some((kept) => kept.year === year)
  const made = [...all.flatMap(({ card, areas, counts }) => areas.flatMap((series) => pointRows({ card, gemeente, series, counts, standing }))), ...funnelRows(all, gemeente, standing)]
  const drawn = inOrder([...made.filter((row) => !isKeptYear(row)), ...keptYears.flatMap(rowsOfKept)])
  const judged = withVerdicts(drawn.filter(({ view }) => view === 'periode'), isKeptYear, rules)
  const signals = inOrder([...judged, ...drawn.filter(({ view }) => view === 'trechter')])
  const codes = new Set(signals.map(({ signal }) => signal))
  return {
    signals, signalCards: SIGNAL_CARDS.filter(({ code }) => codes.has(code)),
    signalNotes: notes.filter(({ signal, area, date }) => codes.has(signal) && isOf(area, gemeente) && Number(date.slice(0, 4)) <= lastYear).map(noteRow).sort(byPlaceAndDate),
  }
}

/** The rows of a year that was taken over whole. */
const rowsOfKept = ({ year, release: { manifest, tables } }: KeptYear): readonly SignalRow[] =>
  tables.signals.filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.status === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

const noteRow = ({ signal, area, kind, date, value, text }: SignalNote): SignalNoteRow => ({ signal, area, kind, date, value, text })

const byPlaceAndDate = (a: SignalNoteRow, b: SignalNoteRow): number => ([a.signal, a.area, a.date, a.kind].join(' ') < [b.signal, b.area, b.date, b.kind].join(' ') ? -1 : 1)

/** By signal as the cards stand, series before funnels, gemeente before wijken, then by time: never by value. */
function inOrder(rows: readonly SignalRow[]): readonly SignalRow[] {
  const place = new Map(SIGNAL_CARDS.map(({ code }, at) => [code, at]))
  const order = ({ signal, view, area, period }: SignalRow): string => [String(place.get(signal)).padStart(2, '0'), view, area, period].join(' ')
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}
