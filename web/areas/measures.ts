import type { GebiedEigenschappen, Uitgave } from '../data/rows.ts'
import { amountOf, householdsOf, knownOr } from '../data/select.ts'
import { ratio, type Cell } from '../words/cell.ts'
import type { Measure } from '../words/copy/areas.ts'
import { euros, percent } from '../words/numbers.ts'

/** The rows of one year that a measure needs: totals, or one law. */
export interface MeasureRows {
  readonly totals: readonly Uitgave[]
  readonly laws: readonly Uitgave[]
}

/** A measure of one area. Ratios use the households or inhabitants that CBS counts in the area. */
export function measureOf(measure: Measure, area: GebiedEigenschappen, rows: MeasureRows): Cell {
  const total = rows.totals.find((row) => row.gebied === area.code)
  switch (measure) {
    case 'huishouden': return ratio(amountOf(total), knownOr(area.huishoudens))
    case 'inwoner': return ratio(amountOf(total), knownOr(area.inwoners))
    case 'gebruik': return ratio(householdsOf(total), knownOr(area.huishoudens))
    default: return ratio(amountOf(rows.laws.find((row) => row.gebied === area.code && row.wet === measure)), knownOr(area.huishoudens))
  }
}

export const writeOf = (measure: Measure): ((value: number) => string) => (measure === 'gebruik' ? percent : euros)
