import type { TopLevelSpec } from 'vega-lite'
import { chartBase, hatchedText, nameAxis, ONLY_SHOWN } from './shared.ts'
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

const y = { field: 'name', type: 'nominal' as const, title: null, sort: { field: 'order', op: 'min' as const }, axis: nameAxis, scale: { paddingInner: 0.25 } }
const yOffset = { field: 'side', type: 'nominal' as const, sort: ['huishoudens', 'geld'] }
const x = { field: 'value', type: 'quantitative' as const, axis: null, scale: { zero: true, nice: false, range: [0, { expr: 'width - 150' }] } }

/** Two bars a row: this share of the households, that share of the money. */
export function pairsChart(rows: readonly PairRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: 30 }),
    height: { step: 30, for: 'position' },
    data: { name: 'rows', values: [...rows] },
    encoding: { y, yOffset },
    layer: [
      { transform: ONLY_SHOWN, mark: { type: 'bar' as const }, encoding: { x, color: { field: 'colour', type: 'nominal' as const, scale: null } } },
      { transform: ONLY_SHOWN, mark: { type: 'text' as const, align: 'left' as const, dx: 8 }, encoding: { x, text: { field: 'text' } } },
      { transform: [{ filter: "datum.status === 'afgeschermd'" }], mark: { type: 'bar' as const, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3] }, encoding: { x: { value: 0 }, x2: { value: 44 } } },
      hatchedText,
    ],
  }
}
