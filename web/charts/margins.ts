import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase, NAMED_STEP, nameAbove, rowPosition } from './shared.ts'
import { ACCENT, BRAND } from './style.ts'

/** What was forecast at one moment, with its margin, and what it came to. */
export interface MarginRow {
  readonly name: string
  readonly order: number
  readonly low: number
  readonly high: number
  readonly expected: number
  readonly outcome: number
  readonly text: string
}

const axis = { orient: 'top' as const, labelExpr: EURO_AXIS, format: '', tickCount: { expr: 'room < 480 ? 3 : 5' } }
const x = (field: string) => ({ field, type: 'quantitative' as const, title: null, axis, scale: { zero: false, nice: true, padding: 10, range: [0, { expr: 'width - 76' }] } })
const y = rowPosition

/** A bar for the margin with the forecast as a line in it, and a dot for what the year came to. */
export const marginsChart = (rows: readonly MarginRow[]): TopLevelSpec => ({
  ...chartBase({ step: NAMED_STEP }),
  data: { name: 'rows', values: [...rows] },
  layer: [
    { ...nameAbove, encoding: { ...nameAbove.encoding, y } },
    { mark: { type: 'bar' as const, height: 18, color: BRAND, fillOpacity: 0.3, stroke: BRAND, strokeWidth: 1 }, encoding: { y, x: x('low'), x2: { field: 'high' } } },
    { mark: { type: 'tick' as const, orient: 'vertical' as const, color: BRAND, size: 24, thickness: 3 }, encoding: { y, x: x('expected') } },
    { mark: { type: 'point' as const, filled: true, color: ACCENT, size: 120, opacity: 1 }, encoding: { y, x: x('outcome') } },
    { mark: { type: 'text' as const, align: 'right' as const, fontWeight: 600 }, encoding: { y, x: { value: { expr: 'width' } }, text: { field: 'text' } } },
  ],
})
