import { known, unknown, type Maybe } from '../undefined.ts'

/** What a run chart says of the order of its points. */
export interface RunDiagnostics {
  readonly longestRun: number
  readonly longestRunMax: number
  readonly crossings: number
  readonly crossingsMin: number
  /** The longest run is longer than chance would have it, or the centre is crossed less often. */
  readonly signal: boolean
}

/** Below this many points beside the centre the rules say nothing. */
const USEFUL = 2

/**
 * Longest run on one side of the centre and number of crossings, against what chance allows. Points on the centre are passed over.
 * Diagnostics beside the rules of NHS, not a second set of rules. Sources: Anhoej & Olesen 2014; Schilling 2012; Chen 2010.
 */
export function runDiagnostics(values: readonly number[], centre: number): Maybe<RunDiagnostics> {
  const sides = values.map((value) => Math.sign(value - centre)).filter((side) => side !== 0)
  if (sides.length < USEFUL) return unknown(values.length === 0 ? 'no-data' : sides.length === 0 ? 'no-variation' : 'too-few')
  const lengths = runLengths(sides)
  const found = { longestRun: Math.max(...lengths), crossings: lengths.length - 1 }
  const allowed = { longestRunMax: longestRunMax(sides.length), crossingsMin: crossingsMin(sides.length) }
  return known({ ...found, ...allowed, signal: found.longestRun > allowed.longestRunMax || found.crossings < allowed.crossingsMin })
}

/** The longest run that chance allows among this many points (Schilling 2012). */
export const longestRunMax = (useful: number): number => Math.round(Math.log2(useful)) + 3

/**
 * The fewest crossings that chance allows among this many points, two or more (Chen 2010): the 5 per cent quantile of heads among as many throws of
 * a coin as there are steps. Added up from the first, so that a page needs no other distribution for it.
 */
export function crossingsMin(useful: number): number {
  const steps = useful - 1
  let [logarithm, below, crossings] = [-steps * Math.LN2, 0, 0]
  for (;; crossings++) {
    below += Math.exp(logarithm)
    if (below >= RARE || crossings === steps) return crossings
    logarithm += Math.log((steps - crossings) / (crossings + 1))
  }
}

const RARE = 0.05

function runLengths(sides: readonly number[]): readonly number[] {
  const ends = sides.flatMap((side, at) => (side === sides[at + 1] ? [] : [at + 1]))
  return ends.map((end, at) => end - (ends[at - 1] ?? 0))
}
