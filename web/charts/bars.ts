import type { TopLevelSpec } from 'vega-lite'
import { chartBase, hatchedBar, hatchedText, NAMED_STEP, nameAbove, nameAxis, ONLY_SHOWN } from './shared.ts'
import { INK } from './style.ts'

/** One bar with its name and its written value; `reference` draws a tick to compare with. */
export interface BarRow {
  readonly name: string
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly text: string
  readonly colour: string
  readonly reference: number | null
  /** Where the written value begins: past the bar and past its tick. */
  readonly labelAt: number | null
}

const y = (axis: typeof nameAxis | null) => ({ field: 'name', type: 'nominal' as const, title: null, sort: { field: 'order', op: 'min' as const }, axis })
const xScale = { nice: false, zero: true, range: [0, { expr: 'width - 92' }] }
const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, scale: xScale })
const hasReference = [...ONLY_SHOWN, { filter: 'isValid(datum.reference)' }]

/** Horizontal bars, one a row, in the order of the rows. A suppressed row is a hatched piece of fixed length with its word. */
export function barsChart(rows: readonly BarRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: 38 }),
    data: { name: 'rows', values: [...rows] },
    encoding: { y: y(nameAxis) },
    layer: barLayers,
  }
}

/** The same with every name above its bar: for long names, which would not fit beside it on a phone. */
export function namedBarsChart(rows: readonly BarRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: NAMED_STEP }),
    data: { name: 'rows', values: [...rows] },
    encoding: { y: y(null) },
    layer: [nameAbove, ...barLayers],
  }
}

const barLayers = [
  { transform: ONLY_SHOWN, mark: { type: 'bar' as const, height: 22 }, encoding: { x: x('value'), color: { field: 'colour', type: 'nominal' as const, scale: null } } },
  { transform: hasReference, mark: { type: 'tick' as const, thickness: 3, size: 30, color: INK }, encoding: { x: x('reference') } },
  { transform: ONLY_SHOWN, mark: { type: 'text' as const, align: 'left' as const, dx: 8, fontWeight: 600 as const }, encoding: { x: x('labelAt'), text: { field: 'text' } } },
  hatchedBar,
  hatchedText,
]
