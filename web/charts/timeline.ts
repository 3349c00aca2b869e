import type { TopLevelSpec } from './spec.ts'
import { chartBase, rowPosition } from './shared.ts'
import { INK_SECOND, PAPER } from './style.ts'

/** One thing that ran, in calendar years with what is left as a part of a year (2024.5). What still runs has an open end. */
export interface TimelineRow {
  readonly name: string
  readonly order: number
  readonly from: number
  readonly to: number
  readonly runs: boolean
  readonly colour: string
  /** Drawn as an edge alone. */
  readonly outlined: boolean
}

/** A name stands beside its bar, on a phone above it; nothing of it is cut. */
const PHONE = 'room < 560'
const lower = { expr: `${PHONE} ? 12 : 0` }
const NAME = { mark: { type: 'text' as const, align: 'left' as const, color: INK_SECOND, limit: { expr: `${PHONE} ? room - 4 : 250` }, yOffset: { expr: `${PHONE} ? -6 : 0` } }, encoding: { x: { value: 0 }, text: { field: 'name' } } }

const x = (field: string) => ({
  field, type: 'quantitative' as const, title: null, scale: { zero: false, nice: false, range: [{ expr: `${PHONE} ? 4 : 260` }, { expr: 'width - 14' }] },
  axis: { orient: 'top' as const, format: 'd', tickCount: { expr: 'room < 480 ? 4 : 9' }, tickMinStep: 1, labelOverlap: true },
})
const colour = { field: 'colour', type: 'nominal' as const, scale: null }
const look = { stroke: colour, fill: { condition: { test: 'datum.outlined', value: PAPER }, ...colour } }

/** Height of a row. */
export const TIMELINE_STEP = 40

/** A bar from begin to end for each, in its own order; an arrow where it goes on. */
export function timelineChart(rows: readonly TimelineRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: TIMELINE_STEP }),
    data: { name: 'rows', values: [...rows] },
    encoding: { y: rowPosition },
    layer: [
      NAME,
      { mark: { type: 'bar', height: 12, yOffset: lower, strokeWidth: 1.5 }, encoding: { x: x('from'), x2: { field: 'to' }, ...look } },
      { transform: [{ filter: 'datum.runs' }], mark: { type: 'point', shape: 'triangle-right', filled: true, size: 150, opacity: 1, xOffset: 4, yOffset: lower, strokeWidth: 1.5 }, encoding: { x: x('to'), ...look } },
    ],
  }
}
