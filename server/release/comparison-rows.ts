import { INDICATORS, type ComparedFigure } from '../facts/registers.ts'
import type { ComparisonRow } from './tables.ts'

/** Open figures by year and indicator, the gemeenten by name: an order of size would be a ranking. */
export function comparisonRows(figures: readonly ComparedFigure[]): ComparisonRow[] {
  return figures.toSorted(byPlace).map(({ year, indicator, code, name, amount, source, lowIncome }) => ({ year, indicator, code, name, amount, source, lowIncome }))
}

const byPlace = (a: ComparedFigure, b: ComparedFigure): number =>
  a.year - b.year || INDICATORS.indexOf(a.indicator) - INDICATORS.indexOf(b.indicator) || compare(a.name, b.name) || compare(a.code, b.code)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
