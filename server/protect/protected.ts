import { SUPPRESSED, shown, type Cell } from '../facts/cell.ts'
import type { CellTable, TabulatedCell } from '../tabulate/cell-table.ts'
import { cents } from '../units/cents.ts'
import { count } from '../units/count.ts'
import { SHOWN, ZERO, type Pattern } from './pattern.ts'
import { roundAmount, roundHouseholds } from './rounding.ts'
import type { Rules } from './rules.ts'

declare const seal: unique symbol

/** What went through disclosure control. Only this room makes it, and a release accepts nothing else. */
export type Protected<T> = T & { readonly [seal]: true }

/** The figures of one cell as readers may see them: the amount in whole cents, rounded, and the number of households, rounded. */
export interface PublishedCell {
  readonly key: string
  readonly amount: Cell
  readonly households: Cell
}

/** Lays a pattern over a table: shown cells get their rounded figures, empty cells a zero, all others nothing at all. */
export function publishedCells(table: CellTable, pattern: Pattern, rules: Rules): Protected<readonly PublishedCell[]> {
  if (pattern.status.length !== table.cells.length) throw new RangeError('this pattern belongs to another table')
  return sealed(table.cells.map((cell, at) => published(cell, pattern.status[at]!, rules)))
}

function published(cell: TabulatedCell, status: number, rules: Rules): PublishedCell {
  if (status === ZERO) return { key: cell.key, amount: shown(0), households: shown(0) }
  if (status !== SHOWN) return { key: cell.key, amount: SUPPRESSED, households: SUPPRESSED }
  return {
    key: cell.key,
    amount: shown(roundAmount(cents(cell.sum), rules)),
    households: shown(roundHouseholds(count(cell.users), rules)),
  }
}

/** What may be seen of a signal in one area and period, or of all its periods together: both counts, rounded, or neither. */
export interface PublishedSignal {
  readonly key: string
  readonly numerator: Cell
  /** Absent where nothing is counted out of anything. */
  readonly denominator: Cell
}

/** Counts of signals, each rounded as the rules say, or nothing at all. */
export function publishedSignals(signals: readonly SignalTruth[], isShown: (at: number) => boolean, rules: Rules): Protected<readonly PublishedSignal[]> {
  const rounded = (value: number): Cell => shown(roundHouseholds(count(value), rules))
  return sealed(signals.map(({ key, numerator, denominator }, at) => {
    if (!isShown(at)) return { key, numerator: SUPPRESSED, denominator: SUPPRESSED }
    return { key, numerator: rounded(numerator), denominator: denominator === null ? NO_DENOMINATOR : rounded(denominator) }
  }))
}

/** The exact counts of a signal behind the wall. */
export interface SignalTruth {
  readonly key: string
  readonly numerator: number
  readonly denominator: number | null
}

const NO_DENOMINATOR: Cell = { kind: 'absent', because: 'not-collected' }

/** The one door. */
const sealed = <T>(value: T): Protected<T> => value as Protected<T>
