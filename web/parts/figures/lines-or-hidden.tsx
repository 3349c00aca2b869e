import type { LineBand, LineEnd, LinePoint, LineYear } from '../../charts/lines.ts'
import { ABSENT, SUPPRESSED } from '../../words/cell.ts'
import type { FigureProps } from '../figure.tsx'
import { HiddenBox } from '../hidden-box.tsx'

type LineRows = Readonly<Record<string, readonly object[]>> & {
  readonly years: readonly LineYear[]
  readonly points: readonly LinePoint[]
  readonly ends: readonly LineEnd[]
  readonly bands?: readonly LineBand[]
}

/** Lines over the years, or the hatched field with its word where not one point may be shown: no empty axes. */
export const linesOrHidden = (rows: LineRows): FigureProps['chart'] =>
  (rows.points.length > 0 ? { name: 'lines', rows, height: 320 } : { draw: <HiddenBox cell={rows.years.some(({ status }) => status === 'afgeschermd') ? SUPPRESSED : ABSENT} /> })
