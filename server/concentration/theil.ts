import { known, unknown, type Maybe } from '../statistics/undefined.ts'

/** Inequality between the households of areas, in two parts that add up exactly. */
export interface TheilByArea {
  readonly total: number
  /** What differs between the means of the areas. */
  readonly between: number
  /** What differs inside them: the sum of `withinArea`. */
  readonly within: number
  /** The area's share of the spending times its own Theil index. */
  readonly withinArea: ReadonlyMap<string, number>
}

/**
 * Theil T: 0 when every household costs the same, ln n when one costs everything; 0 ln 0 is 0. Unlike the Gini it splits exactly into
 * between and within areas. Amounts are non-negative. Source: METHODS 1.2; R ineq `Theil` gives that of the
 * users alone, because it leaves zeros out.
 */
export function theil(amounts: ArrayLike<number>): Maybe<number> {
  const total = sumOf(amounts)
  if (amounts.length === 0) return unknown('no-data')
  if (!(total > 0)) return unknown('zero-total')
  const mean = total / amounts.length
  let sum = 0
  for (let at = 0; at < amounts.length; at++) sum += term(amounts[at]! / mean)
  return known(Math.max(0, sum / amounts.length))
}

/** Theil T of all households, split over areas; `areas` has the area of each amount. */
export function theilByArea(amounts: ArrayLike<number>, areas: ArrayLike<string>): Maybe<TheilByArea> {
  const total = theil(amounts)
  if (total.value === null) return total
  const spent = sumOf(amounts)
  const groups = [...new Set(Array.from(areas))].map((area) => ({ area, own: Array.from(amounts).filter((_, at) => areas[at] === area) }))
  const withinArea = new Map(groups.map(({ area, own }) => [area, (sumOf(own) / spent) * (theil(own).value ?? 0)]))
  const between = groups.reduce((sum, { own }) => sum + (own.length / amounts.length) * term((sumOf(own) / own.length) / (spent / amounts.length)), 0)
  return known({ total: total.value, between, within: [...withinArea.values()].reduce((a, b) => a + b, 0), withinArea })
}

const term = (ratio: number): number => (ratio > 0 ? ratio * Math.log(ratio) : 0)
const sumOf = (amounts: ArrayLike<number>): number => Array.from(amounts).reduce((sum, amount) => sum + amount, 0)
