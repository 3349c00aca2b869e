import { betaQuantile, betaTails } from './beta.ts'
import { openChance } from './tails.ts'

/** Chance that Student's t with df degrees of freedom is at most x, through the beta distribution (Abramowitz & Stegun 26.7.1). */
export function tCdf(x: number, df: number): number {
  const far = x * x
  const tail = betaTails(df / 2, 0.5, df / (df + far), far / (df + far)).lower / 2
  return x < 0 ? tail : 1 - tail
}

/**
 * Value of Student's t with a share p below it.
 * @example tQuantile(0.9, 4) // 1.533206
 */
export function tQuantile(p: number, df: number): number {
  const outside = 2 * Math.min(openChance(p), 1 - p)
  if (outside === 1) return 0
  return p < 0.5 ? -squareRoot(outside, df) : squareRoot(outside, df)
}

/** The value that a share `outside` exceeds on both sides together; the half of the beta distribution that keeps its digits is used. */
function squareRoot(outside: number, df: number): number {
  if (outside < 0.5) {
    const x = betaQuantile(outside, df / 2, 0.5)
    return Math.sqrt((df * (1 - x)) / x)
  }
  const y = betaQuantile(1 - outside, 0.5, df / 2)
  return Math.sqrt((df * y) / (1 - y))
}
