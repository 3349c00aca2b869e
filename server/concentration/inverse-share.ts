import { share, type Share } from '../units/share.ts'
import type { Curve } from './curve.ts'
import type { Hundredths } from './position.ts'

/**
 * How many of the dearest households carry a share of the spending, in hundredths of a household: the smallest number, linear within
 * the household on the boundary. The inverse of the top share. Method: docs/methods/concentration.md
 * @example householdsCarrying(curveOf([100, 300]), 0.5) // 66.67: two thirds of the dearest household
 */
export function householdsCarrying(curve: Curve, part: number): Hundredths {
  const wanted = part * curve.total
  let whole = 0
  while (whole < curve.users && curve.running[whole + 1]! < wanted) whole++
  if (whole === curve.users) return curve.users * 100
  return 100 * (whole + (wanted - curve.running[whole]!) / curve.amounts[whole]!)
}

/** Share of the users that carry a share of the spending; with `households` the share of all households. */
export const inverseShare = (curve: Curve, part: number, households: number = curve.users): Share =>
  share(Math.min(1, householdsCarrying(curve, part) / 100 / households))
