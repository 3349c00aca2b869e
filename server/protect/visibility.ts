import type { CellTable } from '../tabulate/cell-table.ts'
import type { AreaLevel } from '../units/areas.ts'
import type { CellCoordinate, Division } from '../tabulate/plan.ts'
import { breaksRules } from './primary.ts'
import { PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import type { Rules } from './rules.ts'

/** Share of the value of a kind of cell that readers can see (0 to 1), for the two kinds that a release must be good at. */
export interface Visibility {
  readonly wijkWet: number
  readonly buurtTotal: number
}

/** How much a pattern leaves visible, by value: absolute amounts of the cells of the year. */
export function visibility(table: CellTable, coordinates: readonly CellCoordinate[], pattern: Pattern): Visibility {
  const share = (cells: readonly number[]): number => visibleShare(table, cells, pattern)
  return {
    wijkWet: share(cellsOfKind(coordinates, 'wijk', 'wet')),
    buurtTotal: share(cellsOfKind(coordinates, 'buurt', 'totaal')),
  }
}

/** Cells of one kind for the whole year. */
export const cellsOfKind = (coordinates: readonly CellCoordinate[], level: AreaLevel, division: Division): number[] =>
  [...coordinates.keys()].filter((cell) => {
    const { family, published } = coordinates[cell]!
    return published && family.level === level && family.division === division && family.period === 'jaar'
  })

function visibleShare(table: CellTable, cells: readonly number[], { status }: Pattern): number {
  const value = (which: (status: number) => boolean): number =>
    cells.reduce((sum, cell) => (which(status[cell]!) ? sum + table.cells[cell]!.absolute : sum), 0)
  const all = value(() => true)
  return all === 0 ? 1 : value((one) => one === SHOWN || one === ZERO) / all
}

/** Which rule hides how much of the value of these cells; what other cells hide by being beside them counts as `secondary`. */
export function hiddenByRule(table: CellTable, cells: readonly number[], pattern: Pattern, rules: Rules): Readonly<Record<'count' | 'sharp' | 'secondary', number>> {
  const hidden = { count: 0, sharp: 0, secondary: 0 }
  for (const at of cells) {
    const cell = table.cells[at]!
    if (pattern.status[at] === SECONDARY) hidden.secondary += cell.absolute
    else if (pattern.status[at] === PRIMARY) hidden[onlyTooFew(cell, rules) ? 'count' : 'sharp'] += cell.absolute
  }
  return hidden
}

/** True when the cell would be hidden for its number of households, whatever they spend. */
const onlyTooFew = (cell: CellTable['cells'][number], rules: Rules): boolean =>
  breaksRules({ ...cell, top1: 0, top2: 0 }, rules)
