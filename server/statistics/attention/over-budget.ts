import { normalCdf, normalQuantile } from '../numerics/normal.ts'

/** A forecast with the interval that holds the outcome in four of five years by its model. */
export interface ForecastBeside {
  readonly forecast: number
  readonly low: number
  readonly high: number
  readonly budget: number
}

/**
 * How often the year would end at the budget or further beyond it, were the forecast right: on the scale of logarithms, where the margin is
 * as wide up as down. Two-sided, as for everything that is looked at.
 */
export function chanceOfBudget({ forecast, low, high, budget }: ForecastBeside): number | null {
  if (!(low > 0 && high > low && forecast > 0 && budget > 0)) return null
  const sigma = Math.log(high / low) / (2 * normalQuantile(0.9))
  return 2 * normalCdf(-Math.abs(Math.log(budget / forecast)) / sigma)
}
