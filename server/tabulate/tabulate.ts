import type { FactColumns } from '../facts/columns.ts'
import type { CombinationCode } from '../units/areas.ts'
import type { CellTable, TabulatedCell } from './cell-table.ts'
import { cellsOfLeaves, type CellsOfLeaves } from './cells-of-leaves.ts'
import { leavesOfCells } from './leaves-of-cells.ts'
import { assertExact } from './exact.ts'
import { figures, type CellFigures } from './kernel.ts'
import { leafSpending, soleOwners } from './leaf-spending.ts'
import { alikeLeaves, leavesOf } from './leaves.ts'
import { RANK_OF_REMAINDERS, type CellCoordinate, type TablePlan } from './plan.ts'
import { soleProviders } from './sole-providers.ts'
import { combinations, unitTotals, type UnitTotals } from './unit-totals.ts'

/** All cells of a year: what protection sees, where each cell stands, and the totals per unit for concentration. */
export interface Tabulation {
  readonly table: CellTable
  /** Same order as the cells of the table. */
  readonly coordinates: readonly CellCoordinate[]
  readonly totals: UnitTotals
  /** Leaf of the table for every fact line. */
  readonly leafOfLine: Int32Array
}

/**
 * facts ─▶ units by law ─▶ leaves ─▶ cells of each leaf ─▶ one pass over the lines ─▶ table
 *
 * Every cell of the plan that has a line, with its sum, its contributors and its two largest. The outcome does not depend on the
 * order of the facts, units or places. Without wijken that stand together their level has no cells.
 */
export function tabulate(facts: FactColumns, plan: TablePlan, together: readonly CombinationCode[] = []): Tabulation {
  assertExact(facts)
  const totals = unitTotals(facts)
  const leaves = leavesOf(facts, combinations(totals))
  const cells = cellsOfLeaves(plan, facts, leaves, together)
  const made = figures(facts, leaves.ofLine, cells)
  const spending = leafSpending(facts, leaves)
  const table = { leafCount: leaves.count, leafOwner: soleOwners(spending), ...(facts.provider && { leafProvider: soleProviders(facts.provider, leaves) }), cells: tabulatedCells(plan, cells, made), spending, alike: alikeLeaves(leaves) }
  return { table, coordinates: cells.coordinates, totals, leafOfLine: leaves.ofLine }
}

function tabulatedCells(plan: TablePlan, cells: CellsOfLeaves, made: CellFigures): TabulatedCell[] {
  const leaves = leavesOfCells(cells)
  return cells.coordinates.map((at, cell) => ({
    key: cellKey(at),
    rank: at.published ? at.family.rank : RANK_OF_REMAINDERS,
    family: plan.indexOf(at.family),
    leaves: leaves[cell]!,
    sum: made.sum[cell]!,
    contributors: made.contributors[cell]!,
    users: made.users[cell]!,
    top1: made.top1[cell]!,
    top2: made.top2[cell]!,
    absolute: made.absolute[cell]!,
  }))
}

/** Unique and stable name of a cell. */
export const cellKey = ({ family, area, item, period }: CellCoordinate): string =>
  `${family.table}/${family.level}/${area}/${family.division}/${item}/${period}`
