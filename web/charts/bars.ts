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
const hasReference = [{ filter: 'isValid(datum.reference)' }]
const noReference = [{ filter: '!isValid(datum.reference)' }]

/** Where the scale ends at least: 1 for shares, so that a bar of half the money is half as long as the drawing. */
export interface BarBound {
  readonly value: number
}

/** Horizontal bars, one a row, with their names beside them. A suppressed row is a hatched piece of fixed length with its word. */
export const barsChart = (rows: readonly BarRow[], bounds: readonly BarBound[] = []): TopLevelSpec => chartOf({ rows, bounds }, 38, [nameBeside, ...barLayers(NAME_COLUMN)])

/** The same with every name above its bar: for long names, which would not fit beside it on a phone. */
export const namedBarsChart = (rows: readonly BarRow[], bounds: readonly BarBound[] = []): TopLevelSpec => chartOf({ rows, bounds }, NAMED_STEP, [nameAbove, ...barLayers('0')])

interface BarData {
  readonly rows: readonly BarRow[]
  readonly bounds: readonly BarBound[]
}

const chartOf = ({ rows, bounds }: BarData, step: number, layer: LayerSpec['layer']): TopLevelSpec =>
  ({ ...chartBase({ step }), data: { name: 'rows', values: [...rows] }, layer: [...layer.map(inRow), { data: { name: 'bounds', values: [...bounds] }, mark: { type: 'rule', opacity: 0 }, encoding: { x: { field: 'value', type: 'quantitative', axis: null, scale: { zero: true, nice: false } } } }] })

/** The bound has no row of its own, so the rows are placed layer by layer. */
const inRow = (layer: LayerSpec['layer'][number]): LayerSpec['layer'][number] => ({ ...layer, encoding: { y: rowPosition, ...layer.encoding } }) as LayerSpec['layer'][number]

function barLayers(start: string): LayerSpec['layer'] {
  const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale: scale(start) })
  const word = hatchedText(start)
  return [
    { transform: ONLY_SHOWN, mark: { type: 'bar', height: 22 }, encoding: { x: x('value'), color: { field: 'colour', type: 'nominal', scale: null } } },
    { transform: hasReference, mark: { type: 'tick', thickness: 3, size: 30, color: INK }, encoding: { x: x('reference') } },
    { transform: [...ONLY_SHOWN, ...noReference], mark: { type: 'text', align: 'left', dx: 8, fontWeight: 600 }, encoding: { x: x('labelAt'), text: { field: 'text' } } },
    { transform: hasReference, mark: { type: 'text', align: 'right', fontWeight: 600 }, encoding: { x: { value: { expr: 'width' } }, text: { field: 'text' } } },
    hatchedBar(start),
    { ...word, transform: [...word.transform, ...noReference] },
  ]
}
