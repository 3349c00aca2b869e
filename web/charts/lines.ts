import type { TopLevelSpec } from './spec.ts'
import { EURO_AXIS } from '../words/axes.ts'
import { chartBase, periodsOf } from './shared.ts'
import { HATCH, INK_SECOND, PAPER } from './style.ts'

/** A year of the axis, and whether a figure in it is hidden. */
export interface LineYear {
  readonly year: string
  readonly status: 'getoond' | 'afgeschermd'
}

/** One year of one line. `part` keeps the drawn pieces apart: a line breaks where a figure is hidden or missing. */
export interface LinePoint {
  readonly year: string
  readonly series: string
  readonly part: string
  readonly value: number
  readonly colour: string
  readonly provisional: boolean
}

/** The name at the end of a line; `shift` keeps names of close lines apart. */
export interface LineEnd {
  readonly year: string
  readonly value: number
  readonly text: string
  readonly colour: string
}

/** Where a year is expected to end up: from its low to its high, wide from the last whole year on. */
export interface LineBand {
  readonly year: string
  readonly part: string
  readonly low: number
  readonly high: number
  readonly colour: string
}

/** A year in which a figure is hidden has a hatched foot of so many pixels, below the line of nothing. */
const FOOT = 18
const HIDES = "indexof(pluck(data('years'), 'status'), 'afgeschermd') >= 0"

const x = { field: 'year', type: 'ordinal' as const, title: null, scale: { domain: periodsOf('years', 'year'), padding: 0.3, range: [0, { expr: "width - (length(data('ends')) === 0 ? 6 : room < 480 ? 112 : 132)" }] }, axis: { labelAngle: 0, labelOverlap: true, labelSeparation: 6 } }
const y = { field: 'value', type: 'quantitative' as const, title: null, scale: { zero: true, nice: true, range: [{ expr: `height - (${HIDES} ? ${FOOT + 6} : 0)` }, 0] }, axis: { labelExpr: EURO_AXIS, format: '', tickCount: 4 } }
const colour = { field: 'colour', type: 'nominal' as const, scale: null }

/** Lines over the years with their names at the end, or over the full width without names; an incomplete year is an open point, a pale band is where it is expected to end up, and a hatched foot is a year in which a figure is hidden. */
export function linesChart(years: readonly LineYear[], points: readonly LinePoint[], ends: readonly LineEnd[], bands: readonly LineBand[]): TopLevelSpec {
  return {
    ...chartBase(320),
    data: { name: 'points', values: [...points] },
    layer: [
      { data: { name: 'years', values: [...years] }, transform: [{ filter: "datum.status === 'afgeschermd'" }], mark: { type: 'bar' as const, width: 18, fill: HATCH, stroke: INK_SECOND, strokeDash: [3, 3] }, encoding: { x, y: { value: { expr: 'height' } }, y2: { value: { expr: `height - ${FOOT}` } } } },
      { data: { name: 'bands', values: [...bands] }, mark: { type: 'area' as const, fillOpacity: 0.4, strokeWidth: 1 }, encoding: { x, y: { ...y, field: 'low', stack: null }, y2: { field: 'high' }, color: colour, stroke: colour, detail: { field: 'part' } } },
      { transform: [{ filter: '!datum.provisional' }], mark: { type: 'line' as const, strokeWidth: 3 }, encoding: { x, y, color: colour, detail: { field: 'part' } } },
      { transform: [{ filter: '!datum.provisional' }], mark: { type: 'point' as const, filled: true, size: 60, opacity: 1 }, encoding: { x, y, color: colour } },
      { transform: [{ filter: 'datum.provisional' }], mark: { type: 'point' as const, filled: true, fill: PAPER, strokeWidth: 2, size: 60, opacity: 1 }, encoding: { x, y, stroke: colour } },
      { data: { name: 'ends', values: [...ends] }, mark: { type: 'text' as const, align: 'left' as const, dx: 12, fontWeight: 600, color: INK_SECOND }, encoding: { x, y, text: { field: 'text' }, color: colour } },
    ],
  }
}
