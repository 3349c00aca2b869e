import { deviance } from './deviance.ts'
import { stirlingError } from './log-gamma.ts'

/**
 * m^x e^-m / gamma(x + 1): the Poisson probability of x events where m are expected, also between whole numbers. By the saddle point,
 * so that large x lose no digits. Source: Loader 2000.
 */
export function poissonDensity(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-m)
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x)
}

/**
 * The binomial probability of `yes` against `no` when each try says yes with chance p and no with chance q = 1 - p, also between whole
 * numbers. Both chances are given, so that neither is lost to rounding. Source: Loader 2000.
 */
export function binomialDensity(yes: number, no: number, p: number, q: number): number {
  if (yes === 0) return Math.exp(no * Math.log(q))
  if (no === 0) return Math.exp(yes * Math.log(p))
  const n = yes + no
  const corrections = stirlingError(n) - stirlingError(yes) - stirlingError(no) - deviance(yes, n * p) - deviance(no, n * q)
  return Math.exp(corrections) * Math.sqrt(n / (2 * Math.PI * yes * no))
}
