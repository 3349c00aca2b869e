/** Both sides of a point in a distribution. They add up to 1; the smaller of the two is exact in its own digits. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

/** The door for chances: above 0 and below 1. */
export function openChance(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a quantile is asked outside 0 to 1')
  return p
}
