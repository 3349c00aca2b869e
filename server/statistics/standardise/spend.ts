import { fsum } from 'd3-array'
import { known, unknown, type Maybe } from '../undefined.ts'

/** Households and spending (cents) of one kind of household, in an area and in what it is compared with. */
export interface SpendStratum {
  readonly households: number
  readonly spend: number
  readonly refHouseholds: number
  readonly refSpend: number
}

/** Spending beside what was to be expected given the kinds of households; without an interval: the tail is too heavy for one. */
export interface StandardisedSpend {
  readonly actual: number
  readonly expected: number
  readonly ratio: number
  readonly difference: number
}

/** Indirect standardisation of spending: households of each kind times the mean spending of that kind in the reference. METHODS 5. */
export function standardisedSpend(strata: readonly SpendStratum[]): Maybe<StandardisedSpend> {
  if (strata.length === 0) return unknown('no-data')
  if (strata.some(({ households, spend, refHouseholds }) => (households === 0 && spend !== 0) || (households > 0 && !(refHouseholds > 0)))) return unknown('no-basis')
  const actual = fsum(strata.map(({ spend }) => spend))
  const expected = fsum(strata.map(({ households, refHouseholds, refSpend }) => (households === 0 ? 0 : (households * refSpend) / refHouseholds)))
  return expected > 0 ? known({ actual, expected, ratio: actual / expected, difference: actual - expected }) : unknown('zero-total')
}
