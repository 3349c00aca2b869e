import { covariance, mean } from '../statistics/correlation.ts'
import { midRanks } from '../statistics/mid-ranks.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { totalsOf, type ByLaw } from './spending-by-law.ts'

/** What one law adds to the Gini of all spending together. */
export interface LawPart {
  /** Share of the law in the spending. */
  readonly share: number
  /** From -1 to 1: how far the spending of this law lies with the households that cost most in all; below 0 when it lies with the others. */
  readonly coefficient: Maybe<number>
  /** share × coefficient; over the laws these add up to the Gini. */
  readonly contribution: number
}

/**
 * The Gini of the spending of all laws together, split over the laws: G = Σ S C, with C = 2 cov(x, rank of total) / (n mean x), ranks
 * shared by ties so that it sums exactly to the uncorrected Gini. Method: Lerman & Yitzhaki 1985.
 */
export function giniByLaw<Law extends string>(spending: ByLaw<Law>): Maybe<ReadonlyMap<Law, LawPart>> {
  const totals = totalsOf(spending)
  if (totals.length === 0) return unknown('no-data')
  const all = mean(totals)
  if (!(all > 0)) return unknown('zero-total')
  const ranks = midRanks(totals)
  return known(new Map([...spending].map(([law, amounts]) => [law, partOf(amounts, ranks, all)])))
}

function partOf(amounts: ArrayLike<number>, ranks: Float64Array, all: number): LawPart {
  const own = mean(amounts)
  const slope = (2 * covariance(amounts, ranks)) / amounts.length
  return { share: own / all, coefficient: own === 0 ? unknown('zero-total') : known(slope / own), contribution: slope / all }
}
