import type { TopLevelSpec } from 'vega-lite'
import { PERCENT_AXIS } from '../words/axes.ts'
import { chartBase, hatchedBar, hatchedText, nameAxis, ONLY_SHOWN } from './shared.ts'
import { ACCENT, INK, INK_SECOND } from './style.ts'

/** One area: its share now and before, as dots on one line. */
export interface DotRow {
  readonly name: string
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly before: number | null
  readonly text: string
}

/** A line across all areas to compare with: the gemeente as a whole. */
export interface DotReference {
  readonly value: number
  readonly text: string
}

const y = { field: 'name', type: 'nominal' as const, title: null, sort: { field: 'order', op: 'min' as const }, axis: nameAxis }
const axis = { orient: 'top' as const, labelExpr: PERCENT_AXIS, format: '', tickCount: { expr: 'room < 480 ? 3 : 5' } }
const x = (field: string) => ({ field, type: 'quantitative' as const, title: null, axis, scale: { zero: false, nice: true, padding: 14, range: [0, { expr: 'width - 56' }] } })
const before = [...ONLY_SHOWN, { filter: 'isValid(datum.before)' }]

/** Dots per area, filled for this year and open for last year; the written share stands at the right edge. */
export function dotsChart(rows: readonly DotRow[], references: readonly DotReference[]): TopLevelSpec {
  return {
    ...chartBase({ step: 34 }),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { data: { name: 'references', values: [...references] }, mark: { type: 'rule' as const, color: INK, strokeWidth: 1.5 }, encoding: { x: x('value') } },
      { transform: before, mark: { type: 'rule' as const, color: INK_SECOND, strokeWidth: 1.5 }, encoding: { y, x: x('before'), x2: { field: 'value' } } },
      { transform: before, mark: { type: 'point' as const, filled: true, fill: 'white', stroke: INK_SECOND, strokeWidth: 2, size: 60, opacity: 1 }, encoding: { y, x: x('before') } },
      { transform: ONLY_SHOWN, mark: { type: 'point' as const, filled: true, color: ACCENT, size: 140, opacity: 1 }, encoding: { y, x: x('value') } },
      { transform: ONLY_SHOWN, mark: { type: 'text' as const, align: 'right', fontWeight: 600 }, encoding: { y, x: { value: { expr: 'width' } }, text: { field: 'text' } } },
      { ...hatchedBar, encoding: { ...hatchedBar.encoding, y } },
      { ...hatchedText, encoding: { ...hatchedText.encoding, y } },
    ],
  }
}
