import type { Curve } from './curve.ts'
import { complement, segment, type IsSafe } from './segments.ts'
import type { Hundredths } from './position.ts'

/** Cuts closer together than this are one and the same place: a thousandth of a household. */
const SAME = 0.1

/**
 * The cuts of one curve that may be known together, ascending. A cut is a place where the sum of all dearer households is published,
 * so every stretch between two of them, and its complement, is a figure by itself and has to pass the primary rules (DISCLOSURE 3.7).
 * Points of both denominators cut the same list, so one list of cuts holds them all.
 */
export type Cuts = readonly Hundredths[]

/** The whole group as one stretch: only its total is known. */
export const noCuts = (curve: Curve): Cuts => [0, curve.users * 100]

/** The cuts with one more, or null when that one would make an unsafe stretch. A cut that is there already is always safe. */
export function addCut(cuts: Cuts, at: Hundredths, curve: Curve, isSafe: IsSafe): Cuts | null {
  if (cuts.some((cut) => Math.abs(cut - at) <= SAME)) return cuts
  const next = cuts.findIndex((cut) => cut > at)
  if (next < 1) return null
  const safe = stretchIsSafe(curve, cuts[next - 1]!, at, isSafe) && stretchIsSafe(curve, at, cuts[next]!, isSafe)
  return safe ? cuts.toSpliced(next, 0, at) : null
}

function stretchIsSafe(curve: Curve, from: Hundredths, to: Hundredths, isSafe: IsSafe): boolean {
  return isSafe(segment(curve, from, to)) && isSafe(complement(curve, from, to))
}
