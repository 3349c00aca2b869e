import type { CellsOfLeaves } from './cells-of-leaves.ts'
import { groupBy } from './counting-sort.ts'

/** The leaves of every cell, ascending: the cells of the leaves turned round. */
export function leavesOfCells(cells: CellsOfLeaves<unknown>): Int32Array[] {
  const leafOf = new Int32Array(cells.cell.length)
  for (let leaf = 0; leaf + 1 < cells.start.length; leaf++) leafOf.fill(leaf, cells.start[leaf]!, cells.start[leaf + 1]!)
  const { start, order } = groupBy(cells.cell, cells.cell.length, cells.coordinates.length)
  const sorted = order.map((at) => leafOf[at]!)
  return cells.coordinates.map((_, cell) => sorted.slice(start[cell]!, start[cell + 1]!))
}
