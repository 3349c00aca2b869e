import { normalCdf, normalQuantile } from './numerics/normal.ts'

/** Spending that varies from household to household and from year to year by chance alone. */
export interface ByChance {
  /** Between the logarithms of two years of the same households, 0 to 1. */
  readonly correlation: number
  /** Standard deviation of the logarithm of spending over households. */
  readonly sigma: number
  /** The part of the households that is followed, such as 0.1. */
  readonly top: number
}

/** What becomes of the dearest households when nobody does anything. */
export interface Expected {
  /** Part of them that is among the dearest again. */
  readonly persisting: number
  /** Change of what they cost together: -0.46 is 46 percent less. */
  readonly change: number
}

/**
 * Regression to the mean for log-normal spending: the dearest of a year are partly dear by chance, so the next year they cost less without
 * any action. The change is Φ(ρσ - z) / Φ(σ - z) - 1, with z the normal value that the top lies above; persistence is the chance of two
 * correlated normal values to be both above z. Source: METHODS 1.5.
 * @example regressionToMean({ correlation: 0.5, sigma: 1.1, top: 0.1 }) // persisting 0.32, change -0.46
 */
export function regressionToMean({ correlation, sigma, top }: ByChance): Expected {
  const z = normalQuantile(1 - top)
  return { persisting: bothAbove(z, correlation) / top, change: normalCdf(correlation * sigma - z) / normalCdf(sigma - z) - 1 }
}

/** What anyone can see of the dearest part of the households. */
export interface SeenTop {
  /** How large a part they are, such as 0.1. */
  readonly top: number
  /** Their share of the spending of the year they were chosen on. */
  readonly share: number
  /** Part of them that is among the dearest a year later. */
  readonly persisting: number
}

/**
 * The share of the next year's spending that the same households take when nobody does anything, who left at 0. Sigma is what gives the top
 * its share, Φ(σ - z), the correlation what lets as many of it stay; the share is then Φ(ρσ - z). Null where the top has no more than its part.
 * @example shareByChance({ top: 0.1, share: 0.4, persisting: 0.61 }) // 0.34
 */
export function shareByChance({ top, share, persisting }: SeenTop): number | null {
  if (share <= top || share >= 1) return null
  const z = normalQuantile(1 - top)
  return normalCdf(correlationOf(persisting * top, z) * (normalQuantile(share) + z) - z)
}

/** The correlation at which this part lies above z in both years, by halving; 0 where no more stay than chance would leave. */
function correlationOf(both: number, z: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (bothAbove(z, middle) < both) low = middle
    else high = middle
  }
  return low
}

const HALVINGS = 20
const REACH = 9
const STEPS = 400

/** Chance that two standard normal values with this correlation both lie above z, by Simpson's rule over the first. */
function bothAbove(z: number, correlation: number): number {
  if (correlation >= 1) return normalCdf(-z)
  const width = (REACH - z) / STEPS
  const spread = Math.sqrt(1 - correlation ** 2)
  const at = (x: number): number => Math.exp(-(x ** 2) / 2) * normalCdf((correlation * x - z) / spread)
  const weight = (step: number): number => (step === 0 || step === STEPS ? 1 : step % 2 === 0 ? 2 : 4)
  const terms = Array.from({ length: STEPS + 1 }, (_, step) => weight(step) * at(z + step * width))
  return ((width / 3) * terms.reduce((sum, term) => sum + term, 0)) / Math.sqrt(2 * Math.PI)
}
