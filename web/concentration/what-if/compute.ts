import { largestSaving } from '../../../server/statistics/what-if/bound.ts'
import { drawsOf } from '../../../server/statistics/what-if/draws.ts'
import { differenceOf, resultOf, type Difference, type WhatIfResult } from '../../../server/statistics/what-if/result.ts'
import type { Filled } from './scenario.ts'

/** What the figures of a release give to compute with. Amounts in euro. */
export interface Basis {
  /** Households of last year's group. */
  readonly households: number
  /** What each of them costs this year, leavers at 0: not what it cost in the year it was chosen on (METHODS 4.2). */
  readonly spending: number
  /** Their share of this year's spending: for the bound, which starts from the same base. */
  readonly share: number
}

/** What one scenario comes to. Amounts in euro, positive when money is saved. */
export interface Outcome extends WhatIfResult {
  /** The largest saving as a share of all spending, before costs. */
  readonly bound: number
}

/** The seed that is shown with every result. */
export const SEED = 1
const draws = lazy(() => drawsOf(SEED))

/** Computes one or two scenarios on the same draws, and how much more the first saves. */
export function compute({ households, spending, share }: Basis, first: Filled, second: Filled | null): { readonly outcomes: readonly Outcome[]; readonly difference: Difference | null } {
  const outcomes = [first, ...(second === null ? [] : [second])].map((filled) => (
    { ...resultOf({ households, spending, ...filled }, draws()), bound: largestSaving(share, filled.reach.max, Math.max(0, filled.effect.max)) }
  ))
  return { outcomes, difference: outcomes[1] === undefined ? null : differenceOf(outcomes[0]!, outcomes[1]) }
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
