import type { DelayLines, Route } from '../../../server/tabulate/delays.ts'
import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import type { SpendingRow } from '../../../server/release/tables.ts'
import type { Wet } from '../../../server/units/wet.ts'

/** One line: month of delivery (from 0, January of the first year), age, household and cents. */
export type Line = readonly [month: number, age: number, key: number, amount: number]

export const FIRST = 2022

/** Lines of one law and route. */
export const part = (lines: readonly Line[], { wet = 'wmo', route = 'declaratie' }: { wet?: Wet; route?: Route } = {}): DelayLines => ({
  wet, route, month: Int32Array.from(lines, ([month]) => 12 * FIRST + month), age: Int32Array.from(lines, ([, age]) => age),
  key: Float64Array.from(lines, ([, , key]) => key), amount: Float64Array.from(lines, ([, , , amount]) => amount),
})

/** Years of equal months: `households` of 1,000 euro each at age 1, and the same again at `lateAge` from the first `late` of them. */
export function evenLines({ months, households, late, lateAge = 2, lateAmount = 100_000 }: { months: number; households: number; late: number; lateAge?: number; lateAmount?: number }): Line[] {
  return Array.from({ length: months }, (_, month) => month).flatMap((month) => [
    ...Array.from({ length: households }, (_, key): Line => [month, 1, key, 100_000]),
    ...(months - month > lateAge - 1 ? Array.from({ length: late }, (_, key): Line => [month, lateAge, key, lateAmount]) : []),
  ])
}

/** The lines of a law by year, as facts come. */
export const byYear = (lines: readonly Line[], kind: { wet?: Wet; route?: Route } = {}): DelayLines[] =>
  [...new Set(lines.map(([month]) => Math.floor(month / 12)))].map((year) => part(lines.filter(([month]) => Math.floor(month / 12) === year), kind))

/** Months and year per law, all shown. */
export function publishedMonths({ year, length, product, month, amount }: FactColumns): SpendingRow[] {
  const cents = new Map<string, number>()
  const add = (key: string, value: number) => cents.set(key, (cents.get(key) ?? 0) + value)
  for (let line = 0; line < length; line++) for (const period of [`${year}`, `${year}-${String(month[line]).padStart(2, '0')}`]) add(`${PRODUCTS[product[line]!]!.wet} ${period}`, amount[line]!)
  return [...cents].map(([key, value]) => {
    const [wet, period] = key.split(' ') as [SpendingRow['wet'], string]
    return { area: 'GM9902', level: 'gemeente', year, periodKind: period.length === 4 ? 'jaar' : 'maand', period, division: 'wet', wet, taakveld: null, product: null, amount: Math.round(value / 10_000) * 100, amountStatus: 'shown', households: null, householdsStatus: 'suppressed', asOf: null }
  })
}
