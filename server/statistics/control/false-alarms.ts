import { known, unknown, type Maybe } from '../undefined.ts'
import { POINTS_FOR_LIMITS } from './display.ts'

/** Chance that the newest point of an XmR chart of 24 points is flagged though nothing changed (simulated; METHODS 3.3). */
export const NEWEST_FLAGGED = 0.016

/** Chance of at least one flag anywhere in an XmR chart of so many points though nothing changed (simulated; METHODS 3.3). */
const ANY_FLAGGED = [
  { points: 12, chance: 0.08 },
  { points: 24, chance: 0.19 },
  { points: 36, chance: 0.28 },
] as const

/**
 * How many charts are expected to flag their newest point by noise alone; an overview states it beside the number that it found.
 * @example expectedFalseAlarms(150) // 2.4
 */
export const expectedFalseAlarms = (charts: number): number => charts * NEWEST_FLAGGED

/**
 * Chance of at least one flag in a chart though nothing changed. Between the simulated lengths, and beyond the longest, every further
 * point is as likely to bring the first flag as those around it. Too few points have no chart.
 */
export function chanceOfAnyFlag(points: number): Maybe<number> {
  if (points < POINTS_FOR_LIMITS) return unknown('too-few')
  const [first, middle, last] = ANY_FLAGGED
  const [from, to] = points <= middle.points ? [first, middle] : [middle, last]
  const part = (points - from.points) / (to.points - from.points)
  return known(1 - (1 - from.chance) ** (1 - part) * (1 - to.chance) ** part)
}
