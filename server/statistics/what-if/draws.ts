import { quantileSorted } from 'd3-array'
import { generator } from '../numerics/generator.ts'
import { netAt, type WhatIf } from './model.ts'
import { triangularQuantile } from './triangular.ts'

/** As many draws as METHODS 4.3 asks at least. */
export const DRAWS = 20_000

/** Random numbers for a number of draws, two each: one for reach, one for effect. Scenarios that are compared share them. */
export interface Draws {
  readonly seed: number
  readonly reach: Float64Array
  readonly effect: Float64Array
}

/** The same draws on every machine for the same seed, which is shown with the result. */
export function drawsOf(seed: number, count: number = DRAWS): Draws {
  const uniform = generator(seed)
  const [reach, effect] = [new Float64Array(count), new Float64Array(count)]
  for (let at = 0; at < count; at++) [reach[at], effect[at]] = [uniform(), uniform()]
  return { seed, reach, effect }
}

/** Net result of every draw, in the order of the draws. */
export const netsOf = (model: WhatIf, draws: Draws): Float64Array =>
  draws.reach.map((p, at) => netAt(model, triangularQuantile(model.reach, p), triangularQuantile(model.effect, draws.effect[at]!)))

/** Where four in five results lie, and the middle one. */
export interface Range {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Range of the results of a scenario, or of a difference between two. */
export function rangeOf(results: Float64Array): Range {
  const sorted = Array.from(results.toSorted())
  const at = (p: number): number => quantileSorted(sorted, p) as number
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

/** How much more one scenario saves than another. */
export interface Difference {
  readonly mean: number
  readonly range: Range
  /** Chance that the first saves more. */
  readonly chance: number
}

/**
 * Two scenarios side by side on the same draws (common random numbers): what they share in luck does not blur the difference, so the
 * range is that of the difference and not of two separate results (METHODS 4.3).
 */
export function differenceBetween(first: WhatIf, second: WhatIf, draws: Draws): Difference {
  const other = netsOf(second, draws)
  const differences = netsOf(first, draws).map((net, at) => net - other[at]!)
  const count = differences.length
  return {
    mean: differences.reduce((sum, one) => sum + one, 0) / count,
    range: rangeOf(differences),
    chance: differences.reduce((sum, one) => sum + Number(one > 0), 0) / count,
  }
}
