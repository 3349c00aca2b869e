import type { LinePoint, LineYear } from '../../charts/lines.ts'
import type { Cell } from '../../words/cell.ts'

/** A year of the release, and how far it goes. */
export interface YearSpan {
  readonly jaar: number
  readonly totMaand: number
}

interface Line {
  readonly series: string
  readonly colour: string
  readonly cellOf: (year: number) => Cell
}

/** The points of a line, which breaks where a year is not shown. */
export function linePoints(years: readonly YearSpan[], { series, colour, cellOf }: Line): readonly LinePoint[] {
  let gaps = 0
  return years.flatMap(({ jaar, totMaand }): LinePoint[] => {
    const cell = cellOf(jaar)
    if (cell.kind !== 'shown') { gaps += 1; return [] }
    return [{ year: String(jaar), series, part: `${series}-${gaps}`, value: cell.value, colour, provisional: totMaand < 12 }]
  })
}

/** Every year of the axis, in order, whatever is shown of it. */
export const lineYears = (years: readonly YearSpan[], cellsOf: (year: number) => readonly Cell[]): readonly LineYear[] =>
  years.map(({ jaar }) => ({ year: String(jaar), status: cellsOf(jaar).some(({ kind }) => kind === 'suppressed') ? 'afgeschermd' : 'getoond' }))
