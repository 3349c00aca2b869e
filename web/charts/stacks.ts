import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase } from './shared.ts'
import { HATCH, INK_SECOND, PAPER } from './style.ts'

/** One law in one year, in the unit of the axis; `order` from the foot of the column. */
export interface StackPart {
  readonly key: string
  readonly order: number
  readonly value: number
  readonly colour: string
  readonly provisional: boolean
}

/** One column: the words below and above it, where its shown parts end, and whether a part of it is hidden. */
export interface StackColumn {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly isWritten: boolean
  readonly labelAt: number
}

/** The name of a law beside the last column. */
export interface StackName {
  readonly text: string
  readonly labelAt: number
  readonly colour: string
}

/** Below this many pixels there is no room for names beside the columns; there the legend has them. */
const ROOM_FOR_NAMES = 480
const NAMES = 124

const x = { field: 'key', type: 'ordinal' as const, title: null, sort: null, scale: { paddingInner: 0.25, paddingOuter: 0.1, range: [0, { expr: `width - (room < ${ROOM_FOR_NAMES} ? 0 : ${NAMES})` }] }, axis: null }
const y = (field: string) => ({ field, type: 'quantitative' as const, title: null, stack: null, scale: { zero: true, nice: true }, axis: { labelExpr: EURO_AXIS, format: '', tickCount: 4 } })
const colour = { field: 'colour', type: 'nominal' as const, scale: null }
const pale = <A, B>(then: A, otherwise: B) => ({ condition: { test: 'datum.provisional', value: then }, value: otherwise })
const hidden = "datum.status === 'afgeschermd'"

/** Columns over time, stacked by law. What is still incomplete is pale with a dashed edge; what is hidden lies hatched on top, at a height that means nothing. */
export const stacksChart = (parts: readonly StackPart[], columns: readonly StackColumn[], names: readonly StackName[]): TopLevelSpec => ({
  ...chartBase(300),
  data: { name: 'columns', values: [...columns] },
  layer: [
    { data: { name: 'parts', values: [...parts] }, mark: { type: 'bar' as const, strokeWidth: 1.5 }, encoding: { x, y: { ...y('value'), stack: 'zero' as const }, order: { field: 'order', type: 'quantitative' as const }, color: colour, fillOpacity: pale(0.3, 1), stroke: { condition: { test: 'datum.provisional', ...colour }, value: PAPER }, strokeDash: pale([4, 3], [1, 0]) } },
    { transform: [{ filter: hidden }], mark: { type: 'bar' as const, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3], y2Offset: -24 }, encoding: { x, y: y('labelAt'), y2: { field: 'labelAt' } } },
    { mark: { type: 'text' as const, baseline: 'top', dy: 8, color: INK_SECOND }, encoding: { x, y: { value: { expr: 'height' } }, text: { field: 'label' } } },
    { transform: [{ filter: 'datum.isWritten' }], mark: { type: 'text' as const, baseline: 'bottom', dy: { expr: `${hidden} ? -30 : -6` }, fontWeight: 600 }, encoding: { x, y: y('labelAt'), text: { field: 'text' } } },
    { transform: [{ filter: '!datum.isWritten' }], mark: { type: 'text' as const, align: 'left' as const, angle: 270, dx: 30, color: INK_SECOND }, encoding: { x, y: y('labelAt'), text: { field: 'text' } } },
    { data: { name: 'names', values: [...names] }, transform: [{ filter: `room >= ${ROOM_FOR_NAMES}` }], mark: { type: 'text' as const, align: 'left' as const, dx: 4 - NAMES, fontWeight: 600 }, encoding: { x: { value: { expr: 'width' } }, y: y('labelAt'), text: { field: 'text' }, color: colour } },
  ],
})
