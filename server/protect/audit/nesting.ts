import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'

/** Which cells lie within which: what an attacker can take away from what. Cells with the same leaves count as one. */
export interface Nesting {
  /** Distinct cell of every cell, -1 for an empty one. */
  readonly distinctOf: Int32Array
  /** Leaves of every distinct cell. */
  readonly leaves: readonly Int32Array[]
  /** For every distinct cell the smaller ones wholly inside it, a list per family that has any, the coarsest family first. */
  readonly inside: readonly (readonly Int32Array[])[]
  readonly leafCount: number
}

/** Finds which cells lie within which from their leaves alone. */
export function nesting(table: CellTable): Nesting {
  const { distinctOf, leaves, families } = distinctCells(table.cells)
  const cellsOfLeaf = cellsOfLeaves(table.leafCount, leaves)
  const rank = coarseFirst(families)
  const overlap = new Int32Array(leaves.length)
  const inside = leaves.map((own, whole) => {
    const met: number[] = []
    for (const leaf of own) for (const other of cellsOfLeaf[leaf]!) if (overlap[other]!++ === 0) met.push(other)
    const parts = met.filter((other) => other !== whole && overlap[other] === leaves[other]!.length)
    for (const other of met) overlap[other] = 0
    return byFamily(parts, families, rank)
  })
  return { distinctOf, leaves, inside, leafCount: table.leafCount }
}

interface Distinct {
  readonly distinctOf: Int32Array
  readonly leaves: readonly Int32Array[]
  /** Families in which a distinct cell stands; more than one where a parent has one child. */
  readonly families: readonly ReadonlySet<number>[]
}

function distinctCells(cells: readonly TabulatedCell[]): Distinct {
  const byLeaves = new Map<string, number>()
  const leaves: Int32Array[] = []
  const families: Set<number>[] = []
  const distinctOf = Int32Array.from(cells, (cell) => {
    if (cell.leaves.length === 0) return -1
    const name = cell.leaves.join()
    const known = byLeaves.get(name) ?? leaves.push(cell.leaves) - 1
    byLeaves.set(name, known)
    ;(families[known] ??= new Set()).add(cell.family)
    return known
  })
  return { distinctOf, leaves, families }
}

function cellsOfLeaves(leafCount: number, leaves: readonly Int32Array[]): number[][] {
  const lists = Array.from({ length: leafCount }, (): number[] => [])
  leaves.forEach((own, cell) => { for (const leaf of own) lists[leaf]!.push(cell) })
  return lists
}

/** Order of the families: the fewer cells, the coarser. */
function coarseFirst(families: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const size = new Map<number, number>()
  for (const own of families) for (const family of own) size.set(family, (size.get(family) ?? 0) + 1)
  const sorted = [...size].sort((a, b) => a[1] - b[1] || a[0] - b[0])
  return new Map(sorted.map(([family], place) => [family, place]))
}

function byFamily(parts: readonly number[], families: readonly ReadonlySet<number>[], rank: ReadonlyMap<number, number>): Int32Array[] {
  const lists = new Map<number, number[]>()
  for (const part of parts) {
    for (const family of families[part]!) {
      const list = lists.get(family)
      if (list) list.push(part)
      else lists.set(family, [part])
    }
  }
  return [...lists].sort((a, b) => rank.get(a[0])! - rank.get(b[0])!).map(([, list]) => Int32Array.from(list))
}
