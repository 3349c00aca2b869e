import { mean } from '../correlation.ts'
import type { Interval } from '../intervals/interval.ts'
import { tCdf, tQuantile } from '../numerics/student.ts'
import { known, unknown, type Maybe } from '../undefined.ts'

/** What is known when the rest of a year is asked. Amounts in whole cents. */
export interface YearSoFar {
  /** Earlier full years, final, twelve amounts each. */
  readonly previousYears: readonly (readonly number[])[]
  /** What each month of this year so far will come to. */
  readonly months: readonly number[]
  /** Standard error of their sum, from the chain ladder; 0 when all claims are in. */
  readonly standardError: number
  /** On how many months that error rests, less one. Without it the margin takes it to be as uncertain as the differences between years. */
  readonly errorDegrees?: number
}

/** A forecast of the whole year. Not rounded. */
export interface YearEnd {
  /** Sum of the months so far, as they will come to. */
  readonly soFar: number
  /** The naive comparison: twelve times the mean month so far. */
  readonly runRate: number
  /** Per earlier year the part that lay in the same months. */
  readonly shares: readonly number[]
  readonly forecast: number
  /** Mean over the years of -ln of that part, and its standard deviation (n - 1), null for one year. */
  readonly logRatio: { readonly mean: number; readonly sd: number | null }
  readonly spread: Maybe<Spread>
}

/** How far off a forecast may be. */
export interface Spread {
  /** Relative standard error. */
  readonly relative: number
  /** Degrees of freedom for Student's t. */
  readonly degrees: number
  /** Two or three earlier years: allowed, and to be said. */
  readonly fewYears: boolean
}

/**
 * Forecast of the whole year: what the months so far come to, over the part of the year that they were in earlier years (the geometric
 * mean), with the chain ladder's error and the differences between years in its margin. It knows no new policy, tariffs or contracts.
 * Definition: METHODS 2.5; where `errorDegrees` is told, t has the degrees of freedom of the two errors together (Welch 1947, Satterthwaite
 * 1946) and not those of the years alone: docs/methods/forecast.md. Undefined without months or earlier years, and where an earlier year had nothing in these months.
 */
export function yearEnd({ previousYears, months, standardError, errorDegrees }: YearSoFar): Maybe<YearEnd> {
  if (months.length === 0 || previousYears.length === 0) return unknown('no-data')
  const soFar = sum(months)
  const shares = previousYears.map((year) => sum(year.slice(0, months.length)) / sum(year))
  if (!(soFar > 0) || shares.some((share) => !(share > 0 && share < Infinity))) return unknown('no-basis')
  const logs = shares.map((share) => -Math.log(share))
  const middle = mean(logs)
  const sd = deviation(logs, middle)
  return known({
    soFar, runRate: (12 / months.length) * soFar, shares, forecast: soFar * Math.exp(middle),
    logRatio: { mean: middle, sd }, spread: spreadOf({ sd, years: shares.length, error: standardError / soFar, errorDegrees }),
  })
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const deviation = (values: readonly number[], middle: number): number | null =>
  values.length < 2 ? null : Math.sqrt(values.reduce((total, value) => total + (value - middle) ** 2, 0) / (values.length - 1))

interface Parts {
  readonly sd: number | null
  readonly years: number
  readonly error: number
  readonly errorDegrees: number | undefined
}

/** The two errors of a forecast together: of this year's months, and of how years differ from each other. */
function spreadOf({ sd, years, error, errorDegrees }: Parts): Maybe<Spread> {
  if (sd === null) return unknown('too-few')
  const [ofMonths, ofYears] = [error ** 2, sd ** 2 * (1 + 1 / years)]
  const relative = Math.sqrt(ofMonths + ofYears)
  if (relative === 0) return unknown('no-variation')
  const degrees = errorDegrees === undefined ? years - 1 : (ofMonths + ofYears) ** 2 / (ofMonths ** 2 / errorDegrees + ofYears ** 2 / (years - 1))
  return known({ relative, degrees, fewYears: years < 4 })
}

/** Between these two the whole year lies with a chance of `level`, by Student's t: F exp(± t e). */
export function yearEndInterval({ forecast, spread }: Pick<YearEnd, 'forecast' | 'spread'>, level = 0.8): Maybe<Interval> {
  if (spread.value === null) return spread
  const reach = tQuantile((1 + level) / 2, spread.value.degrees) * spread.value.relative
  return known({ low: forecast * Math.exp(-reach), high: forecast * Math.exp(reach) })
}

/** Chance that the whole year costs more than the budget. */
export function chanceOver({ forecast, spread }: Pick<YearEnd, 'forecast' | 'spread'>, budget: number): Maybe<number> {
  if (spread.value === null) return spread
  if (!(budget > 0)) return unknown('zero-total')
  return known(1 - tCdf(Math.log(budget / forecast) / spread.value.relative, spread.value.degrees))
}
