import { largestSaving } from '../../../server/statistics/what-if/bound.ts'
import type { Difference } from '../../../server/statistics/what-if/draws.ts'
import { rangedDifference, rangedDrawsOf, rangedNetsOf, rangedResult, type RangedResult } from '../../../server/statistics/what-if/ranged-cost.ts'
import type { Filled } from './scenario.ts'

/** What the figures of a release give to compute with. Amounts in euro. */
export interface Basis {
  /** Households of last year's group. */
  readonly households: number
  /** What each of them costs this year, leavers at 0: not what it cost in the year it was chosen on (METHODS 4.2). */
  readonly spending: number
  /** Share of this year's spending that the dearest tenth takes: for the bound. */
  readonly topShare: number
}

/** What one scenario comes to. Amounts in euro, positive when money is saved. */
export interface Outcome extends RangedResult {
  /** The largest saving as a share of all spending, before costs. */
  readonly bound: number
  /** The effect at which costs and savings are equal, at the most likely cost. */
  readonly breakEven: number
}

/** The seed that is shown with every result. */
export const SEED = 1
const draws = lazy(() => rangedDrawsOf(SEED))

/** Computes one or two scenarios on the same draws, and how much more the first saves. */
export function compute(basis: Basis, first: Filled, second: Filled | null): { readonly outcomes: readonly Outcome[]; readonly difference: Difference | null } {
  const made = [first, ...(second === null ? [] : [second])].map((filled) => {
    const model = { households: basis.households, spending: basis.spending, ...filled }
    const nets = rangedNetsOf(model, draws())
    return { nets, outcome: { ...rangedResult(model, nets), bound: largestSaving(basis.topShare, filled.reach.max, Math.max(0, filled.effect.max)), breakEven: filled.cost.mode / basis.spending } }
  })
  return { outcomes: made.map(({ outcome }) => outcome), difference: made[1] === undefined ? null : rangedDifference(made[0]!.nets, made[1].nets) }
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
