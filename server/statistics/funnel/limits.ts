import { gammaQuantile } from '../numerics/gamma.ts'
import { outside, zFor, type Interval } from '../intervals/interval.ts'
import type { Area, Scale } from './scale.ts'

/**
 * Limits for observed over expected when chance alone is at work, exact: chi-square quantiles over twice the expected count.
 * @example exactLimits(20, 0.95) // 0.611 to 1.544
 */
export function exactLimits(expected: number, confidence: number): Interval {
  const side = outside(confidence) / 2
  return { low: gammaQuantile(side, expected) / expected, high: gammaQuantile(1 - side, expected + 1) / expected }
}

/**
 * Limits around a target on the scale of the scores, wider by the variance between areas: tau2 = 0 leaves chance alone. They are
 * brought back from the scale as a whole; drawing 1 ± z s for the root halves them (an error of FunnelPlotR that we do not copy).
 */
export function scaledLimits(scale: Scale, target: number, area: Area, tau2: number, confidence: number): Interval {
  const reach = zFor(confidence) * Math.sqrt(scale.error(area) ** 2 + tau2)
  return { low: scale.back(target - reach), high: scale.back(target + reach) }
}
