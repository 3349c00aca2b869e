import { fsum } from 'd3-array'
import { quantile } from '../numerics/quantile.ts'

/** More spread between districts than chance gives. */
export interface Dispersion {
  /** Mean of the squared scores, outliers tamed: 1 when chance alone is at work. */
  readonly phi: number
  /** Variance between districts, on the scale of the scores; 0 when there is no more than chance. */
  readonly tau2: number
}

/** A score with the standard error it was divided by. */
export interface Scored {
  readonly z: number
  readonly error: number
}

/** Scores beyond the quantiles p and 1 - p (type 7) are put on them, so that a few outliers do not widen the funnel for all. */
export function winsorised(scores: readonly Scored[], part: number): readonly Scored[] {
  const z = scores.map((score) => score.z)
  const low = quantile(z, part) ?? 0
  const high = quantile(z, 1 - part) ?? 0
  return scores.map((score) => ({ ...score, z: Math.min(high, Math.max(low, score.z)) }))
}

/**
 * Overdispersion of scores, by the method of moments for random effects. Source: Spiegelhalter 2005, Handling over-dispersion of
 * performance indicators; tau2 = 0 when k phi < k - 1.
 */
export function dispersionOf(scores: readonly Scored[]): Dispersion {
  const k = scores.length
  if (k === 0) return { phi: 0, tau2: 0 }
  const weights = scores.map(({ error }) => 1 / error ** 2)
  const phi = fsum(scores.map(({ z }) => z * z)) / k
  const total = fsum(weights)
  const spread = total - fsum(weights.map((weight) => weight * weight)) / total
  return { phi, tau2: k * phi < k - 1 || spread <= 0 ? 0 : (k * phi - (k - 1)) / spread }
}
