import type { WhatIf } from './model.ts'
import { triangularCdf, triangularDensity, type Triangular } from './triangular.ts'

/**
 * Chance that more is saved than spent. Whoever takes part, that is when the effect is above cost / spending: for a certain cost one value of
 * the distribution of the effect, for an uncertain one its mean over the costs. Exact: between the corners of both triangles the integrand is
 * a polynomial of the third degree, of which two points of Gauss give the integral. Method: METHODS 4.3
 */
export function chanceOfSaving({ spending, cost, effect }: Pick<WhatIf, 'spending' | 'cost' | 'effect'>): number {
  const above = (one: number): number => (spending > 0 ? 1 - triangularCdf(effect, one / spending) : Number(one < 0))
  if (cost.min === cost.max) return above(cost.min)
  const corners = [...cornersOf(cost), ...cornersOf(effect).map((one) => one * spending)].filter((one) => cost.min <= one && one <= cost.max).toSorted((a, b) => a - b)
  return corners.slice(1).reduce((sum, to, at) => sum + overTwoPoints((one) => triangularDensity(cost, one) * above(one), corners[at]!, to), 0)
}

const cornersOf = ({ min, mode, max }: Triangular): readonly number[] => [min, mode, max]

/** The integral of a polynomial of at most the third degree (Gauss-Legendre). */
function overTwoPoints(f: (x: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  return half * (f(middle - half / Math.sqrt(3)) + f(middle + half / Math.sqrt(3)))
}
