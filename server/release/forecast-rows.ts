import type { Developments } from '../forecast/development.ts'
import type { ForecastFigure, ForecastMeasure, Maybe } from '../forecast/figure.ts'
import { forecastFigures } from '../forecast/figures.ts'
import type { PublishedMoney } from '../forecast/law-year.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import { budgetsOf } from './budget-parts.ts'
import type { ForecastRow, ReleaseTables, SpendingRow } from './tables.ts'

/** The tables of a release that a forecast follows from. */
type Shown = Pick<ReleaseTables, 'spending' | 'budget'> & Partial<Pick<ReleaseTables, 'adjustments'>>

/** The rows of table prognose: from what the release shows, and from how months fill up. */
export function forecastRows(learnt: Developments | null, shown: Shown, { newest, throughMonth }: { readonly newest: number; readonly throughMonth: number }): readonly ForecastRow[] {
  if (learnt === null) return []
  const gemeente = shown.spending.filter(({ level, division }) => level === 'gemeente' && (division === 'wet' || division === 'totaal'))
  const laws = WETTEN.flatMap((wet) => moneyOf(wet, gemeente.filter((row) => row.wet === wet), shown.budget))
  const budgets = budgetsOf(shown.budget, (wet) => wet !== null, gemeente.filter(({ division, periodKind }) => division === 'totaal' && periodKind === 'jaar'))
  return forecastFigures(learnt, { newest, throughMonth, laws, budgets, adjustments: shown.adjustments ?? [] }).map((figure) => rowOf(inTotal(figure, gemeente)))
}

/** What is in of a year, or what it came to, is the amount that is shown for it: months and laws are each rounded, and their sum is another one. */
function inTotal(figure: ForecastFigure, gemeente: readonly SpendingRow[]): ForecastFigure {
  if (figure.kind === 'maand' || !YEARLY.includes(figure.measure) || figure.figure.value === null) return figure
  const total = gemeente.find(({ year, periodKind, division, wet }) => year === figure.year && periodKind === 'jaar' && (division === 'totaal' ? 'alle' : wet) === figure.wet)
  return total === undefined || amountOf(total).value === null ? figure : { ...figure, figure: amountOf(total) }
}

const YEARLY: readonly ForecastMeasure[] = ['declared', 'outcome']

const rowOf = ({ figure, ...place }: ForecastFigure): ForecastRow => ('because' in figure
  ? { ...place, value: null, status: figure.because === 'suppressed' ? 'suppressed' : 'absent', reason: figure.because, asOf: null }
  : { ...place, value: figure.value, status: 'shown', reason: null, asOf: null })

function moneyOf(wet: Wet, rows: readonly SpendingRow[], budget: ReleaseTables['budget']): readonly PublishedMoney[] {
  const years = rows.filter(({ periodKind }) => periodKind === 'jaar')
  if (years.length === 0) return []
  const months = new Map(years.map(({ year }) => [year, monthsOf(rows.filter((row) => row.year === year && row.periodKind === 'maand'))]))
  return [{ wet, months, years: new Map(years.map((row) => [row.year, amountOf(row)])), budgets: budgetsOf(budget, (own) => own === wet, years) }]
}

/** January to December; a month without a row had nothing. */
const monthsOf = (rows: readonly SpendingRow[]): readonly Maybe<number>[] =>
  Array.from({ length: 12 }, (_, at) => amountOf(rows.find(({ period }) => Number(period.slice(5)) === at + 1)))

/** What a row shows of now. A figure kept from an earlier release is of then, and says nothing about now. */
function amountOf(row: SpendingRow | undefined): Maybe<number> {
  if (row === undefined) return { value: 0 }
  return row.amountStatus === 'shown' && row.asOf === null ? { value: row.amount! } : { value: null, because: row.amountStatus === 'absent' ? 'no-data' : 'suppressed' }
}
