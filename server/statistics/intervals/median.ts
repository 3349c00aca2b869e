import { ascending } from 'd3-array'
import { binomialQuantile } from '../numerics/counts.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { outside, type Interval } from './interval.ts'

/**
 * Interval for a median, from two of the values themselves: the k-th from below and from above, where fewer than k values below the
 * median have a chance of at most half of what may fall outside. Without assumption about the shape (binomial order statistics).
 * Too few values (below 6 at 95%) have none.
 */
export function medianInterval(values: readonly number[], confidence: number): Maybe<Interval> {
  if (values.length === 0) return unknown('no-data')
  if (!values.every(Number.isFinite)) throw new RangeError('a median is asked of something that is no number')
  const sorted = values.toSorted(ascending)
  const k = binomialQuantile(outside(confidence) / 2, sorted.length, 0.5)
  if (k === 0) return unknown('too-few')
  return known({ low: sorted[k - 1]!, high: sorted[sorted.length - k]! })
}
