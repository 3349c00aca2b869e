import { CHART_CONFIG, HATCH, INK_SECOND, NAME_COLUMN } from './style.ts'

/** What every chart starts with: drawn at the width of its place (`room` is that width), no text of its own making. */
export const chartBase = (height: number | { readonly step: number }) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  config: CHART_CONFIG,
  autosize: { type: typeof height === 'number' ? 'fit' as const : 'fit-x' as const, contains: 'padding' as const, resize: true },
  width: 640,
  height,
  params: [{ name: 'room', value: 640 }],
})

export const ONLY_SHOWN = [{ filter: "datum.status === 'getoond'" }]
export const NOT_SHOWN = [{ filter: "datum.status !== 'getoond'" }]
const ONLY_SUPPRESSED = [{ filter: "datum.status === 'afgeschermd'" }]

/** Periods stand along the axis in the order of the one table that has them all: one of which every figure is hidden keeps its place. */
export const periodsOf = (table: string, field: string) => ({ expr: `pluck(data('${table}'), '${field}')` })

/** Rows stand in their own order, by number, so that two rows may have the same name. */
export const rowPosition = { field: 'order', type: 'ordinal' as const, title: null, axis: null }

/** Names at the left edge, all starting in the same column. */
export const nameBeside = {
  mark: { type: 'text' as const, align: 'left' as const, color: INK_SECOND, limit: { expr: `${NAME_COLUMN} - 10` } },
  encoding: { x: { value: 0 }, text: { field: 'name' } },
}

/** Height of a row whose name stands above it. */
export const NAMED_STEP = 58

/** A name above its bar, over the full width. */
export const nameAbove = {
  mark: { type: 'text' as const, align: 'left' as const, baseline: 'bottom' as const, dy: -14, color: INK_SECOND, limit: { expr: 'room - 4' } },
  encoding: { x: { value: 0 }, text: { field: 'name' } },
}

/** The own mark of a suppressed figure: a hatched piece whose length means nothing, from `start` to `end` (expressions in pixels). */
export const hatchedBar = (start: string, end = `${start} + 44`) => ({
  transform: ONLY_SUPPRESSED,
  mark: { type: 'bar' as const, height: 22, fill: HATCH, stroke: INK_SECOND, strokeWidth: 1, strokeDash: [3, 3] },
  encoding: { x: { value: { expr: start } }, x2: { value: { expr: end } } },
})

/** "afgeschermd" or "niet bekend", in words, beside the hatch. */
export const hatchedText = (start: string) => ({
  transform: NOT_SHOWN,
  mark: { type: 'text' as const, align: 'left' as const, dx: { expr: "datum.status === 'afgeschermd' ? 52 : 0" }, color: INK_SECOND },
  encoding: { x: { value: { expr: start } }, text: { field: 'text' } },
})
