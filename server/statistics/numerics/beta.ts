import { continuedFraction, roundsFor } from './continued-fraction.ts'
import { binomialDensity } from './densities.ts'
import { solveQuantile } from './solve-quantile.ts'
import type { Tails } from './tails.ts'

/**
 * Both tails of the beta distribution: the regularised incomplete beta function I_x(a, b) and its rest. `y` is 1 - x; hand it over when
 * it is known more exactly than the subtraction gives. Source: Abramowitz & Stegun 26.5.8.
 */
export function betaTails(a: number, b: number, x: number, y = 1 - x): Tails {
  if (!(a > 0 && b > 0)) throw new RangeError('a beta distribution needs shapes above 0')
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  if (x < (a + 1) / (a + b + 2)) return tailsOf(fraction(a, b, x, y))
  const { lower, upper } = tailsOf(fraction(b, a, y, x))
  return { lower: upper, upper: lower }
}

const tailsOf = (lower: number): Tails => ({ lower: Math.min(1, lower), upper: Math.max(0, 1 - lower) })

function fraction(a: number, b: number, x: number, y: number): number {
  const even = (m: number): number => (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
  const odd = (m: number): number => (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
  const value = continuedFraction(1, (i) => [i % 2 === 0 ? even(i / 2) : odd((i - 1) / 2), 1], roundsFor(a + b))
  return (binomialDensity(a, b, x, y) * b) / (a + b) / value
}

/** Value of the beta distribution with a share p below it, by bracketed Newton steps from its mean. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  solveQuantile(p, {
    tails: (x) => betaTails(a, b, x),
    density: (x) => (binomialDensity(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x)),
    start: a / (a + b),
    low: 0,
    high: 1,
  })
