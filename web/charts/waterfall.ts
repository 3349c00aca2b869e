import type { TopLevelSpec } from './spec.ts'
import { chartBase, NAMED_STEP, nameAbove, rowPosition } from './shared.ts'
import { INK } from './style.ts'

/** One step from budget to forecast: a bar from one amount to another. `low` and `high` draw a margin; an expected part is pale. */
export interface WaterfallRow {
  readonly name: string
  readonly order: number
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
  readonly expected: boolean
  readonly text: string
  readonly colour: string
}

const scale = { zero: true, nice: false, range: [0, { expr: 'width - 100' }] }
const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale })
const colour = { field: 'colour', type: 'nominal' as const, scale: null }
const y = rowPosition
const withMargin = [{ filter: 'isValid(datum.low) && isValid(datum.high)' }]

/** Bars one below the other, each beginning where the one above ends; the written amount stands at the right edge. */
export const waterfallChart = (rows: readonly WaterfallRow[]): TopLevelSpec => ({
  ...chartBase({ step: NAMED_STEP }),
  data: { name: 'rows', values: [...rows] },
  layer: [
    { ...nameAbove, encoding: { ...nameAbove.encoding, y } },
    { transform: [{ filter: '!datum.expected' }], mark: { type: 'bar' as const, height: 22 }, encoding: { y, x: x('from'), x2: { field: 'to' }, color: colour } },
    { transform: [{ filter: 'datum.expected' }], mark: { type: 'bar' as const, height: 22, fillOpacity: 0.3, strokeDash: [4, 3], strokeWidth: 1.5 }, encoding: { y, x: x('from'), x2: { field: 'to' }, color: colour, stroke: colour } },
    { transform: withMargin, mark: { type: 'rule' as const, color: INK, strokeWidth: 2.5 }, encoding: { y, x: x('low'), x2: { field: 'high' } } },
    { transform: withMargin, mark: { type: 'tick' as const, orient: 'vertical' as const, color: INK, size: 16, thickness: 2.5 }, encoding: { y, x: x('low') } },
    { transform: withMargin, mark: { type: 'tick' as const, orient: 'vertical' as const, color: INK, size: 16, thickness: 2.5 }, encoding: { y, x: x('high') } },
    { mark: { type: 'text' as const, align: 'right' as const, fontWeight: 600 }, encoding: { y, x: { value: { expr: 'width' } }, text: { field: 'text' } } },
  ],
})
