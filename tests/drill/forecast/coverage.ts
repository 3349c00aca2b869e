import { yearEndInterval, type YearEnd } from '../../../server/statistics/forecast/year-end.ts'
import { knownAt, yearForecast } from '../../../server/statistics/forecast/year-forecast.ts'
import { inventedTown } from './town.ts'

/** Of so many forecasts, how many had the truth within their 80% interval. */
export interface Coverage {
  readonly asked: number
  readonly inside: number
  /** The same with the degrees of freedom of the years alone, as METHODS 2.5 has it (docs/decisions/0008). */
  readonly insideByYears: number
}

/** How often the 80% interval of the year-end forecast holds the truth, over invented towns with so many years behind them, after so many months. */
export function coverageOf(towns: number, months: number, years: number): Coverage {
  const asked = Array.from({ length: towns }, (_, seed) => forecastOf(seed + 1, months, years)).filter((one) => one !== null)
  const inside = (change: (made: YearEnd) => YearEnd): number => asked.filter(({ made, actual }) => holds(change(made), actual)).length
  return { asked: asked.length, inside: inside((made) => made), insideByYears: inside(({ spread, ...made }) => ({ ...made, spread: spread.value === null ? spread : { value: { ...spread.value, degrees: years - 1 } } })) }
}

function forecastOf(seed: number, months: number, years: number): { readonly made: YearEnd; readonly actual: number } | null {
  const claims = inventedTown(seed, years + 1)
  const made = yearForecast(knownAt(claims, 12 * years + months - 1)).value
  return made && { made, actual: claims.slice(12 * years).reduce((sum, row) => sum + row.at(-1)!, 0) }
}

function holds(made: YearEnd, actual: number): boolean {
  const interval = yearEndInterval(made).value
  return interval !== null && interval.low <= actual && actual <= interval.high
}
