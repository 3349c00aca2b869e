import { midRanks } from './mid-ranks.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** Mean of one or more values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]!
  return sum / values.length
}

/** Covariance over the whole population, divided by n and not by n - 1: a full registration is no sample. */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [middleA, middleB] = [mean(a), mean(b)]
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at]! - middleA) * (b[at]! - middleB)
  return sum / a.length
}

/**
 * Rank correlation of two figures of the same households (Spearman, mid-ranks): 1 when the order is the same in both, 0 without
 * connection. Undefined below two households, and when one of the two is the same everywhere.
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): Maybe<number> {
  if (a.length < 2) return unknown('too-few')
  const [ranksA, ranksB] = [midRanks(a), midRanks(b)]
  const spread = Math.sqrt(covariance(ranksA, ranksA) * covariance(ranksB, ranksB))
  return spread === 0 ? unknown('no-variation') : known(covariance(ranksA, ranksB) / spread)
}
