import { quantileSorted } from 'd3-array'
import { generator } from '../numerics/generator.ts'
import { netAt, type WhatIf } from './model.ts'
import { triangularQuantile } from './triangular.ts'

/** As many draws as METHODS 4.3 asks at least. */
export const DRAWS = 20_000

/** Random numbers for a number of draws, three each: for reach, effect and cost. Scenarios that are compared share them. */
export interface Draws {
  readonly reach: Float64Array
  readonly effect: Float64Array
  readonly cost: Float64Array
}

/** The same draws on every machine for the same seed, which is shown with the result. */
export function drawsOf(seed: number, count: number = DRAWS): Draws {
  const [uniform, ofCost] = [generator(seed), generator(seed + 1)]
  const [reach, effect] = [new Float64Array(count), new Float64Array(count)]
  for (let at = 0; at < count; at++) [reach[at], effect[at]] = [uniform(), uniform()]
  return { reach, effect, cost: reach.map(() => ofCost()) }
}

/** Net result of every draw, in the order of the draws. */
export const netsOf = (model: WhatIf, draws: Draws): Float64Array =>
  draws.reach.map((p, at) => netAt(model, triangularQuantile(model.reach, p), triangularQuantile(model.effect, draws.effect[at]!), triangularQuantile(model.cost, draws.cost[at]!)))

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
