import { netsOf, rangeOf, type Draws, type Range } from './draws.ts'
import { exactly, type WhatIf, type WhatIfExact } from './model.ts'

/** What a scenario comes to: what follows exactly, and the range of its draws. */
export interface WhatIfResult extends WhatIfExact {
  readonly range: Range
  /** Of every draw, in the order of the draws. */
  readonly nets: Float64Array
}

export function resultOf(model: WhatIf, draws: Draws): WhatIfResult {
  const nets = netsOf(model, draws)
  return { ...exactly(model), range: rangeOf(nets), nets }
}

/** How much more one scenario saves than another. */
export interface Difference {
  readonly mean: number
  readonly range: Range
  /** Part of the draws in which the first saves more. */
  readonly chance: number
}

/**
 * Two scenarios side by side on the same draws (common random numbers): what they share in luck does not blur the difference, so the
 * range is that of the difference and not of two separate results (METHODS 4.3). The mean is that of the models, not of the draws.
 */
export function differenceOf(first: WhatIfResult, second: WhatIfResult): Difference {
  const differences = first.nets.map((net, at) => net - second.nets[at]!)
  return { mean: first.mean - second.mean, range: rangeOf(differences), chance: differences.reduce((sum, one) => sum + Number(one > 0), 0) / differences.length }
}
