import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase, periodsOf } from './shared.ts'
import { HATCH, INK_SECOND, PAPER } from './style.ts'

/** One law in one year, in the unit of the axis; `order` from the foot of the column. */
export interface StackPart {
  readonly key: string
  readonly order: number
  readonly value: number
  readonly colour: string
  readonly provisional: boolean
}

/** One column: the words below and above it, where its shown parts end (`labelAt`), and whether a part of it is hidden. */
export interface StackColumn {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly isWritten: boolean
  readonly labelAt: number
  /** The published total, where several hidden laws together are what is missing up to it; null where that cannot be drawn. */
  readonly total: number | null
  readonly provisional: boolean
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

const x = { field: 'key', type: 'ordinal' as const, title: null, scale: { domain: periodsOf('columns', 'key'), paddingInner: 0.25, paddingOuter: 0.1, range: [0, { expr: `width - (room < ${ROOM_FOR_NAMES} ? 0 : ${NAMES})` }] }, axis: null }
const y = (field: string) => ({ field, type: 'quantitative' as const, title: null, stack: null, scale: { zero: true, nice: true, range: [{ expr: 'height' }, { expr: WORD_ROOM }] }, axis: { labelExpr: EURO_AXIS, format: '', tickCount: 4 } })
const colour = { field: 'colour', type: 'nominal' as const, scale: null }
const pale = <A, B>(then: A, otherwise: B) => ({ condition: { test: 'datum.provisional', value: then }, value: otherwise })
const isHidden = "datum.status === 'afgeschermd'"
const isTogether = 'isValid(datum.total)'
/** Height of a hatched piece that means nothing. */
const STUB = 24
/** Pixels above the columns, where a word stands upright on one: as long as "afgeschermd" on its hatched piece. */
const WORD_ROOM = `indexof(pluck(data('columns'), 'isWritten'), false) < 0 ? 0 : ${STUB + 96}`
/** Where a column ends: at its total, where that is drawn. */
const end = { calculate: `${isTogether} ? datum.total : datum.labelAt`, as: 'end' }

/** Columns over time, stacked by law. What is still incomplete is pale with a dashed edge. Several hidden laws are hatched as one, up to the total; where that cannot be, the hatch has a height that means nothing. */
export const stacksChart = (parts: readonly StackPart[], columns: readonly StackColumn[], names: readonly StackName[]): TopLevelSpec => ({
  ...chartBase(300),
  data: { name: 'columns', values: [...columns] },
  layer: [
    { data: { name: 'parts', values: [...parts] }, mark: { type: 'bar' as const, strokeWidth: 1.5 }, encoding: { x, y: { ...y('value'), stack: 'zero' as const }, order: { field: 'order', type: 'quantitative' as const }, color: colour, fillOpacity: pale(0.3, 1), stroke: { condition: { test: 'datum.provisional', ...colour }, value: PAPER }, strokeDash: pale([4, 3], [1, 0]) } },
    { transform: [{ filter: isHidden }, end], mark: { type: 'bar' as const, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3], y2Offset: { expr: `${isTogether} ? 0 : -${STUB}` } }, encoding: { x, y: y('labelAt'), y2: { field: 'end' }, fillOpacity: pale(0.4, 1) } },
    { mark: { type: 'text' as const, baseline: 'top', dy: 8, color: INK_SECOND }, encoding: { x, y: { value: { expr: 'height' } }, text: { field: 'label' } } },
    { transform: [{ filter: 'datum.isWritten' }, end], mark: { type: 'text' as const, baseline: 'bottom', dy: { expr: `${isHidden} && !${isTogether} ? -${STUB + 6} : -6` }, fontWeight: 600 }, encoding: { x, y: y('end'), text: { field: 'text' } } },
    { transform: [{ filter: '!datum.isWritten' }], mark: { type: 'text' as const, align: 'left' as const, angle: 270, dx: { expr: `${isHidden} ? ${STUB + 6} : 6` }, color: INK_SECOND }, encoding: { x, y: y('labelAt'), text: { field: 'text' } } },
    { data: { name: 'names', values: [...names] }, transform: [{ filter: `room >= ${ROOM_FOR_NAMES}` }], mark: { type: 'text' as const, align: 'left' as const, dx: 4 - NAMES, fontWeight: 600 }, encoding: { x: { value: { expr: 'width' } }, y: y('labelAt'), text: { field: 'text' }, color: colour } },
  ],
})
