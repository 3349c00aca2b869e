import { betaTails } from './beta.ts'
import { gammaTails } from './gamma.ts'
import { openChance, type Tails } from './tails.ts'

/** Chance of at most k events where `mean` are expected, and of more, by the incomplete gamma function (Abramowitz & Stegun 26.4.21). */
export function poissonTails(k: number, mean: number): Tails {
  if (k < 0) return { lower: 0, upper: 1 }
  const { lower, upper } = gammaTails(Math.floor(k) + 1, mean)
  return { lower: upper, upper: lower }
}

/** Chance of at most k events where `mean` are expected. */
export const poissonCdf = (k: number, mean: number): number => poissonTails(k, mean).lower

/** Chance of at most k successes in n tries, and of more, each with chance p (Abramowitz & Stegun 26.5.24). */
export function binomialTails(k: number, n: number, p: number): Tails {
  if (k < 0) return { lower: 0, upper: 1 }
  if (k >= n) return { lower: 1, upper: 0 }
  const { lower, upper } = betaTails(Math.floor(k) + 1, n - Math.floor(k), p)
  return { lower: upper, upper: lower }
}

/** Chance of at most k successes in n tries, each with chance p. */
export const binomialCdf = (k: number, n: number, p: number): number => binomialTails(k, n, p).lower

/** The smallest number of successes that at most n tries reach with a chance of at least q, by halving (R `qbinom`). */
export function binomialQuantile(q: number, n: number, p: number): number {
  openChance(q)
  let [below, at] = [-1, n]
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2)
    if (binomialCdf(middle, n, p) >= q * (1 - 64 * Number.EPSILON)) at = middle
    else below = middle
  }
  return at
}
