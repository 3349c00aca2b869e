import { unknown, type Maybe } from '../undefined.ts'
import { chainLadder, type ProjectedMonth } from './chain-ladder.ts'
import { mackErrors } from './mack.ts'
import { enoughRows, linksAt, type Triangle } from './triangle.ts'
import { yearEnd, type YearEnd } from './year-end.ts'

/** The claims of a law from some January on, a row per month of delivery, as they stood at the end of a month (counted from 0). */
export const knownAt = (claims: Triangle, month: number): Triangle => claims.slice(0, month + 1).map((row, at) => row.slice(0, month - at + 1))

/**
 * Forecast of the year that the newest month lies in, from claims alone: the months so far by chain ladder, the rest by earlier years as
 * far as they are known now. Rows run from a January on. Months at the end with nothing claimed yet have no basis of their own; the
 * season stands in for them (METHODS 2.4 and 2.5).
 */
export function yearForecast(claims: Triangle): Maybe<YearEnd> {
  if (!enoughRows(claims)) return unknown('too-few')
  const ladder = chainLadder(claims)
  if (ladder.value === null) return ladder
  const { months, development } = ladder.value
  const january = 12 * Math.floor((claims.length - 1) / 12)
  const thisYear = leading(months.slice(january))
  const earlier = wholeYears(months.slice(0, january))
  const errors = mackErrors(claims.slice(january, january + thisYear.length), development).total
  if (earlier === null || (errors === null && thisYear.length > 0)) return unknown('no-basis')
  return yearEnd({ previousYears: earlier, months: thisYear, standardError: errors?.standard ?? 0, errorDegrees: linksAt(claims, 0).length - 1 })
}

/** What the first months come to, up to one that has no basis. */
function leading(months: readonly ProjectedMonth[]): readonly number[] {
  const end = months.findIndex(({ because }) => because !== null)
  return amountsOf(end < 0 ? months : months.slice(0, end))
}

/** Months in years of twelve; null when one of them cannot be told. */
function wholeYears(months: readonly ProjectedMonth[]): readonly (readonly number[])[] | null {
  if (months.some(({ because }) => because !== null)) return null
  const amounts = amountsOf(months)
  return Array.from({ length: amounts.length / 12 }, (_, year) => amounts.slice(12 * year, 12 * (year + 1)))
}

const amountsOf = (months: readonly ProjectedMonth[]): readonly number[] => months.flatMap(({ ultimate }) => (ultimate === null ? [] : [ultimate]))

/** What we would have said then, beside what it came to. */
export interface BackTested {
  /** Counted from the first year of the claims, 0. */
  readonly year: number
  /** Months of that year that were over. */
  readonly months: number
  readonly forecast: Maybe<YearEnd>
  readonly actual: number
}

/**
 * What did we forecast after 3, 6 and 9 months, with only what was known then? Asked of every year whose claims are all in and that has a
 * year before it (METHODS 2.3).
 */
export function backTest(claims: Triangle, moments: readonly number[] = [3, 6, 9]): readonly BackTested[] {
  const lags = Math.max(0, ...claims.map((row) => row.length))
  const complete = claims.findIndex((row) => row.length < lags)
  const years = Math.floor((complete < 0 ? claims.length : complete) / 12)
  return Array.from({ length: Math.max(0, years - 1) }, (_, at) => at + 1).flatMap((year) => moments.map((months) => ({
    year, months,
    forecast: yearForecast(knownAt(claims, 12 * year + months - 1)),
    actual: claims.slice(12 * year, 12 * (year + 1)).reduce((sum, row) => sum + row.at(-1)!, 0),
  })))
}
