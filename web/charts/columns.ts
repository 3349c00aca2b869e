import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase, periodsOf } from './shared.ts'
import { BRAND, HATCH, INK_SECOND } from './style.ts'

/** One period: its amount in the unit of the axis, whether it is still incomplete, and the words above and below it. */
export interface ColumnRow {
  readonly key: string
  readonly label: string
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly text: string
  readonly provisional: boolean
}

const x = { field: 'key', type: 'ordinal' as const, title: null, scale: { domain: periodsOf('rows', 'key'), paddingInner: 0.25, paddingOuter: 0.1 }, axis: null }
const y = { field: 'value', type: 'quantitative' as const, title: null, scale: { zero: true, nice: true }, axis: { labelExpr: EURO_AXIS, format: '', tickCount: 4 } }
const is = (test: string) => [{ filter: test }]
const final = "datum.status === 'getoond' && !datum.provisional"
const provisional = "datum.status === 'getoond' && datum.provisional"

/** Columns over time. What is still incomplete is pale with a dashed edge; what is suppressed is hatched and has no height of its own. */
export function columnsChart(rows: readonly ColumnRow[]): TopLevelSpec {
  return {
    ...chartBase(300),
    data: { name: 'rows', values: [...rows] },
    encoding: { x },
    layer: [
      { mark: { type: 'text' as const, baseline: 'top', dy: 8, color: INK_SECOND }, encoding: { y: { value: { expr: 'height' } }, text: { field: 'label' } } },
      { transform: is(final), mark: { type: 'bar' as const, color: BRAND }, encoding: { y } },
      { transform: is(provisional), mark: { type: 'bar' as const, color: BRAND, fillOpacity: 0.3, stroke: BRAND, strokeDash: [4, 3], strokeWidth: 1.5 }, encoding: { y } },
      { transform: is("datum.status === 'getoond'"), mark: { type: 'text' as const, baseline: 'bottom', dy: -6, fontWeight: 600 }, encoding: { y, text: { field: 'text' } } },
      { transform: is("datum.status === 'afgeschermd'"), mark: { type: 'bar' as const, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3] }, encoding: { y: { value: { expr: 'height' } }, y2: { value: { expr: 'height - 44' } } } },
      { transform: is("datum.status !== 'getoond'"), mark: { type: 'text' as const, align: 'left' as const, angle: 270, dy: 0, dx: 50, color: INK_SECOND }, encoding: { y: { value: { expr: 'height' } }, text: { field: 'text' } } },
    ],
  }
}
