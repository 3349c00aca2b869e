import { yearEndInterval } from '../../../server/statistics/forecast/year-end.ts'
import { knownAt, yearForecast } from '../../../server/statistics/forecast/year-forecast.ts'
import { inventedTown } from './town.ts'

/** Of so many forecasts, how many had the truth within their 80% interval. */
export interface Coverage {
  readonly asked: number
  readonly inside: number
}

/** How often the 80% interval of the year-end forecast holds the truth, over invented towns with five years behind them, after so many months. */
export function coverageOf(towns: number, months: number, years = 5): Coverage {
  const hits = Array.from({ length: towns }, (_, seed) => holds(seed + 1, months, years)).filter((hit) => hit !== null)
  return { asked: hits.length, inside: hits.filter(Boolean).length }
}

function holds(seed: number, months: number, years: number): boolean | null {
  const claims = inventedTown(seed, years + 1)
  const forecast = yearForecast(knownAt(claims, 12 * years + months - 1))
  const interval = forecast.value && yearEndInterval(forecast.value).value
  if (!interval) return null
  const actual = claims.slice(12 * years).reduce((sum, row) => sum + row.at(-1)!, 0)
  return interval.low <= actual && actual <= interval.high
}
