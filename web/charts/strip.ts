import type { TopLevelSpec } from './spec.ts'
import { MIDDLE_AXIS, PERCENT_AXIS } from '../words/axes.ts'
import { chartBase, nameAbove, NAMED_STEP, rowPosition } from './shared.ts'
import { ACCENT, INK, INK_SECOND, PAPER, REST } from './style.ts'

/** One figure: between what bounds the middle half of the others lies, as parts of the middle one of them, and the words of the own figure. */
export interface StripRow {
  readonly name: string
  readonly order: number
  readonly low: number
  readonly high: number
  /** Null when the own figure is not known. */
  readonly own: number | null
  readonly text: string
}

/** One of the others, as a part of the middle one. */
export interface StripPoint {
  readonly order: number
  readonly value: number
}

/** The scale goes on to a label past the last dot, however far that lies. */
const STEPS = 5
const scale = { zero: true, nice: STEPS, range: [8, { expr: 'width - 76' }] }
const axis = { orient: 'top' as const, format: '', labelExpr: PERCENT_AXIS, tickCount: STEPS, labelOverlap: true }
const x = (field: string) => ({ field, type: 'quantitative' as const, title: MIDDLE_AXIS, axis, scale })
const y = rowPosition

/** A dot for every gemeente on one line per figure, a bar for the middle half, a tick for the middle one, and our own filled. */
export function stripChart(rows: readonly StripRow[], points: readonly StripPoint[]): TopLevelSpec {
  return {
    ...chartBase({ step: NAMED_STEP }),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { ...nameAbove, encoding: { ...nameAbove.encoding, y } },
      { mark: { type: 'bar', height: 18, color: REST }, encoding: { y, x: x('low'), x2: { field: 'high' } } },
      { data: { name: 'points', values: [...points] }, mark: { type: 'point', filled: true, color: INK_SECOND, size: 40, opacity: 0.55 }, encoding: { y, x: x('value') } },
      { mark: { type: 'tick', thickness: 3, size: 24, color: INK }, encoding: { y, x: { datum: 1, type: 'quantitative' as const, title: MIDDLE_AXIS, axis, scale } } },
      { transform: [{ filter: 'isValid(datum.own)' }], mark: { type: 'point', filled: true, color: ACCENT, stroke: PAPER, strokeWidth: 2, size: 190, opacity: 1 }, encoding: { y, x: x('own') } },
      { mark: { type: 'text', align: 'right', fontWeight: 600 }, encoding: { y, x: { value: { expr: 'width' } }, text: { field: 'text' } } },
    ],
  }
}
