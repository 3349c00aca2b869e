import type { TopLevelSpec } from './spec.ts'
import { chartBase, NAMED_STEP, nameAbove, rowPosition } from './shared.ts'
import { INK } from './style.ts'

/** How far the actual spending lies from the budget; `textAt` is where the written difference stands. */
export interface DifferenceRow {
  readonly name: string
  readonly order: number
  readonly value: number
  readonly text: string
  readonly colour: string
  /** How thick its bar is, in pixels: a sum is thicker than its parts. */
  readonly thick: number
  readonly textAt: number
}

const y = rowPosition
const scale = { zero: true, nice: false, range: [2, { expr: 'width - 104' }] }
const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale })

/** Bars to the left (less than budgeted) and to the right (more), from one line, which stops short of the names above the bars. */
export function differenceChart(rows: readonly DifferenceRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: NAMED_STEP }),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { ...nameAbove, encoding: { ...nameAbove.encoding, y } },
      { mark: { type: 'bar' as const }, encoding: { y, x: x('value'), size: { field: 'thick', type: 'quantitative' as const, scale: null, legend: null }, color: { field: 'colour', type: 'nominal' as const, scale: null } } },
      { mark: { type: 'tick' as const, orient: 'vertical' as const, color: INK, size: 28, thickness: 1.5 }, encoding: { y, x: { datum: 0, type: 'quantitative' as const, scale, axis: null } } },
      { mark: { type: 'text' as const, align: 'left' as const, dx: 8, fontWeight: 600 }, encoding: { y, x: x('textAt'), text: { field: 'text' } } },
    ],
  }
}
