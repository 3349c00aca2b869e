import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import type { Curve } from './curve.ts'

/**
 * Gini index of the users: 0 when every household costs the same, near 1 when one household costs everything. Uncorrected: the
 * registration is full, there is no sample (R ineq `Gini`). Method: docs/methods/concentration.md
 * @example gini(curveOf([100, 300])) // 0.25; with two households at 0 beside them giniOfAll gives 0.625
 */
export function gini(curve: Curve): number {
  const n = curve.users
  let weighted = 0
  for (let i = 0; i < n; i++) weighted += (n - i) * curve.amounts[i]!
  return Math.max(0, ((2 * weighted) / curve.total - (n + 1)) / n)
}

/** Gini of all households, those without spending included: 1 - (Nu / N)(1 - G of users), an exact identity (METHODS 1.1). */
export const giniOfAll = (giniOfUsers: number, users: number, households: number): number =>
  1 - (users / households) * (1 - giniOfUsers)

/**
 * Gini with the correction for a sample, n / (n - 1) times the uncorrected one (DescTools `Gini`): only to compare with sources that
 * use it. Undefined for a single household.
 */
export const giniCorrected = (uncorrected: number, households: number): Maybe<number> =>
  households < 2 ? unknown('too-few') : known((uncorrected * households) / (households - 1))
