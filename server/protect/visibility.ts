import type { CellTable } from '../tabulate/cell-table.ts'
import { isCombinationCode, membersOf, type TableLevel } from '../units/areas.ts'
import type { CellCoordinate, Division } from '../tabulate/plan.ts'
import { breaksRules } from './primary.ts'
import { PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import type { Rules } from './rules.ts'

/** Share of the value of a kind of cell that readers can see (0 to 1), for the kinds that a release must be good at. */
export interface Visibility {
  readonly wijkWet: number
  /** Per wijk and law, in a figure of the wijk itself or of areas together of which it is one. */
  readonly wijkWetTogether: number
  readonly buurtTotal: number
}

/** How much a pattern leaves visible, by value: absolute amounts of the cells of the year. */
export function visibility(table: CellTable, coordinates: readonly CellCoordinate[], pattern: Pattern): Visibility {
  const isSeen = (cell: number): boolean => pattern.status[cell] === SHOWN || pattern.status[cell] === ZERO
  const perWijk = cellsOfKind(coordinates, 'wijk', 'wet')
  const together = seenTogether(coordinates, isSeen)
  return {
    wijkWet: visibleShare(table, perWijk, isSeen),
    wijkWetTogether: visibleShare(table, perWijk, (cell) => isSeen(cell) || together.has(nameOf(coordinates[cell]!.area, coordinates[cell]!.item))),
    buurtTotal: visibleShare(table, cellsOfKind(coordinates, 'buurt', 'totaal'), isSeen),
  }
}

/** Cells of one kind for the whole year. */
export const cellsOfKind = (coordinates: readonly CellCoordinate[], level: TableLevel, division: Division): number[] =>
  [...coordinates.keys()].filter((cell) => {
    const { family, published } = coordinates[cell]!
    return published && family.level === level && family.division === division && family.period === 'jaar'
  })

function visibleShare(table: CellTable, cells: readonly number[], isSeen: (cell: number) => boolean): number {
  const value = (of: readonly number[]): number => of.reduce((sum, cell) => sum + table.cells[cell]!.absolute, 0)
  const all = value(cells)
  return all === 0 ? 1 : value(cells.filter(isSeen)) / all
}

/** Each area with each law of which readers see what it spends together with others. */
function seenTogether(coordinates: readonly CellCoordinate[], isSeen: (cell: number) => boolean): ReadonlySet<string> {
  return new Set(cellsOfKind(coordinates, 'wijkcombinatie', 'wet').filter(isSeen).flatMap((cell) => {
    const { area, item } = coordinates[cell]!
    return isCombinationCode(area) ? membersOf(area).map((member) => nameOf(member, item)) : []
  }))
}

const nameOf = (area: string, item: string): string => `${area} ${item}`

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
