import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import type { Spread } from '../statistics/forecast/year-end.ts'
import { allOf, mapped } from './figure.ts'
import type { Budget, MonthForecast, YearForecast } from './law-year.ts'
import { significant, toldSpread } from './significant.ts'

/** All laws of one year together: parts add up, and their errors are taken as independent. Shown only where every part is. */
export function allLaws(laws: readonly YearForecast[], budget: Maybe<Budget>): YearForecast {
  const total = (pick: (law: YearForecast) => Maybe<number>): Maybe<number> => mapped(allOf(laws.map(pick)), sum)
  const throughMonth = Math.min(...laws.map((law) => law.throughMonth))
  return {
    year: laws[0]!.year, months: laws[0]!.months.map((_, at) => monthOf(laws.map((law) => law.months[at]!))), throughMonth,
    declared: total((law) => law.declared), soFar: total((law) => law.soFar), expected: mapped(total((law) => law.expected), significant),
    runRate: total((law) => law.runRate), spread: sharedSpread(laws), years: Math.min(...laws.map((law) => law.years)), budget,
  }
}

function monthOf(laws: readonly MonthForecast[]): MonthForecast {
  const declared = mapped(allOf(laws.map((law) => law.declared)), sum)
  const expected = mapped(allOf(laws.map((law) => law.expected)), sum)
  return { month: laws[0]!.month, declared, expected, completeness: expected.value === null || !(expected.value > 0) || declared.value === null ? unknown(expected.value === null ? expected.because : 'no-basis') : known(declared.value / expected.value) }
}

/** The error of a sum of independent parts, and the degrees of freedom of it (Welch 1947, Satterthwaite 1946). A part without any variation adds none. */
export function sharedSpread(parts: readonly { readonly expected: Maybe<number>; readonly spread: Maybe<Spread> }[]): Maybe<Spread> {
  const amounts = allOf(parts.map((part) => part.expected))
  if (amounts.value === null) return amounts
  const spreads = allOf(parts.map(({ spread }) => (spread.value === null && spread.because === 'no-variation' ? known(null) : spread)))
  if (spreads.value === null) return spreads
  const own = spreads.value.flatMap((spread, at) => (spread === null ? [] : [{ ...spread, variance: (spread.relative * amounts.value[at]!) ** 2 }]))
  if (own.length === 0) return unknown('no-variation')
  const variance = sum(own.map((part) => part.variance))
  const degrees = variance ** 2 / sum(own.map((part) => part.variance ** 2 / part.degrees))
  return known(toldSpread({ relative: Math.sqrt(variance) / sum(amounts.value), degrees, fewYears: own.some((spread) => spread.fewYears) }))
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
