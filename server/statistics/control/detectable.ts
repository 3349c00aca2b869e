import { normalQuantile } from '../numerics/normal.ts'
import { RUN } from './flags.ts'
import type { Limits } from './limits.ts'

/** Shift in standard deviations at which as many points in a row as rule 2 asks fall on one side with a chance of a half. */
const SHIFT = normalQuantile(0.5 ** (1 / RUN))

/**
 * Smallest lasting change that a chart with fixed limits shows within seven periods more often than not, in the unit of its values:
 * 1.31 standard deviations. By rule 2 alone it is seen with a chance of a half, by the four rules together in about three of four
 * (simulated: `npm run drill:alarms`). "No signal" is not "no change": print this beside it (METHODS 3.3).
 */
export const smallestDetectable = ({ nearLower, nearUpper }: Limits): number => (SHIFT * (nearUpper - nearLower)) / 4
