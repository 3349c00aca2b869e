import { betaQuantile } from '../numerics/beta.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { outside, zFor, type Interval } from './interval.ts'

/**
 * Interval for a proportion of x out of n: the score interval, which behaves well for few cases and gives an upper end for 0 of n.
 * Also for an x that is not whole. Source: Wilson 1927, checked with Newcombe 1998.
 * @example wilson(0, 20, 0.95) // 0 to 0.161
 */
export function wilson(x: number, n: number, confidence: number): Maybe<Interval> {
  if (checked(x, n) === 0) return unknown('no-data')
  const z = zFor(confidence)
  const middle = x + (z * z) / 2
  const half = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
  const all = n + z * z
  return known({ low: x === 0 ? 0 : (middle - half) / all, high: x === n ? 1 : (middle + half) / all })
}

/** Exact interval for a proportion, wider than Wilson's; never below its confidence. Source: Clopper & Pearson 1934. */
export function clopperPearson(x: number, n: number, confidence: number): Maybe<Interval> {
  if (checked(x, n) === 0) return unknown('no-data')
  const side = outside(confidence) / 2
  return known({
    low: x === 0 ? 0 : betaQuantile(side, x, n - x + 1),
    high: x === n ? 1 : 1 - betaQuantile(side, n - x, x + 1),
  })
}

function checked(x: number, n: number): number {
  if (!(x >= 0 && x <= n)) throw new RangeError('a part that is not within its whole')
  return n
}
