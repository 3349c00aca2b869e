import { fsum } from 'd3-array'

/** A moving range from this many times their mean on counts as an outlier (the upper limit of a chart of ranges; Wheeler). */
export const OUTLYING = 3.267

/** Mean of a list that is not empty, summed exactly: a point that lies on the mean is found to lie on it. */
export const mean = (values: readonly number[]): number => fsum(values) / values.length

/** The steps from each value to the next, without their sign. */
export const movingRanges = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, at) => Math.abs(value - values[at]!))

/**
 * Mean of the moving ranges, those that are outliers left out when `screen` says so; 0 for fewer than two values. When only ranges of 0
 * would remain (one jump in a series that stands still) all of them count: limits without width would flag every point.
 */
export function meanMovingRange(values: readonly number[], screen: boolean): number {
  const ranges = movingRanges(values)
  if (ranges.length === 0) return 0
  const all = mean(ranges)
  const kept = ranges.filter((range) => range < OUTLYING * all)
  if (!screen || kept.every((range) => range === 0)) return all
  return mean(kept)
}
