import { median } from 'd3-array'
import { known, unknown, type Maybe } from '../undefined.ts'
import { limitsAround, type ControlChart, type Limits } from './limits.ts'
import { mean } from './moving-range.ts'
import { overallRate, rateLimits, sigmaOf, wideningOf, type RateKind } from './rate.ts'

/** Events or cases of each period, with what they could have been out of: cases, or exposure. */
export interface Rated {
  readonly counts: readonly number[]
  readonly denominators: readonly number[]
}

/** Cases out of n: the overall share ± 3 sqrt(p (1 - p) / n), within 0 and 1. Source: Montgomery 7.2. */
export const pChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, 'cases')

/** Events per exposure: the overall rate ± 3 sqrt(u / n), not below 0. Source: Montgomery 7.3. */
export const uChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, 'events')

/** As p, the limits as much wider or narrower as the points vary more or less than chance alone would have it. Source: Laney 2002. */
export const pPrimeChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, 'cases', true)

/** As u, for events that vary more than chance alone would have it. Source: Laney 2002. */
export const uPrimeChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, 'events', true)

/** Events where every period has the same exposure: mean ± 3 sqrt(mean), not below 0. Source: Montgomery 7.3. */
export const cChart = (counts: readonly number[]): Maybe<ControlChart> =>
  uChart({ counts, denominators: counts.map(() => 1) })

/**
 * Rare events: the cases or days between one and the next. The centre is the median, the limits lie at three times sqrt(m (m + 1))
 * around the mean m (geometric distribution; qicharts2).
 */
export function gChart(between: readonly number[]): Maybe<ControlChart> {
  if (between.length === 0) return unknown('no-data')
  const m = mean(checkedCounts(between))
  const limits: Limits = { ...limitsAround(m, Math.sqrt(m * (m + 1)), 0), centre: median(between)! }
  return known({ values: between, limits: between.map(() => limits), noVariation: m === 0 })
}

function ratedChart({ counts, denominators }: Rated, kind: RateKind, isWidened = false): Maybe<ControlChart> {
  if (counts.length === 0) return unknown('no-data')
  checkedCounts(counts)
  if (denominators.length !== counts.length || !denominators.every((n) => n > 0)) throw new RangeError('a period without anything to count out of')
  const points = counts.map((numerator, at) => ({ numerator, denominator: denominators[at]! }))
  const values = points.map(({ numerator, denominator }) => numerator / denominator)
  if (kind === 'cases' && values.some((value) => value > 1)) throw new RangeError('more cases than there were')
  const centre = overallRate(points)
  const widening = isWidened ? wideningOf(kind, points) : 1
  const limits = denominators.map((denominator) => rateLimits({ kind, centre, widening }, denominator))
  return known({ values, limits, noVariation: widening === 0 || sigmaOf(kind, centre, 1) === 0 })
}

function checkedCounts(counts: readonly number[]): readonly number[] {
  if (!counts.every((count) => count >= 0)) throw new RangeError('a count below 0')
  return counts
}
