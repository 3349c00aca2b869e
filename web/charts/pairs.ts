import type { TopLevelSpec } from 'vega-lite'
import { chartBase, hatchedText, nameAbove, ONLY_SHOWN } from './shared.ts'
import { HATCH, INK_SECOND } from './style.ts'

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

const y = { field: 'name', type: 'nominal' as const, title: null, sort: { field: 'order', op: 'min' as const }, axis: null, scale: { paddingInner: 0.42, paddingOuter: 0.42 } }
const yOffset = { field: 'side', type: 'nominal' as const, sort: ['huishoudens', 'geld'] }
const x = { field: 'value', type: 'quantitative' as const, axis: null, scale: { zero: true, nice: false, range: [0, { expr: 'width - 60' }] } }
const text = { field: 'text' }

/** Height of a row: two bars and the name above them. */
export const PAIR_STEP = 69

/** Two bars a row: this share of the households, that share of the money; the name stands above. */
export function pairsChart(rows: readonly PairRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: 20 }),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { transform: [{ filter: "datum.side === 'huishoudens'" }], mark: { ...nameAbove.mark, dy: -4 }, encoding: { y: { ...y, bandPosition: 0 }, x: { value: 0 }, text: { field: 'name' } } },
      { transform: ONLY_SHOWN, mark: { type: 'bar' as const }, encoding: { y, yOffset, x, color: { field: 'colour', type: 'nominal' as const, scale: null } } },
      { transform: ONLY_SHOWN, mark: { type: 'text' as const, align: 'left' as const, dx: 8 }, encoding: { y, yOffset, x, text } },
      { transform: [{ filter: "datum.status === 'afgeschermd'" }], mark: { type: 'bar' as const, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3] }, encoding: { y, yOffset, x: { value: 0 }, x2: { value: 44 } } },
      { ...hatchedText, encoding: { ...hatchedText.encoding, y, yOffset } },
    ],
  }
}
