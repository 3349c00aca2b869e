import type { LayerSpec, TopLevelSpec } from './spec.ts'
import { chartBase, hatchedBar, hatchedText, NAMED_STEP, nameAbove, nameBeside, ONLY_SHOWN, rowPosition } from './shared.ts'
import { INK, NAME_COLUMN } from './style.ts'

/** One bar with its name and its written value; `reference` draws a tick to compare with. */
export interface BarRow {
  readonly name: string
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly text: string
  readonly colour: string
  readonly reference: number | null
  /** Where the written value begins; beside a tick all values stand in one column at the right edge instead. */
  readonly labelAt: number | null
}

const scale = (start: string) => ({ nice: false, zero: true, range: [{ expr: start }, { expr: 'width - 92' }] })
const hasReference = [...ONLY_SHOWN, { filter: 'isValid(datum.reference)' }]

/** Horizontal bars, one a row, with their names beside them. A suppressed row is a hatched piece of fixed length with its word. */
export const barsChart = (rows: readonly BarRow[]): TopLevelSpec => chartOf(rows, 38, [nameBeside, ...barLayers(NAME_COLUMN)])

/** The same with every name above its bar: for long names, which would not fit beside it on a phone. */
export const namedBarsChart = (rows: readonly BarRow[]): TopLevelSpec => chartOf(rows, NAMED_STEP, [nameAbove, ...barLayers('0')])

const chartOf = (rows: readonly BarRow[], step: number, layer: LayerSpec['layer']): TopLevelSpec =>
  ({ ...chartBase({ step }), data: { name: 'rows', values: [...rows] }, encoding: { y: rowPosition }, layer })

function barLayers(start: string): LayerSpec['layer'] {
  const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale: scale(start) })
  return [
    { transform: ONLY_SHOWN, mark: { type: 'bar', height: 22 }, encoding: { x: x('value'), color: { field: 'colour', type: 'nominal', scale: null } } },
    { transform: hasReference, mark: { type: 'tick', thickness: 3, size: 30, color: INK }, encoding: { x: x('reference') } },
    { transform: [...ONLY_SHOWN, { filter: '!isValid(datum.reference)' }], mark: { type: 'text', align: 'left', dx: 8, fontWeight: 600 }, encoding: { x: x('labelAt'), text: { field: 'text' } } },
    { transform: hasReference, mark: { type: 'text', align: 'right', fontWeight: 600 }, encoding: { x: { value: { expr: 'width' } }, text: { field: 'text' } } },
    hatchedBar(start),
    hatchedText(start),
  ]
}
