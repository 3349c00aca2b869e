import { fsum } from 'd3-array'
import { limitsAround, type Limits } from './limits.ts'
import { meanMovingRange } from './moving-range.ts'

/** What is counted: cases out of all cases, or events per exposure. */
export type RateKind = 'cases' | 'events'

/** One period: cases or events, out of how many cases or how much exposure. */
export interface RatePoint {
  readonly numerator: number
  readonly denominator: number
}

/** How a series of rates lies around its centre, with limits so many times as wide as chance alone would have them. */
export interface RateSeries {
  readonly kind: RateKind
  readonly centre: number
  readonly widening: number
}

/** Expected distance between two neighbours, in standard deviations (d2 for two; Montgomery). */
const D2 = 1.128

/** Standard deviation of one point by chance alone. Source: Montgomery 7.2 and 7.3. */
export const sigmaOf = (kind: RateKind, centre: number, denominator: number): number =>
  Math.sqrt((kind === 'cases' ? centre * (1 - centre) : centre) / denominator)

/** The overall share or rate ± 3 standard deviations, not below 0, and for a share not above 1. */
export const rateLimits = ({ kind, centre, widening }: RateSeries, denominator: number): Limits =>
  limitsAround(centre, widening * sigmaOf(kind, centre, denominator), 0, kind === 'cases' ? 1 : Infinity)

/** Laney's sigma z: how much neighbours differ, in the standard deviations that chance alone gives. 0 where nothing varies. Source: Laney 2002. */
export function wideningOf(kind: RateKind, points: readonly RatePoint[]): number {
  const centre = overallRate(points)
  const scores = points.map(({ numerator, denominator }) => (numerator / denominator - centre) / sigmaOf(kind, centre, denominator))
  return scores.every(Number.isFinite) ? meanMovingRange(scores, true) / D2 : 0
}

/** All cases out of all, or all events per all exposure. */
export const overallRate = (points: readonly RatePoint[]): number =>
  fsum(points.map(({ numerator }) => numerator)) / fsum(points.map(({ denominator }) => denominator))
