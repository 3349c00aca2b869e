import { sigmaOf, type RateKind, type RatePoint } from '../control/rate.ts'
import { normalCdf } from '../numerics/normal.ts'
import { quantile } from '../numerics/quantile.ts'

/** Whole years of one wijk, added up: those before, and those since. `years`: how many there are in each. */
export interface Spans {
  readonly area: string
  readonly before: Span
  readonly since: Span
}
export interface Span extends RatePoint { readonly years: number }

/** How a wijk lies now against before, and how often chance alone does at least this. */
export interface SpanMove {
  readonly area: string
  readonly side: 'high' | 'low'
  readonly chance: number
}

/** A move that chance alone gives less often than this is marked: the limits of 99.8%, as in a funnel. */
export const RARE = 0.002
/** Fewer wijken than this say nothing of how much years differ anyway. */
const FEWEST_WIJKEN = 3
/** The median of the square of a normal draw. */
const MEDIAN_OF_SQUARE = 0.4549364231

/**
 * Has the rate of a wijk changed between two spans of whole years? Counts of a year are larger than those of a quarter, so fewer are hidden
 * and a change shows sooner. The difference of two rates in standard errors of chance alone (Poisson, or binomial for cases; both rates taken
 * as one), after each count was moved by all that rounding may have added, towards the other: half of `rounding` per year. When the wijken together differ more than
 * chance gives, every one of them is held against that (the median of their squares, as Spiegelhalter's overdispersion). Empty below three wijken.
 */
export function movesBetween(kind: RateKind, wijken: readonly Spans[], rounding: number): readonly SpanMove[] {
  if (wijken.length < FEWEST_WIJKEN) return []
  const scores = wijken.map((one) => scoreOf(kind, one, Math.floor(rounding / 2)))
  const spread = Math.sqrt(Math.max(1, quantile(scores.map((score) => score ** 2), 0.5)! / MEDIAN_OF_SQUARE))
  return wijken.map(({ area }, at) => ({ area, side: scores[at]! > 0 ? 'high' : 'low', chance: Math.min(1, 2 * normalCdf(-Math.abs(scores[at]!) / spread)) }))
}

function scoreOf(kind: RateKind, { before, since }: Spans, half: number): number {
  const difference = since.numerator / since.denominator - before.numerator / before.denominator
  const together = (since.numerator + before.numerator) / (since.denominator + before.denominator)
  const error = Math.hypot(sigmaOf(kind, together, since.denominator), sigmaOf(kind, together, before.denominator))
  const room = half * (since.years / since.denominator + before.years / before.denominator)
  return error > 0 ? Math.sign(difference) * Math.max(0, Math.abs(difference) - room) / error : 0
}

/** Whether chance alone gives a move so rarely that it is marked. How many of them it gives among all that are looked at stands beside them. */
export const isRare = ({ chance }: Pick<SpanMove, 'chance'>): boolean => chance < RARE
