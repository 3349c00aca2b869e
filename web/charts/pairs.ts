import type { LayerSpec, TopLevelSpec } from './spec.ts'
import { chartBase, hatchedBar, hatchedText, nameAbove, ONLY_SHOWN, rowPosition } from './shared.ts'

/** One of two bars that belong together: the share of the households and the share of the money. */
export interface PairRow {
  readonly name: string
  readonly order: number
  readonly side: 'huishoudens' | 'geld'
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly text: string
  readonly colour: string
}

const x = { field: 'value', type: 'quantitative' as const, axis: null, stack: null, scale: { zero: true, nice: false, range: [0, { expr: 'width - 60' }] } }

/** Height of a row: two bars and the name above them. */
export const PAIR_STEP = 76
const SHIFT = { huishoudens: 0, geld: 21 } as const

/** Two bars a row: this share of the households, that share of the money; the name stands above. */
export const pairsChart = (rows: readonly PairRow[]): TopLevelSpec => ({
  ...chartBase({ step: PAIR_STEP }),
  data: { name: 'rows', values: [...rows] },
  encoding: { y: rowPosition },
  layer: [
    { ...nameAbove, transform: only('huishoudens'), mark: { ...nameAbove.mark, dy: -15 } },
    ...sideLayers('huishoudens'),
    ...sideLayers('geld'),
  ],
})

const only = (side: PairRow['side']) => [{ filter: `datum.side === '${side}'` }]

function sideLayers(side: PairRow['side']): LayerSpec['layer'] {
  const [yOffset, bar, word] = [SHIFT[side], hatchedBar('0'), hatchedText('0')]
  const filter = only(side)
  return [
    { transform: [...ONLY_SHOWN, ...filter], mark: { type: 'bar', height: 20, yOffset }, encoding: { x, color: { field: 'colour', type: 'nominal', scale: null } } },
    { transform: [...ONLY_SHOWN, ...filter], mark: { type: 'text', align: 'left', dx: 8, dy: yOffset }, encoding: { x, text: { field: 'text' } } },
    { ...bar, transform: [...bar.transform, ...filter], mark: { ...bar.mark, height: 20, yOffset } },
    { ...word, transform: [...word.transform, ...filter], mark: { ...word.mark, dy: yOffset } },
  ]
}
