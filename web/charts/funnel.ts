import type { TopLevelSpec } from './spec.ts'
import { PLAIN_AXIS, SIZE_AXIS } from '../words/axes.ts'
import { chartBase } from './shared.ts'
import { ACCENT, BRAND, INK_SECOND, PAPER, REST } from './style.ts'

/** One wijk of a funnel: how large it is, its value, and the limits for its size. `special` gives the mark its shape, `text` its name. */
export interface FunnelRow {
  readonly size: number
  readonly value: number
  readonly centre: number
  readonly lower: number
  readonly upper: number
  readonly special: '' | 'hoog' | 'laag'
  readonly text: string
}

const x = { field: 'size', type: 'quantitative' as const, title: SIZE_AXIS, axis: { labelExpr: PLAIN_AXIS, format: '', tickCount: 4, grid: false }, scale: { zero: false, nice: true, padding: 36 } }
const y = (field: string) => ({ field, type: 'quantitative' as const, title: null, scale: { zero: false, nice: true, range: [{ expr: 'height - 14' }, { expr: '16' }] }, axis: { labelExpr: PLAIN_AXIS, format: '', tickCount: 4 } })
const is = (test: string) => [{ filter: test }]

/** On the side that its mark points to: outside the limits, where no other wijk is. */
const NAME = { type: 'text' as const, color: INK_SECOND, fontWeight: 600 as const, dy: { expr: "datum.special === 'laag' ? 18 : -16" }, limit: { expr: 'room * 0.5' } }
const name = { transform: is("datum.text !== ''"), encoding: { x, y: y('value'), text: { field: 'text' } } }

/** Wijken by their size, between the limits in which chance puts them: the smaller a wijk, the wider. Never in an order of their values. */
export function funnelChart(rows: readonly FunnelRow[]): TopLevelSpec {
  return {
    ...chartBase(260),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { mark: { type: 'area' as const, color: BRAND, opacity: 0.1 }, encoding: { x, y: y('lower'), y2: { field: 'upper' } } },
      ...['lower', 'upper'].map((field) => ({ mark: { type: 'line' as const, color: REST, strokeWidth: 1, strokeDash: [3, 3] }, encoding: { x, y: y(field) } })),
      { mark: { type: 'line' as const, color: BRAND, strokeWidth: 1 }, encoding: { x, y: y('centre') } },
      { transform: is("datum.special === ''"), mark: { type: 'point' as const, filled: true, color: BRAND, size: 70, opacity: 1 }, encoding: { x, y: y('value') } },
      { transform: is("datum.special !== ''"), mark: { type: 'point' as const, filled: true, color: ACCENT, size: 130, opacity: 1 }, encoding: { x, y: y('value'), shape: { condition: { test: "datum.special === 'laag'", value: 'triangle-down' }, value: 'triangle-up' } } },
      { ...name, mark: { ...NAME, stroke: PAPER, strokeWidth: 5, strokeJoin: 'round' as const } },
      { ...name, mark: NAME },
    ],
  }
}
