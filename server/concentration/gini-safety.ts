import type { Curve } from './curve.ts'

/**
 * May a Gini be shown? With n users and Gini G the largest share lies between 1 / (n (1 - G)) and G + 1 / n; that interval must reach
 * at least 10% of the truth to both sides (DISCLOSURE 3.7.4).
 */
export function giniKeepsLargestHidden(curve: Curve, giniOfUsers: number): boolean {
  const largest = curve.amounts[0]! / curve.total
  const low = 1 / (curve.users * (1 - giniOfUsers))
  const high = giniOfUsers + 1 / curve.users
  return low <= 0.9 * largest && high >= 1.1 * largest
}
