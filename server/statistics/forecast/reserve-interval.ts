import { normalQuantile } from '../numerics/normal.ts'
import { known, unknown, type Maybe } from '../undefined.ts'

/**
 * Amount still to come that is not exceeded with a chance of `level`: log-normal with the mean and standard error of the reserve, so it
 * never falls below 0. Undefined when no reserve is expected (then credits are, and this shape does not fit), and without spread.
 * Source: Mack 1994.
 */
export function reserveQuantile(reserve: number, standardError: number, level: number): Maybe<number> {
  if (!(reserve > 0)) return unknown('no-basis')
  if (standardError === 0) return unknown('no-variation')
  const variance = Math.log1p((standardError / reserve) ** 2)
  return known(Math.exp(Math.log(reserve) - variance / 2 + normalQuantile(level) * Math.sqrt(variance)))
}
