import type { Adjustment } from '../facts/registers.ts'
import { WETTEN } from '../units/wet.ts'
import type { AdjustmentRow } from './tables.ts'

/** The adjustments of the years that are asked, in whole euros: by year, law, day and code. */
export function adjustmentRows(adjustments: readonly Adjustment[], years: readonly number[]): AdjustmentRow[] {
  return adjustments.filter(({ year }) => years.includes(year)).map((one) => ({ ...one, amount: Math.round(one.amount / 100) })).sort(byPlace)
}

const byPlace = (a: AdjustmentRow, b: AdjustmentRow): number =>
  a.year - b.year || WETTEN.indexOf(a.wet) - WETTEN.indexOf(b.wet) || compare(a.decided, b.decided) || compare(a.adjustment, b.adjustment)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
