import type { TopLevelSpec } from './spec.ts'
import { chartBase, nameBeside, rowPosition } from './shared.ts'
import { NAME_COLUMN } from './style.ts'

/** One thing that ran, in calendar years with what is left as a part of a year (2024.5). What still runs has an open end. */
export interface TimelineRow {
  readonly name: string
  readonly order: number
  readonly from: number
  readonly to: number
  readonly runs: boolean
  readonly colour: string
}

const x = (field: string) => ({
  field, type: 'quantitative' as const, title: null, scale: { zero: false, nice: false, range: [{ expr: NAME_COLUMN }, { expr: 'width - 14' }] },
  axis: { orient: 'top' as const, format: 'd', tickCount: { expr: 'room < 480 ? 4 : 9' }, tickMinStep: 1, labelOverlap: true },
})
const colour = { field: 'colour', type: 'nominal' as const, scale: null }

/** A bar from begin to end for each, in its own order; an arrow where it goes on. */
export function timelineChart(rows: readonly TimelineRow[]): TopLevelSpec {
  return {
    ...chartBase({ step: 26 }),
    data: { name: 'rows', values: [...rows] },
    encoding: { y: rowPosition },
    layer: [
      nameBeside,
      { mark: { type: 'bar', height: 12 }, encoding: { x: x('from'), x2: { field: 'to' }, color: colour } },
      { transform: [{ filter: 'datum.runs' }], mark: { type: 'point', shape: 'triangle-right', filled: true, size: 150, opacity: 1, xOffset: 4 }, encoding: { x: x('to'), color: colour } },
    ],
  }
}
