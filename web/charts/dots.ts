import type { TopLevelSpec } from './spec.ts'
import { PERCENT_AXIS } from '../words/axes.ts'
import { chartBase, hatchedBar, nameBeside, NOT_SHOWN, ONLY_SHOWN, rowPosition } from './shared.ts'
import { ACCENT, INK, INK_SECOND, NAME_COLUMN, PAPER } from './style.ts'

/** One area: its share now and before, as dots on one line. */
export interface DotRow {
  readonly name: string
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly value: number | null
  readonly before: number | null
  readonly text: string
}

/** A line across all areas to compare with: the gemeente as a whole. */
export interface DotReference {
  readonly value: number
  readonly text: string
}

/** How far the axis reaches at least, so that a difference of one point does not look like a gulf. */
export interface DotBound {
  readonly value: number
}

const LEAST_SPAN = 0.2

/** Both ends of the axis: all dots, and never less than twenty points. */
export function dotBounds(rows: readonly DotRow[], references: readonly DotReference[]): readonly DotBound[] {
  const values = [...rows.flatMap((row) => [row.value, row.before]), ...references.map((item) => item.value)].filter((value) => value !== null)
  if (values.length === 0) return []
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const spare = Math.max(0, LEAST_SPAN - (high - low)) / 2
  const start = Math.max(0, Math.min(low - spare, 1 - LEAST_SPAN))
  return [{ value: start }, { value: Math.min(1, Math.max(high + spare, start + LEAST_SPAN)) }]
}

const axis = { orient: 'top' as const, labelExpr: PERCENT_AXIS, format: '', tickCount: { expr: 'room < 480 ? 3 : 5' }, labelOverlap: true, labelSeparation: 8 }
const x = (field: string) => ({ field, type: 'quantitative' as const, title: null, axis, scale: { zero: false, nice: true, padding: 14, range: [{ expr: NAME_COLUMN }, { expr: 'width - 56' }] } })
const before = [...ONLY_SHOWN, { filter: 'isValid(datum.before)' }]
const y = rowPosition

/** Over the whole row with its word in the middle, so that it stands at no place of the axis. */
const hatchedRow = hatchedBar(NAME_COLUMN, 'width')
const MIDDLE = `(${NAME_COLUMN} + width) / 2`

/** Dots per area, filled for this year and open for last year; the written share stands at the right edge. A hidden area is hatched from end to end. */
export function dotsChart(rows: readonly DotRow[], references: readonly DotReference[], bounds: readonly DotBound[]): TopLevelSpec {
  return {
    ...chartBase({ step: 34 }),
    data: { name: 'rows', values: [...rows] },
    layer: [
      { data: { name: 'bounds', values: [...bounds] }, mark: { type: 'rule', opacity: 0 }, encoding: { x: x('value') } },
      { data: { name: 'references', values: [...references] }, mark: { type: 'rule', color: INK, strokeWidth: 1.5 }, encoding: { x: x('value') } },
      { ...nameBeside, encoding: { ...nameBeside.encoding, y } },
      { transform: before, mark: { type: 'rule', color: INK_SECOND, strokeWidth: 1.5 }, encoding: { y, x: x('before'), x2: { field: 'value' } } },
      { transform: before, mark: { type: 'point', filled: true, fill: PAPER, stroke: INK_SECOND, strokeWidth: 2, size: 60, opacity: 1 }, encoding: { y, x: x('before') } },
      { transform: ONLY_SHOWN, mark: { type: 'point', filled: true, color: ACCENT, size: 140, opacity: 1 }, encoding: { y, x: x('value') } },
      { transform: ONLY_SHOWN, mark: { type: 'text', align: 'right', fontWeight: 600 }, encoding: { y, x: { value: { expr: 'width' } }, text: { field: 'text' } } },
      { ...hatchedRow, encoding: { ...hatchedRow.encoding, y } },
      { transform: hatchedRow.transform, mark: { type: 'bar', height: 20, color: PAPER }, encoding: { y, x: { value: { expr: `${MIDDLE} - 48` } }, x2: { value: { expr: `${MIDDLE} + 48` } } } },
      { transform: NOT_SHOWN, mark: { type: 'text', color: INK_SECOND }, encoding: { y, x: { value: { expr: MIDDLE } }, text: { field: 'text' } } },
    ],
  }
}
