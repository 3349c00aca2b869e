import { share, type Share } from '../units/share.ts'
import type { Curve } from './curve.ts'
import { positionOf, spentUpTo } from './position.ts'

/**
 * Share of the spending that the dearest `percent` of the users carry: top-p share with a fractional household, equal to
 * 1 - L(1 - p) on the Lorenz curve. Ties need no rule: any order gives the same sum. Method: docs/methods/concentration.md
 * @example topShare(curveOf([100, 300]), 50) // 0.75
 */
export const topShare = (curve: Curve, percent: number): Share => topShareOfAll(curve, percent, curve.users)

/**
 * The same for the dearest `percent` of all households, those without spending included:
 * top_all(p) = top_users(min(1, p * N / Nu)).
 */
export function topShareOfAll(curve: Curve, percent: number, households: number): Share {
  return share(Math.min(1, spentUpTo(curve, positionOf(percent, households, curve)) / curve.total))
}
