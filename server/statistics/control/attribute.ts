import { fsum, median } from 'd3-array'
import { known, unknown, type Maybe } from '../undefined.ts'
import { limitsAround, type ControlChart, type Limits } from './limits.ts'
import { mean, meanMovingRange } from './moving-range.ts'

/** Expected distance between two neighbours, in standard deviations (d2 for two; Montgomery). */
const D2 = 1.128

/** Events or cases of each period, with what they could have been out of: cases, or exposure. */
export interface Rated {
  readonly counts: readonly number[]
  readonly denominators: readonly number[]
}

/** Cases out of n: the overall share ± 3 sqrt(p (1 - p) / n), within 0 and 1. Source: Montgomery 7.2. */
export const pChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, ofCases, () => 1, 1)

/** Events per exposure: the overall rate ± 3 sqrt(u / n), not below 0. Source: Montgomery 7.3. */
export const uChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, ofEvents, () => 1)

/** As p, the limits as much wider or narrower as the points vary more or less than chance alone would have it. Source: Laney 2002. */
export const pPrimeChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, ofCases, laney, 1)

/** As u, for events that vary more than chance alone would have it. Source: Laney 2002. */
export const uPrimeChart = (rated: Rated): Maybe<ControlChart> => ratedChart(rated, ofEvents, laney)

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

type Sigma = (centre: number, denominator: number) => number
const ofCases: Sigma = (p, n) => Math.sqrt((p * (1 - p)) / n)
const ofEvents: Sigma = (u, n) => Math.sqrt(u / n)

/** Factor on the limits, from the values in standard deviations from the centre. */
type Spread = (scores: readonly number[]) => number
const laney: Spread = (scores) => meanMovingRange(scores, true) / D2

function ratedChart({ counts, denominators }: Rated, sigma: Sigma, spread: Spread, ceiling?: number): Maybe<ControlChart> {
  if (counts.length === 0) return unknown('no-data')
  checkedCounts(counts)
  if (denominators.length !== counts.length || !denominators.every((n) => n > 0)) throw new RangeError('a period without anything to count out of')
  const values = counts.map((count, at) => count / denominators[at]!)
  if (values.some((value) => value > (ceiling ?? Infinity))) throw new RangeError('more cases than there were')
  const centre = fsum(counts) / fsum(denominators)
  const own = denominators.map((n) => sigma(centre, n))
  if (own.every((one) => one === 0)) return known({ values, limits: own.map(() => limitsAround(centre, 0)), noVariation: true })
  const factor = spread(values.map((value, at) => (value - centre) / own[at]!))
  return known({ values, limits: own.map((one) => limitsAround(centre, one * factor, 0, ceiling)), noVariation: factor === 0 })
}

function checkedCounts(counts: readonly number[]): readonly number[] {
  if (!counts.every((count) => count >= 0)) throw new RangeError('a count below 0')
  return counts
}
