import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import type { Curve } from './curve.ts'

/** A figure of the curve without one household: the one at a place, dear to cheap, or one without spending. */
type WithoutOne = (left: Curve, removed: number | null) => number

/**
 * How far a figure would move had one household been another: the jackknife standard error, sqrt((n-1)/n Σ (t(-i) - mean)²) over all
 * `households`, those without spending included. It says how steady a figure is, not how far a sample may be off: the registration is
 * full (METHODS 1.4). Undefined below two households, and when without the only user nothing is left.
 */
function jackknife(curve: Curve, households: number, figure: WithoutOne): Maybe<number> {
  if (households < 2 || curve.users < 2) return unknown('too-few')
  const each = Float64Array.from(curve.amounts, (_, at) => figure(curve, at))
  const zeros = households - curve.users
  const ofZero = zeros > 0 ? figure(curve, null) : 0
  const mean = (each.reduce((sum, one) => sum + one, 0) + zeros * ofZero) / households
  const squares = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) + zeros * (ofZero - mean) ** 2
  return known(Math.sqrt(((households - 1) / households) * squares))
}

/** Jackknife standard error of the uncorrected Gini; each household is left out in turn, from running totals, so one pass is enough. */
export function giniStandardError(curve: Curve, households: number = curve.users): Maybe<number> {
  const weighted = curve.amounts.reduce((sum, amount, at) => sum + (households - at) * amount, 0)
  return jackknife(curve, households, ({ amounts, running, total }, removed) => {
    const left = households - 1
    const amount = removed === null ? 0 : amounts[removed]!
    // Everyone dearer moves down one place, counted from the cheap side.
    const dearer = removed === null ? total : running[removed]!
    const rest = weighted - dearer - (removed === null ? 0 : (households - removed) * amount)
    return ((2 * rest) / (total - amount) - (left + 1)) / left
  })
}

/** Jackknife standard error of the share that the dearest `percent` of the households carry. */
export function topShareStandardError(curve: Curve, percent: number, households: number = curve.users): Maybe<number> {
  const cut = (percent * (households - 1)) / 100
  return jackknife(curve, households, ({ amounts, total }, removed) => {
    const amount = removed === null ? 0 : amounts[removed]!
    const inTop = removed !== null && removed < cut
    const spent = inTop ? spentWithin(curve, cut + 1) - amount : spentWithin(curve, cut)
    return spent / (total - amount)
  })
}

/** What the dearest so many households spend, the one on the boundary for its part; whoever spends nothing adds nothing. */
function spentWithin({ amounts, running, users }: Curve, cut: number): number {
  const whole = Math.min(Math.floor(cut), users)
  return running[whole]! + (cut - whole) * (amounts[whole] ?? 0)
}
