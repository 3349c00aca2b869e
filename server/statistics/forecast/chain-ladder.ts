import { known, type Because, type Maybe } from '../undefined.ts'
import { development, type Development } from './development.ts'
import { mackErrors, type Errors } from './mack.ts'
import { lagsOf, sound, type Triangle } from './triangle.ts'

/** A month of delivery: what is claimed so far and what it will come to. */
export interface ProjectedMonth {
  readonly latest: number
  /** What the month comes to when all claims are in; null where a factor on the way is missing. Not rounded. */
  readonly ultimate: number | null
  /** Standard error of the ultimate, and so of what is still to come; null where no spread could be told. */
  readonly errors: Errors | null
  /** Why the projection is not to be shown, if so: a month at 0 so far stays at 0 in the formula, and that is no forecast. */
  readonly because: Because | null
}

/** A triangle run out to its end. */
export interface ChainLadder {
  readonly development: readonly Development[]
  readonly months: readonly ProjectedMonth[]
  /** Of all months together; errors are not the rows' added up, because they share the factors. */
  readonly total: { readonly latest: number; readonly ultimate: number | null; readonly errors: Errors | null }
  /** True when no month ever differed: then the errors are 0 because nothing could be learnt, and no margin is to be shown. */
  readonly withoutVariation: boolean
}

/** Choices about a triangle, each to be named where its result is shown. */
export interface ChainLadderOptions {
  /** Only the last so many calendar months, after a change of process. */
  readonly lastDiagonals?: number
  /** Growth after the last lag: 1 unless somebody assumes otherwise. */
  readonly tail?: number
}

/**
 * What months of delivery come to when all claims are in: the latest amount times the remaining development factors, with Mack's
 * standard errors. Credits are legitimate and nothing is clamped. Amounts in whole cents; a ratio and a forecast are not rounded here.
 * Method: chain ladder, Mack 1993 and 1994. Undefined for an empty triangle and for one with less than nothing in a cell.
 */
export function chainLadder(triangle: Triangle, { lastDiagonals, tail = 1 }: ChainLadderOptions = {}): Maybe<ChainLadder> {
  const usable = sound(triangle)
  if (usable.value === null) return usable
  const steps = development(triangle, lastDiagonals)
  const errors = mackErrors(triangle, steps)
  const months = triangle.map((row, at) => monthOf(row, steps, lagsOf(triangle), tail, errors.rows[at]!))
  return known({
    development: steps,
    months,
    total: { latest: months.reduce((sum, { latest }) => sum + latest, 0), ultimate: sumOrNull(months.map(({ ultimate }) => ultimate)), errors: scaled(errors.total, tail) },
    withoutVariation: steps.length > 0 && steps.every(({ variance }) => variance === 0),
  })
}

function monthOf(row: readonly number[], steps: readonly Development[], lags: number, tail: number, errors: Errors | null): ProjectedMonth {
  const latest = row.at(-1)!
  const ahead = steps.slice(row.length - 1, lags - 1)
  const growth = ahead.reduce<number | null>((product, { factor }) => (product === null || factor === null ? null : product * factor), tail)
  return { latest, ultimate: growth === null ? null : latest * growth, errors: scaled(errors, tail), because: growth === null || (latest === 0 && ahead.length > 0) ? 'no-basis' : null }
}

/** A tail is an assumption without spread of its own: it stretches the errors with the amount. */
const scaled = (errors: Errors | null, tail: number): Errors | null =>
  errors && { process: errors.process * tail, parameter: errors.parameter * tail, standard: errors.standard * tail }

const sumOrNull = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0)
