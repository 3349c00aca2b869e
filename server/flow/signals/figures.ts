import type { SignalFact } from '../../facts/signals.ts'
import type { PublishedSignal } from '../../protect/protected.ts'
import type { Rules } from '../../protect/rules.ts'
import type { KeptYear } from '../../release/compose.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import { oneDecimal, valueOf } from '../../release/signals/values.ts'
import type { SignalRow } from '../../release/tables.ts'
import { isKept, keyOfRow, type SeenSignals } from './seen.ts'

/** What a row says was counted. */
export type Figures = Pick<SignalRow, 'numerator' | 'denominator' | 'value' | 'status' | 'asOf'>
type Place = Pick<SignalRow, 'signal' | 'area' | 'view' | 'year' | 'period'>
type Now = Pick<SignalFact, 'numerator' | 'denominator'>

/** The figures that readers see: those of now, or of an earlier release where those must stay. All that is judged is judged by these. */
export type Standing = (place: Place, now: Now, fresh: Figures) => Figures

const HIDDEN: Figures = { numerator: null, denominator: null, value: null, status: 'suppressed', asOf: null }
/** More is still to come: no figure yet, rather than one that has to change. */
export const UNFINISHED: Figures = { ...HIDDEN, status: 'absent' }
const THOUSAND = 1_000

/** Both counts and what follows from them, or nothing. */
export function personFigures({ denominator }: Pick<SignalFact, 'denominator'>, seen: PublishedSignal, { per }: SignalCard): Figures {
  if (seen.numerator.kind !== 'shown') return HIDDEN
  return {
    numerator: seen.numerator.value, denominator: denominator !== null && seen.denominator.kind === 'shown' ? seen.denominator.value : null,
    value: valueOf(seen.numerator, seen.denominator, per), status: 'shown', asOf: null,
  }
}

/** Money of the gemeente, in whole thousands of euros. */
export const moneyFigures = ({ numerator, denominator }: SignalFact, { per }: SignalCard): Figures =>
  ({ numerator: Math.round(numerator / THOUSAND), denominator: Math.round(denominator! / THOUSAND), value: oneDecimal((per * numerator) / denominator!), status: 'shown', asOf: null })

/** Figures beside earlier releases: in a year that is kept whole those of that year, elsewhere what readers saw before where it must stay. */
export function standingFigures(seen: SeenSignals, keptYears: readonly KeptYear[], rules: Rules): Standing {
  const kept = new Map(keptYears.map(({ year, release: { tables } }) => [year, new Map(tables.signals.filter((row) => row.year === year).map((row) => [`${row.signal} ${keyOfRow(row)}`, row]))]))
  return (place, now, fresh) => {
    const year = kept.get(place.year)
    if (year !== undefined) return figuresOf(year.get(`${place.signal} ${keyOfRow(place)}`)) ?? HIDDEN
    const last = seen.last(place.signal, keyOfRow(place))
    if (last === undefined || last.chart === 'xmr' || !isKept(last, now, rules)) return fresh
    const isSame = fresh.numerator === last.numerator && fresh.denominator === last.denominator && fresh.status === last.status
    return isSame ? fresh : figuresOf(last)!
  }
}

const figuresOf = (row: SignalRow | undefined): Figures | null =>
  row === undefined ? null : { numerator: row.numerator, denominator: row.denominator, value: row.value, status: row.status, asOf: row.asOf }
