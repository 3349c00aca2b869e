import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase, periodsOf } from './shared.ts'
import { INK, INK_SECOND, INVERSE } from './style.ts'

/** One month: what is in, what it is expected to come to, and how complete it is, in words, where it is not. */
export interface MonthRow {
  readonly key: string
  readonly label: string
  readonly declared: number
  readonly expected: number
  readonly text: string
  readonly colour: string
}

/** A month's part of the budget, as a line over all months. */
export interface MonthBudget {
  readonly value: number
}

const x = { field: 'key', type: 'ordinal' as const, title: null, scale: { domain: periodsOf('rows', 'key'), paddingInner: 0.25, paddingOuter: 0.1 }, axis: null }
const y = (field: string) => ({ field, type: 'quantitative' as const, title: null, stack: null, scale: { zero: true, nice: true }, axis: { labelExpr: EURO_AXIS, format: '', tickCount: 4 } })
const colour = { field: 'colour', type: 'nominal' as const, scale: null }
const incomplete = [{ filter: 'datum.expected > datum.declared' }]

/** In the colour for words on a bar, in the foot of a column, clear of the line of the budget; upright where columns are narrow. */
const atFoot = { type: 'text' as const, fontWeight: 600 as const, color: INVERSE }
const foot = { x, y: { value: { expr: 'height' } }, text: { field: 'text' } }

/** Columns per month; the part that is expected but not in yet is pale with a dashed edge on top, the line is the budget, and how complete a month is stands at its foot. */
export const monthsChart = (rows: readonly MonthRow[], budget: readonly MonthBudget[]): TopLevelSpec => ({
  ...chartBase(300),
  data: { name: 'rows', values: [...rows] },
  layer: [
    { mark: { type: 'bar' as const }, encoding: { x, y: y('declared'), color: colour } },
    { transform: incomplete, mark: { type: 'bar' as const, fillOpacity: 0.3, strokeDash: [4, 3], strokeWidth: 1.5 }, encoding: { x, y: y('declared'), y2: { field: 'expected' }, color: colour, stroke: colour } },
    { transform: [...incomplete, { filter: 'room >= 480' }], mark: { ...atFoot, baseline: 'bottom' as const, dy: -8 }, encoding: foot },
    { transform: [...incomplete, { filter: 'room < 480' }], mark: { ...atFoot, angle: 270, align: 'left' as const, baseline: 'middle' as const, dx: 8 }, encoding: foot },
    { mark: { type: 'text' as const, baseline: 'top' as const, dy: 8, color: INK_SECOND }, encoding: { x, y: { value: { expr: 'height' } }, text: { field: 'label' } } },
    { data: { name: 'budget', values: [...budget] }, mark: { type: 'rule' as const, color: INK, strokeWidth: 2, strokeDash: [6, 4] }, encoding: { y: y('value') } },
  ],
})
