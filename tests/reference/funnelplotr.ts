import type { Scored } from '../../server/statistics/funnel/dispersion.ts'
import type { Scale } from '../../server/statistics/funnel/scale.ts'

// What FunnelPlotR offers and the product does not use (METHODS 3.4, choices): its scores still go through our dispersion and limits.

/** Logarithm of observed over expected (SHMI); a district where nothing was observed is put on the target. */
export const LOG: Scale = {
  of: ({ observed, against }) => (observed === 0 ? 0 : Math.log(observed / against)),
  error: ({ against }) => 1 / Math.sqrt(against),
  back: Math.exp,
}

/** Logarithm of the ratio of two counts, a half added to both. For scores only: rates are drawn as ratios to what is expected. */
export const LOG_OF_COUNTS: Scale = {
  of: ({ observed, against }) => Math.log((observed + 0.5) / (against + 0.5)),
  error: ({ observed, against }) => Math.sqrt(observed / (observed + 0.5) ** 2 + against / (against + 0.5) ** 2),
  back: Math.exp,
}

/** Scores in the first and last `part` by rank are left out. instead of tamed (SHMI). */
export function truncated(scores: readonly Scored[], part: number): readonly Scored[] {
  const sorted = scores.toSorted((a, b) => a.z - b.z)
  const slots = 1 / part
  return sorted.filter((_, at) => {
    const slot = Math.floor(((at + 1) * slots) / (sorted.length + 1))
    return slot > 0 && slot < slots - 1
  })
}
