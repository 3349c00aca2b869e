/** One area of a funnel: what was counted, and what it is held against: the expected count, or the cases it is a share of. */
export interface Area {
  readonly observed: number
  readonly against: number
}

/** A scale on which an area's distance from the target varies as much for every size: value, standard error, and the way back. */
export interface Scale {
  readonly of: (area: Area) => number
  readonly error: (area: Area) => number
  /** From the scale to the ratio or share; never below what can exist. */
  readonly back: (value: number) => number
}

/** Square root of observed over expected, for standardised ratios: also for none observed. Source: Spiegelhalter 2005 (CQC). */
export const ROOT: Scale = {
  of: ({ observed, against }) => Math.sqrt(observed / against),
  error: ({ against }) => 1 / (2 * Math.sqrt(against)),
  back: (value) => Math.max(0, value) ** 2,
}

/** Angle whose sine is the root of a share; held between 0 and a right angle on the way back, so that limits stay in order. */
export const ANGLE: Scale = {
  of: ({ observed, against }) => Math.asin(Math.sqrt(observed / against)),
  error: ({ against }) => 1 / (2 * Math.sqrt(against)),
  back: (value) => Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2,
}
