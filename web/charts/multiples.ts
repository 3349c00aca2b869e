import type { LayerSpec, TopLevelSpec } from './spec.ts'
import { chartBase, NAMED_STEP, nameAbove, ONLY_SHOWN, rowPosition } from './shared.ts'
import { HATCH, INK_SECOND, RULE } from './style.ts'

/** One small bar: its row (`order`, with the name of the wijk), its column (`law`, from 0), and its length beside the `most` of them all. */
export interface MultipleRow {
  /** On the first of its row alone: a name is written once. */
  readonly name: string
  readonly order: number
  readonly law: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly most: number
  readonly text: string
  readonly colour: string
}

/** Four columns next to each other; a bar fills at most nine tenths of its own. */
const COLUMNS = 4
const FILLED = 0.9
/** On a phone a word does not fit its column: there the hatch stands alone, and the page says below what it means. */
const ROOM_FOR_WORDS = 480

const across = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale: { domain: [0, COLUMNS], nice: false, zero: true } })
const end = [{ calculate: `datum.law + ${FILLED} * datum.value / datum.most`, as: 'end' }]

/** The same small picture for every row, all on one scale: a bar per law in its own column, its value above it. What is suppressed is a hatched piece. */
export const multiplesChart = (rows: readonly MultipleRow[]): TopLevelSpec => ({
  ...chartBase({ step: NAMED_STEP + 12 }),
  data: { name: 'rows', values: [...rows] },
  layer: LAYERS.map((layer) => ({ ...layer, encoding: { y: rowPosition, ...layer.encoding } }) as LayerSpec['layer'][number]),
})

const LAYERS: LayerSpec['layer'] = [
  { ...nameAbove, mark: { ...nameAbove.mark, dy: -16, fontWeight: 600 } },
  { mark: { type: 'tick', thickness: 1, size: 38, yOffset: 8, color: RULE }, encoding: { x: across('law') } },
  { transform: [...ONLY_SHOWN, ...end], mark: { type: 'bar', height: 14, yOffset: 18 }, encoding: { x: across('law'), x2: { field: 'end' }, color: { field: 'colour', type: 'nominal', scale: null } } },
  { transform: [{ filter: "datum.status === 'afgeschermd'" }, { calculate: 'datum.law + 0.35', as: 'end' }], mark: { type: 'bar', height: 14, yOffset: 18, fill: HATCH, stroke: INK_SECOND, strokeWidth: 1, strokeDash: [3, 3] }, encoding: { x: across('law'), x2: { field: 'end' } } },
  { mark: { type: 'text', align: 'left', dx: 3, dy: 0, opacity: { expr: `datum.status === 'getoond' || room >= ${ROOM_FOR_WORDS} ? 1 : 0` } }, encoding: { x: across('law'), text: { field: 'text' } } },
]
