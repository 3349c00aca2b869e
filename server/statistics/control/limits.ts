/** Limits at one point of a control chart. Two thirds of the way (near) they are not cut off at 0 or 1; the limits themselves may be. */
export interface Limits {
  readonly centre: number
  readonly lower: number
  readonly upper: number
  readonly nearLower: number
  readonly nearUpper: number
}

/** A series on a control chart: a value and its limits per period, oldest first. */
export interface ControlChart {
  readonly values: readonly number[]
  readonly limits: readonly Limits[]
  /** Nothing varies: the limits lie on the centre, and no point is judged. */
  readonly noVariation: boolean
}

/** Three standard deviations on both sides of a centre, not below `floor` and not above `ceiling`. */
export const limitsAround = (centre: number, sigma: number, floor = -Infinity, ceiling = Infinity): Limits => ({
  centre,
  lower: Math.max(floor, centre - 3 * sigma),
  upper: Math.min(ceiling, centre + 3 * sigma),
  nearLower: centre - 2 * sigma,
  nearUpper: centre + 2 * sigma,
})
