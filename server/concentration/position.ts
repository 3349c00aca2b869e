import type { Curve } from './curve.ts'

/** A place on the curve in hundredths of a household, counted from the dearest: 10% of 125 households is 1250. Whole numbers stay exact. */
export type Hundredths = number

/** Place of the dearest `percent` of `households`, never past the last user: whoever spends nothing adds nothing. */
export function positionOf(percent: number, households: number, curve: Curve): Hundredths {
  return Math.min(percent * households, curve.users * 100)
}

/** What the dearest households up to a place spend together; the household on the boundary counts for its part. */
export function spentUpTo(curve: Curve, at: Hundredths): number {
  const whole = Math.floor(at / 100)
  const rest = at - whole * 100
  return rest === 0 ? curve.running[whole]! : curve.running[whole]! + (rest / 100) * curve.amounts[whole]!
}
