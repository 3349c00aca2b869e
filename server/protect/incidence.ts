import type { CellTable, TabulatedCell } from '../tabulate/cell-table.ts'
import { breaksRules } from './primary.ts'
import type { Rules } from './rules.ts'
import { numberedByLeaves } from './same-leaves.ts'

/**
 * A table as a 0/1 matrix: a column per distinct cell, a row per distinct group of leaves. Cells with the same leaves are one column
 * and share their fate; leaves in the same cells are one row, which no dependency between columns can tell apart.
 * Columns stand in the order of choice: first what was shown before, then what may be shown, most wanted first, then what breaks a rule.
 */
export interface Incidence {
  readonly columnOfCell: Int32Array
  /** Ascending rows per column. */
  readonly columns: readonly Int32Array[]
  /** A cell of every column. */
  readonly cell: readonly TabulatedCell[]
  /** Columns before this one are known already, whatever they give away. */
  readonly forced: number
  /** Columns before this one are forced or candidates, from here on they are primary. */
  readonly candidates: number
  readonly rowCount: number
  /** Row of every leaf, -1 for a leaf in no cell. */
  readonly rowOfLeaf: Int32Array
  /** The household that alone fills all leaves of a row, or -1: what is left when it takes away its own bill has no such row. */
  readonly rowOwner: Int32Array
}

/** Lays a table out as columns and rows. The order of cells and leaves in the table makes no difference. */
export function incidence(table: CellTable, rules: Rules, forced: ReadonlySet<string> = new Set()): Incidence {
  const groups = sameLeaves(table.cells)
  const kinds = new Map(groups.map((group) => [group, kindOf(group, rules, forced)]))
  groups.sort((a, b) => kinds.get(a)! - kinds.get(b)! || byWish(a[0]!.cell, b[0]!.cell))
  const columnOfCell = new Int32Array(table.cells.length).fill(-1)
  groups.forEach((group, column) => group.forEach(({ at }) => { columnOfCell[at] = column }))
  const cell = groups.map((group) => group[0]!.cell)
  const count = (last: number): number => groups.filter((group) => kinds.get(group)! <= last).length
  return { columnOfCell, cell, forced: count(FORCED), candidates: count(CANDIDATE), ...rows(table, cell) }
}

const [FORCED, CANDIDATE, SENSITIVE] = [0, 1, 2]

function kindOf(group: readonly Placed[], rules: Rules, forced: ReadonlySet<string>): number {
  if (forced.size > 0 && group.some(({ cell }) => forced.has(cell.key))) return FORCED
  return breaksRules(group[0]!.cell, rules) ? SENSITIVE : CANDIDATE
}

/** Most wanted first: by rank, then by amount, then by key so that every build decides alike. */
export const byWish = (a: TabulatedCell, b: TabulatedCell): number =>
  a.rank - b.rank || b.sum - a.sum || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

interface Placed { readonly cell: TabulatedCell; readonly at: number }

/** Non-empty cells grouped by their leaves, each group with its most wanted cell first. */
function sameLeaves(cells: readonly TabulatedCell[]): Placed[][] {
  const groups: Placed[][] = []
  numberedByLeaves(cells).forEach((number, at) => { if (number >= 0) (groups[number] ??= []).push({ cell: cells[at]!, at }) })
  for (const group of groups) group.sort((a, b) => byWish(a.cell, b.cell))
  return groups
}

/** Merges leaves that stand in the same columns and numbers the rows along those lists, so that rows alike stand together. */
function rows(table: CellTable, cells: readonly TabulatedCell[]): Pick<Incidence, 'columns' | 'rowCount' | 'rowOfLeaf' | 'rowOwner'> {
  const lists = columnsOfLeaves(table.leafCount, cells)
  const order = Int32Array.from(lists.keys()).filter((leaf) => lists[leaf]!.length > 0)
  order.sort((a, b) => compareLists(lists[a]!, lists[b]!))
  const rowOfLeaf = new Int32Array(table.leafCount).fill(-1)
  const rowOwner: number[] = []
  let previous = -1
  for (const leaf of order) {
    if (previous < 0 || compareLists(lists[previous]!, lists[leaf]!) !== 0) rowOwner.push(table.leafOwner[leaf]!)
    else if (rowOwner.at(-1) !== table.leafOwner[leaf]) rowOwner[rowOwner.length - 1] = -1
    rowOfLeaf[leaf] = rowOwner.length - 1
    previous = leaf
  }
  const columns = cells.map((cell) => cell.leaves.map((leaf) => rowOfLeaf[leaf]!).sort().filter((row, at, all) => at === 0 || row !== all[at - 1]))
  return { columns, rowCount: rowOwner.length, rowOfLeaf, rowOwner: Int32Array.from(rowOwner) }
}

function columnsOfLeaves(leafCount: number, cells: readonly TabulatedCell[]): number[][] {
  const lists = Array.from({ length: leafCount }, (): number[] => [])
  cells.forEach((cell, column) => { for (const leaf of cell.leaves) lists[leaf]!.push(column) })
  return lists
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}
