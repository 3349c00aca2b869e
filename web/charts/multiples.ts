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

/** The name of a law above its column, and the same in two lines for a phone. */
export interface MultipleHead {
  readonly law: number
  readonly text: string
  readonly narrow: string
}

/** Four columns next to each other; a bar fills at most nine tenths of its own. */
const COLUMNS = 4
const FILLED = 0.9
const MULTIPLE_STEP = NAMED_STEP + 22
/** Below this many pixels a long word does not fit its column: there it stands in two lines. */
const ROOM_FOR_WORDS = 480

const across = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale: { domain: [0, COLUMNS], nice: false, zero: true } })
const end = [{ calculate: `datum.law + ${FILLED} * datum.value / datum.most`, as: 'end' }]

/** The same small picture for every row, all on one scale: a bar per law in its own column, its value above it and its name above the column. What is suppressed is a hatched piece. */
export const multiplesChart = (rows: readonly MultipleRow[], heads: readonly MultipleHead[]): TopLevelSpec => ({
  ...chartBase({ step: MULTIPLE_STEP }),
  padding: { left: 0, top: HEADS, right: 0, bottom: 6 },
  data: { name: 'rows', values: [...rows] },
  layer: [headsAbove(heads), ...LAYERS.map((layer) => ({ ...layer, encoding: { y: rowPosition, ...layer.encoding } }) as LayerSpec['layer'][number])],
})

/** Where the names of the laws stand, in pixels above the first row. */
const HEADS = 40

const headsAbove = (heads: readonly MultipleHead[]): LayerSpec['layer'][number] => ({
  data: { name: 'heads', values: [...heads] },
  transform: [{ calculate: `room < ${ROOM_FOR_WORDS} ? datum.narrow : datum.text`, as: 'written' }],
  mark: { type: 'text', align: 'left', baseline: 'bottom', dy: { expr: `room < ${ROOM_FOR_WORDS} ? -18 : 0` }, color: INK_SECOND, lineBreak: '\n' },
  encoding: { y: { value: -4 }, x: across('law'), text: { field: 'written' } },
})

/** "afge-" above "schermd". */
const written = [{ calculate: `room >= ${ROOM_FOR_WORDS} || datum.status === 'getoond' ? datum.text : datum.status === 'afgeschermd' ? 'afge-\\nschermd' : replace(datum.text, ' ', '\\n')`, as: 'written' }]

const LAYERS: LayerSpec['layer'] = [
  { ...nameAbove, mark: { ...nameAbove.mark, dy: -20, fontWeight: 600 } },
  { mark: { type: 'tick', thickness: 1, size: 48, yOffset: 8, color: RULE }, encoding: { x: across('law') } },
  { transform: [...ONLY_SHOWN, ...end], mark: { type: 'bar', height: 14, yOffset: 24 }, encoding: { x: across('law'), x2: { field: 'end' }, color: { field: 'colour', type: 'nominal', scale: null } } },
  { transform: [{ filter: "datum.status === 'afgeschermd'" }, { calculate: 'datum.law + 0.35', as: 'end' }], mark: { type: 'bar', height: 14, yOffset: 24, fill: HATCH, stroke: INK_SECOND, strokeWidth: 1, strokeDash: [3, 3] }, encoding: { x: across('law'), x2: { field: 'end' } } },
  { transform: written, mark: { type: 'text', align: 'left', dx: 3, dy: { expr: `datum.written === datum.text ? 0 : -9` }, lineBreak: '\n' }, encoding: { x: across('law'), text: { field: 'written' } } },
]
