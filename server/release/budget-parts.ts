import type { Budget } from '../forecast/law-year.ts'
import { wetOfTaakveld } from '../tabulate/axes.ts'
import type { Wet } from '../units/wet.ts'
import type { BudgetRow, SpendingRow } from './tables.ts'

/**
 * The begroting of each year as it stands after its changes, of the laws that are asked, in two: what is for households, by their part of the last
 * jaarrekening before it, and the rest (subsidies, staff, lump sums). All of it is public. Nothing without such a jaarrekening, or where only changes of a
 * begroting are known and not the begroting itself.
 */
export function budgetsOf(budget: readonly BudgetRow[], isAsked: (wet: Wet | null) => boolean, spent: readonly SpendingRow[]): ReadonlyMap<number, Budget> {
  const own = budget.filter(({ taakveld }) => isAsked(wetOfTaakveld(taakveld)))
  return new Map(spent.flatMap(({ year }) => {
    const before = spent.filter((row) => row.year < year && row.amountStatus === 'shown' && totalOf(own, 'realisatie', row.year) > 0).at(-1)
    const original = totalOf(own, 'begroting', year)
    const planned = original + totalOf(own, 'wijziging', year)
    if (before === undefined || original <= 0 || planned <= 0) return []
    const part = Math.min(1, before.amount! / totalOf(own, 'realisatie', before.year))
    const amended = budget.some((row) => row.year === year && row.report === 'wijziging') ? { amended: { original: original * part, amendments: amendmentsIn(own, year) } } : {}
    return [[year, { households: planned * part, lump: planned - planned * part, ...amended }] as const]
  }))
}

const totalOf = (rows: readonly BudgetRow[], report: BudgetRow['report'], year: number): number =>
  rows.filter((row) => row.report === report && row.year === year).reduce((sum, { amount }) => sum + amount, 0)

const amendmentsIn = (rows: readonly BudgetRow[], year: number): number => new Set(rows.flatMap((row) => (row.year === year && row.amendment !== null ? [row.amendment] : []))).size
