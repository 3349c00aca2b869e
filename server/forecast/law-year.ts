import { chanceOver, yearEnd, yearEndInterval, type Spread } from '../statistics/forecast/year-end.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import type { Wet } from '../units/wet.ts'
import type { SafeDevelopment } from './safe-development.ts'
import { allOf, mapped } from './figure.ts'
import { OLDEST } from './increments.ts'
import { significant, toldSpread } from './significant.ts'

/** What readers can see of one law: whole euros by year, January to December, each shown or with the reason why not; and per whole year. */
export interface PublishedMoney {
  readonly wet: Wet
  readonly months: ReadonlyMap<number, readonly Maybe<number>[]>
  readonly years: ReadonlyMap<number, Maybe<number>>
  /** The part of the begroting that is for households, and the rest, by year. */
  readonly budgets: ReadonlyMap<number, Budget>
}

/** The begroting as it stands, for households and for the rest; `amended` where it was changed in its year: what it had for households at first, and how many changes are in it. */
export interface Budget {
  readonly households: number
  readonly lump: number
  readonly amended?: { readonly original: number; readonly amendments: number }
}

/** One month of delivery. */
export interface MonthForecast {
  readonly month: number
  readonly declared: Maybe<number>
  readonly completeness: Maybe<number>
  readonly expected: Maybe<number>
}

/** The forecast of one year under one law, or under all. */
export interface YearForecast {
  readonly year: number
  readonly months: readonly MonthForecast[]
  /** Last month that is complete enough to be projected; 0 without one. */
  readonly throughMonth: number
  readonly declared: Maybe<number>
  readonly soFar: Maybe<number>
  readonly expected: Maybe<number>
  readonly spread: Maybe<Spread>
  readonly runRate: Maybe<number>
  /** Earlier years behind it. */
  readonly years: number
  readonly budget: Maybe<Budget>
}

/** A month of which less than this is in says too little about itself. */
const LEAST_PART = 0.2

/** Which year is asked, through which of its months. `asOf` is a month (12 × year + month from 0). */
interface AskedYear { readonly year: number; readonly throughMonth: number; readonly asOf: number }

/** A year from published figures, how complete months are, and nothing else: what is in by what part that is, and the rest of the year as it went in earlier years. */
export function lawYear(development: SafeDevelopment, money: PublishedMoney, asked: AskedYear): YearForecast {
  const { months, throughMonth, soFar, end, spread, years } = lawEnd(development, money, asked)
  const declared = mapped(allOf(months.map((month) => month.declared)), sum)
  const budget = money.budgets.get(asked.year)
  const overMonths = soFar.value === null ? mapped(declared, (all) => (12 / Math.max(1, asked.throughMonth)) * all) : known((12 / throughMonth) * soFar.value)
  return { year: asked.year, months, throughMonth, declared, soFar, expected: mapped(end, ({ forecast }) => significant(forecast)), spread, runRate: overMonths, years, budget: budget ? known(budget) : unknown('no-data') }
}

/** Where a year ends up, not rounded. */
export interface LawEnd extends Pick<YearForecast, 'months' | 'throughMonth' | 'soFar' | 'spread' | 'years'> {
  readonly end: Maybe<{ readonly soFar: number; readonly forecast: number }>
}

export function lawEnd(development: SafeDevelopment, money: PublishedMoney, { year, throughMonth, asOf }: AskedYear): LawEnd {
  const months = projected(development, money, { year, count: throughMonth, asOf })
  const used = months.slice(0, months.findLastIndex(({ expected }) => !('because' in expected && expected.because === 'no-basis')) + 1)
  const amounts = development.because !== null || used.length === 0 ? unknown(development.because ?? 'no-basis') : allOf(used.map((month) => month.expected))
  if (amounts.value === null) return { months, throughMonth: used.length, soFar: amounts, end: amounts, spread: amounts, years: 0 }
  const previousYears = [...money.months.keys()].filter((one) => one < year).flatMap((one) => projectedYear(development, money, one, asOf))
  const soFar = sum(amounts.value)
  const error = development.errors.get(year) ?? null
  const end = yearEnd({ previousYears, months: amounts.value, standardError: (error?.relative ?? 0) * soFar, ...(error && { errorDegrees: error.degrees }) })
  const spread = end.value === null ? end : error === null ? unknown('no-variation') : mapped(end.value.spread, toldSpread)
  return { months, throughMonth: used.length, soFar: known(soFar), end, spread, years: previousYears.length }
}

function projected(development: SafeDevelopment, money: PublishedMoney, { year, count, asOf }: { year: number; count: number; asOf: number }): readonly MonthForecast[] {
  return Array.from({ length: count }, (_, at) => {
    const declared = money.months.get(year)?.[at] ?? unknown('no-data')
    const completeness = partAt(development, 12 * year + at, asOf)
    return { month: at + 1, declared, completeness: declared.value === null ? declared : completeness, expected: expectedOf(declared, completeness) }
  })
}

/** Complete above the oldest age; `no-basis` before anything comes in. What is declared by the year is in or out as a whole. */
function partAt({ completeness, yearly, because }: SafeDevelopment, month: number, asOf: number): Maybe<number> {
  if (because !== null) return unknown(because)
  const part = asOf - month > OLDEST ? 1 : completeness[asOf - month] ?? null
  if (part === null) return unknown('no-basis')
  return known(yearly === null ? part : (part + (month < yearly.openFrom ? yearly.share : 0)) / (1 + yearly.share))
}

/** A month at 0 so far would stay at 0, and that is no forecast. */
function expectedOf(declared: Maybe<number>, part: Maybe<number>): Maybe<number> {
  if (declared.value === null) return declared
  if (part.value === null) return part
  return part.value < LEAST_PART || (declared.value === 0 && part.value < 1) ? unknown('no-basis') : known(declared.value / part.value)
}

function projectedYear(development: SafeDevelopment, money: PublishedMoney, year: number, asOf: number): readonly (readonly number[])[] {
  const months = allOf(projected(development, money, { year, count: 12, asOf }).map(({ expected }) => expected))
  return months.value === null || !(sum(months.value) > 0) ? [] : [months.value]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** Low and high of a forecast in whole euros, in three significant digits. */
export const marginOf = ({ expected, spread }: Pick<YearForecast, 'expected' | 'spread'>): readonly [low: Maybe<number>, high: Maybe<number>] => {
  const interval = expected.value === null ? expected : yearEndInterval({ forecast: expected.value, spread })
  return [mapped(interval, ({ low }) => significant(low)), mapped(interval, ({ high }) => significant(high))]
}

/** Chance that the year costs households more than the begroting has for them, in steps of 5 per cent and never above 95 or below 5. */
export function chanceOfMore({ expected, spread, budget }: Pick<YearForecast, 'expected' | 'spread' | 'budget'>): Maybe<number> {
  if (expected.value === null) return expected
  if (budget.value === null) return budget
  return mapped(chanceOver({ forecast: expected.value, spread }, budget.value.households), (chance) => Math.min(0.95, Math.max(0.05, Math.round(chance * 20) / 20)))
}
