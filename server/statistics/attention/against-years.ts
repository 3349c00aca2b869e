import { mean } from '../correlation.ts'
import { twoSided } from './moves.ts'

/** Years to compare the last with. */
export const LEAST_YEARS = 3

/**
 * How often a value at least this far from those of earlier years would be seen, were it another of them: Student's t with one year less
 * than there are. `rounding` is the step in which the values were rounded: years that look alike by rounding alone may still differ by it.
 * Null when there are too few years.
 */
export function chanceAgainstYears(value: number, earlier: readonly number[], rounding: number): number | null {
  if (earlier.length < LEAST_YEARS) return null
  const middle = mean(earlier)
  const deviation = Math.sqrt(earlier.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (earlier.length - 1))
  const spread = Math.max(deviation, rounding / Math.sqrt(12))
  return twoSided((value - middle) / (spread * Math.sqrt(1 + 1 / earlier.length)), earlier.length - 1)
}
