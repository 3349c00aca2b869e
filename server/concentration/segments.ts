import type { Curve } from './curve.ts'
import { spentUpTo, type Hundredths } from './position.ts'

/** A group of households as the primary rules see it. */
export interface Magnitude {
  readonly contributors: number
  readonly users: number
  readonly top1: number
  readonly top2: number
  readonly absolute: number
}

/** Judges a magnitude: true when it may be known. It is the rule of every other cell, handed in from protection. */
export type IsSafe = (group: Magnitude) => boolean

/** Households from one place on the curve to another, the ones on the boundaries for their part. */
interface Stretch {
  readonly from: Hundredths
  readonly to: Hundredths
}

/** The households between two places. */
export const segment = (curve: Curve, from: Hundredths, to: Hundredths): Magnitude => magnitude(curve, [{ from, to }])

/** All households of the group outside the segment. */
export const complement = (curve: Curve, from: Hundredths, to: Hundredths): Magnitude =>
  magnitude(curve, [{ from: 0, to: from }, { from: to, to: curve.users * 100 }])

function magnitude(curve: Curve, parts: readonly Stretch[]): Magnitude {
  const sum = parts.reduce((all, { from, to }) => all + spentUpTo(curve, to) - spentUpTo(curve, from), 0)
  const households = parts.reduce((all, { from, to }) => all + to - from, 0)
  const [top1 = 0, top2 = 0] = parts.flatMap((part) => largest(curve, part)).sort((a, b) => b - a)
  const whole = wholeHouseholds(households)
  return { contributors: whole, users: whole, top1, top2, absolute: sum }
}

/** Whole households in a stretch, rounded down; a part of one household is one household, not nobody. */
const wholeHouseholds = (households: Hundredths): number => Math.max(Math.floor(households / 100 + 1e-9), households > 0 ? 1 : 0)

/** The first three households of a stretch, the boundary ones for their part: its two largest contributions are among them. */
function largest(curve: Curve, { from, to }: Stretch): number[] {
  const found: number[] = []
  for (let i = Math.floor(from / 100); found.length < 3 && i * 100 < to; i++) {
    const part = Math.min(to, (i + 1) * 100) - Math.max(from, i * 100)
    found.push((part / 100) * curve.amounts[i]!)
  }
  return found
}
