import { continuedFraction, roundsFor } from './continued-fraction.ts'
import { poissonDensity } from './densities.ts'
import { solveQuantile } from './solve-quantile.ts'
import type { Tails } from './tails.ts'

/**
 * Both tails of the gamma distribution with this shape and scale 1: the regularised incomplete gamma functions P and Q. The smaller one
 * is computed (series below the shape, continued fraction above), so that it keeps its digits.
 * Source: Abramowitz & Stegun 6.5.29 and 6.5.31.
 */
export function gammaTails(shape: number, x: number): Tails {
  if (!(shape > 0)) throw new RangeError('a gamma distribution needs a shape above 0')
  if (x <= 0) return { lower: 0, upper: 1 }
  return x < shape + 1 ? fromLower(lowerSeries(shape, x)) : fromUpper(upperFraction(shape, x))
}

const fromLower = (lower: number): Tails => ({ lower: Math.min(1, lower), upper: Math.max(0, 1 - lower) })
const fromUpper = (upper: number): Tails => ({ lower: Math.max(0, 1 - upper), upper: Math.min(1, upper) })

function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  const rounds = roundsFor(Math.max(shape, x))
  for (let index = 1; term > sum * 1e-17; index++) {
    if (index > rounds) throw new Error('the series of incomplete gamma did not settle')
    term *= x / (shape + index)
    sum += term
  }
  return poissonDensity(shape, x) * sum
}

function upperFraction(shape: number, x: number): number {
  const start = x + 1 - shape
  const value = continuedFraction(start, (i) => [i * (shape - i), start + 2 * i], roundsFor(Math.max(shape, x)))
  return (poissonDensity(shape, x) * shape) / value
}

/** Value of the gamma distribution (scale 1) with a share p below it, by bracketed Newton steps from Wilson & Hilferty 1931. */
export const gammaQuantile = (p: number, shape: number): number =>
  solveQuantile(p, {
    tails: (x) => gammaTails(shape, x),
    density: (x) => (poissonDensity(shape, x) * shape) / x,
    start: Math.max(shape * 0.01, shape * (1 - 1 / (9 * shape)) ** 3),
    low: 0,
    high: Infinity,
  })

/** Chance that a chi-square with df degrees of freedom is at most x. */
export const chiSquareCdf = (x: number, df: number): number => gammaTails(df / 2, x / 2).lower

/** Value of the chi-square distribution with a share p below it. */
export const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2)
