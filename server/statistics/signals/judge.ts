import type { ChartKind } from '../control/display.ts'
import { mean } from '../control/moving-range.ts'
import { wideningOf, type RateKind, type RatePoint } from '../control/rate.ts'

/** What a signal counts: cases out of all cases, events per exposure, or money out of money. */
export type Counted = RateKind | 'money'

/** One period, oldest first. A signal without a denominator is out of 1 in every period. */
export type SignalPoint = RatePoint

/** The chart of a series, and how much wider its limits are than chance alone would have them. */
export interface ChartChoice {
  readonly chart: Exclude<ChartKind, 'c' | 'g' | 'xmr'>
  readonly widening: number
}

/** Above this mean number of cases a share varies more than chance alone: Laney's chart (METHODS 3.1). */
export const MANY_CASES = 1_000
/** Events that vary this much more than chance alone get Laney's chart; below it the difference is what 20 quiet points give anyway. */
export const OVERDISPERSED = 1.3

/** Chooses the chart of a series by the points that its limits come from, oldest first. METHODS 3.1. */
export function chartOf(counted: Exclude<Counted, 'money'>, basis: readonly SignalPoint[]): ChartChoice {
  const isCases = counted === 'cases'
  if (basis.length === 0) return { chart: isCases ? 'p' : 'u', widening: 1 }
  const widening = wideningOf(counted, basis)
  if (isCases) return mean(basis.map(({ denominator }) => denominator)) > MANY_CASES ? { chart: 'p-prime', widening } : { chart: 'p', widening: 1 }
  return widening > OVERDISPERSED ? { chart: 'u-prime', widening } : { chart: 'u', widening: 1 }
}
