import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import { allLaws, sharedSpread } from './all-laws.ts'
import type { Moment } from './back-test.ts'
import type { Developments } from './development.ts'
import { allOf, mapped, type ForecastFigure, type ForecastMeasure } from './figure.ts'
import { chanceOfMore, lawYear, marginOf, type Budget, type PublishedMoney, type YearForecast } from './law-year.ts'
import { significant } from './significant.ts'

/** What a release shows that a forecast is made of. */
export interface PublishedYears {
  readonly newest: number
  /** Last month of the newest year of which anything is known. */
  readonly throughMonth: number
  readonly laws: readonly PublishedMoney[]
  /** Of all laws together, by year. */
  readonly budgets: ReadonlyMap<number, Budget>
  /** What finance adjusts by hand, in whole euros. */
  readonly adjustments: readonly { readonly year: number; readonly wet: Wet; readonly amount: number }[]
}

/** Every figure of the forecast: of the newest year, of the year before as long as its months fill up, and of then. By year, law, kind and month. */
export function forecastFigures(learnt: Developments, published: PublishedYears): readonly ForecastFigure[] {
  const open = [published.newest - 1, published.newest].filter((year) => year === published.newest || isOpen(learnt, published, year))
  return [...open.flatMap((year) => openYear(learnt, published, year)), ...pastYears(learnt, published)].sort(byPlace)
}

type Named = readonly [wet: Wet | 'alle', forecast: YearForecast]

function yearsOf({ laws, asOf }: Developments, published: PublishedYears, year: number): readonly Named[] {
  const throughMonth = year === published.newest ? published.throughMonth : 12
  const own = laws.flatMap((development): Named[] => {
    const money = published.laws.find(({ wet }) => wet === development.wet)
    return money === undefined ? [] : [[development.wet, lawYear(development, money, { year, throughMonth, asOf: asOf.month })]]
  })
  const budget = published.budgets.get(year)
  return own.length === 0 ? [] : [...own, ['alle', allLaws(own.map(([, forecast]) => forecast), budget ? known(budget) : unknown('no-data'))]]
}

/** A past year is open as long as readers can see that a month of it is not complete. */
const isOpen = (learnt: Developments, published: PublishedYears, year: number): boolean =>
  published.laws.some(({ months }) => months.has(year)) && yearsOf(learnt, published, year).some(([, { months }]) => months.some(({ completeness }) => completeness.value !== null && completeness.value < 0.995))

function openYear(learnt: Developments, published: PublishedYears, year: number): readonly ForecastFigure[] {
  return yearsOf(learnt, published, year).flatMap(([wet, forecast]) => [
    ...forecast.months.flatMap(({ month, declared, completeness, expected }) =>
      rows({ year, wet, kind: 'maand', month }, { completeness: mapped(completeness, wholePercent), declared, expected: mapped(expected, significant) })),
    ...rows({ year, wet, kind: 'jaar', month: forecast.throughMonth }, { ...yearMeasures(forecast), ...adjustedMeasures(forecast, adjustmentsOf(published, year, wet)) }),
  ])
}

function yearMeasures(forecast: YearForecast): Measures {
  const [low, high] = marginOf(forecast)
  return {
    declared: forecast.declared, soFar: mapped(forecast.soFar, significant), expected: forecast.expected, low, high, runRate: mapped(forecast.runRate, significant),
    budget: mapped(forecast.budget, ({ households }) => significant(households)), lump: mapped(forecast.budget, ({ lump }) => significant(lump)), chanceOver: chanceOfMore(forecast), years: known(forecast.years), ...amendedMeasures(forecast.budget.value?.amended),
  }
}

/** Amounts by hand for a law of a year, or for all laws. */
const adjustmentsOf = ({ adjustments }: PublishedYears, year: number, wet: Wet | 'alle'): readonly number[] =>
  adjustments.filter((one) => one.year === year && (wet === 'alle' || one.wet === wet)).map(({ amount }) => amount)

/** The year with what was adjusted by hand, beside the forecast itself; nothing where nobody adjusted it. */
function adjustedMeasures({ expected }: YearForecast, amounts: readonly number[]): Measures {
  const adjustment = sum(amounts)
  return amounts.length === 0 ? {} : { adjustment: known(adjustment), adjusted: mapped(expected, (amount) => amount + adjustment) }
}

/** Nothing for a begroting that was never changed. */
const amendedMeasures = (amended: Budget['amended']): Measures => (amended === undefined ? {} : { originalBudget: known(significant(amended.original)), amendments: known(amended.amendments) })

/** What would have been forecast for years that are past, beside what they came to; only where that is shown. */
function pastYears({ moments }: Developments, { laws }: PublishedYears): readonly ForecastFigure[] {
  const own = moments.flatMap((moment) => {
    const outcome = laws.find(({ wet }) => wet === moment.wet)?.years.get(moment.year) ?? unknown('no-data')
    return [{ ...moment, ...forecastOf(moment, outcome), outcome }]
  })
  const when = ({ year, throughMonth }: Pick<Moment, 'year' | 'throughMonth'>): number => 12 * year + throughMonth
  const groups = [...new Set(own.map(when))].map((moment) => own.filter((one) => when(one) === moment))
  return groups.flatMap((group) => [
    ...group.flatMap((one) => pastRows(one.wet, one)),
    ...pastRows('alle', { ...group[0]!, expected: mapped(allOf(group.map(({ expected }) => expected)), (amounts) => significant(sum(amounts))), spread: sharedSpread(group), outcome: mapped(allOf(group.map(({ outcome }) => outcome)), sum) }),
  ])
}

type Past = Pick<Moment, 'year' | 'throughMonth'> & Pick<YearForecast, 'expected' | 'spread'> & { readonly outcome: Maybe<number> }

const pastRows = (wet: Wet | 'alle', past: Past): readonly ForecastFigure[] => {
  const [low, high] = marginOf(past)
  return rows({ year: past.year, wet, kind: 'terugblik', month: past.throughMonth }, { expected: past.expected, low, high, outcome: past.outcome })
}

/** Beside a year that is not shown nothing of it is. */
function forecastOf({ expected, spread, because }: Moment, outcome: Maybe<number>): Pick<YearForecast, 'expected' | 'spread'> {
  if (outcome.value === null) return { expected: outcome, spread: outcome }
  return {
    expected: expected === null ? unknown(because ?? 'no-basis') : known(expected),
    spread: spread === null ? unknown(because ?? 'no-basis') : known(spread),
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

type Measures = Partial<Readonly<Record<ForecastMeasure, Maybe<number>>>>

const rows = (place: Omit<ForecastFigure, 'measure' | 'figure'>, measures: Measures): readonly ForecastFigure[] =>
  Object.entries(measures).map(([measure, figure]) => ({ ...place, measure: measure as ForecastMeasure, figure }))

const wholePercent = (part: number): number => Math.round(part * 100) / 100

const KINDS = ['maand', 'jaar', 'terugblik'] as const
const LAWS = [...WETTEN, 'alle'] as const

const byPlace = (a: ForecastFigure, b: ForecastFigure): number =>
  a.year - b.year || LAWS.indexOf(a.wet) - LAWS.indexOf(b.wet) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.month - b.month
