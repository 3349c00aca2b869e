import { generator } from '../numerics/generator.ts'
import { drawsOf, rangeOf, type Difference, type Draws, type Range } from './draws.ts'
import { netAt, type WhatIf } from './model.ts'
import { triangularMean, triangularQuantile, type Triangular } from './triangular.ts'

/** The same with a cost that is uncertain too. */
export interface RangedWhatIf extends Omit<WhatIf, 'cost'> {
  readonly cost: Triangular
}

/** Draws with a third number each, for the cost; the first two are those of `drawsOf` with the same seed. */
export interface RangedDraws extends Draws {
  readonly cost: Float64Array
}

export function rangedDrawsOf(seed: number, count?: number): RangedDraws {
  const draws = drawsOf(seed, count)
  const uniform = generator(seed + 1)
  return { ...draws, cost: draws.reach.map(() => uniform()) }
}

/** Net result of every draw. Reach, effect and cost are independent. */
export const rangedNetsOf = ({ households, spending, cost, reach, effect }: RangedWhatIf, draws: RangedDraws): Float64Array =>
  draws.reach.map((p, at) => netAt({ households, spending, cost: triangularQuantile(cost, draws.cost[at]!) }, triangularQuantile(reach, p), triangularQuantile(effect, draws.effect[at]!)))

/** What a scenario comes to, in cents. */
export interface RangedResult {
  /** Exact: a product of independent figures has the product of their means. */
  readonly mean: number
  readonly range: Range
  /** Part of the draws in which more is saved than spent. */
  readonly chance: number
}

export function rangedResult(model: RangedWhatIf, nets: Float64Array): RangedResult {
  const mean = netAt({ ...model, cost: triangularMean(model.cost) }, triangularMean(model.reach), triangularMean(model.effect))
  return { mean, range: rangeOf(nets), chance: shareAbove(nets) }
}

/** How much more the first saves than the second, on the same draws. */
export function rangedDifference(first: Float64Array, second: Float64Array): Difference {
  const differences = first.map((net, at) => net - second[at]!)
  return { mean: differences.reduce((sum, one) => sum + one, 0) / differences.length, range: rangeOf(differences), chance: shareAbove(differences) }
}

const shareAbove = (results: Float64Array): number => results.reduce((sum, one) => sum + Number(one > 0), 0) / results.length
