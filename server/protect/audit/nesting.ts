import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'

/** Which cells lie within which: what an attacker can take away from what. Cells with the same leaves count as one. */
export interface Nesting {
  /** Distinct cell of every cell, -1 for an empty one. */
  readonly distinctOf: Int32Array
  /** Leaves of every distinct cell. */
  readonly leaves: readonly Int32Array[]
  /** For every distinct cell the smaller ones wholly inside it, by family, the coarsest family first. */
  readonly inside: readonly (readonly Part[])[]
  readonly leafCount: number
}

/** The cells of one family that lie inside another cell. */
export interface Part {
  readonly cells: Int32Array
  /** The distinct cell of the family in which each leaf stands, -1 for none. */
  readonly cellOfLeaf: Int32Array
}

/** Finds which cells lie within which from their leaves alone. */
export function nesting(table: CellTable): Nesting {
  const { distinctOf, leaves, families } = distinctCells(table.cells)
  const { start, cell } = cellsOfLeaves(table.leafCount, leaves)
  const order = coarseFirst(families)
  const maps = order.map((family) => cellOfLeaf(table.leafCount, leaves, (number) => families[number]!.has(family)))
  const overlap = new Int32Array(leaves.length)
  const inside = leaves.map((own, whole) => {
    const met: number[] = []
    for (const leaf of own) {
      for (let at = start[leaf]!; at < start[leaf + 1]!; at++) if (overlap[cell[at]!]!++ === 0) met.push(cell[at]!)
    }
    const parts = met.filter((other) => other !== whole && overlap[other] === leaves[other]!.length)
    for (const other of met) overlap[other] = 0
    return byFamily(parts, families, order, maps)
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

/** The cells of each leaf: leaf l stands in cell[start[l]] up to cell[start[l + 1]]. */
function cellsOfLeaves(leafCount: number, leaves: readonly Int32Array[]): { readonly start: Int32Array; readonly cell: Int32Array } {
  const start = new Int32Array(leafCount + 1)
  for (const own of leaves) for (const leaf of own) start[leaf + 1]!++
  for (let leaf = 0; leaf < leafCount; leaf++) start[leaf + 1]! += start[leaf]!
  const cell = new Int32Array(start[leafCount]!)
  const next = start.slice(0, leafCount)
  leaves.forEach((own, number) => { for (const leaf of own) cell[next[leaf]!++] = number })
  return { start, cell }
}

/** Order of the families: the fewer cells, the coarser. */
function coarseFirst(families: readonly ReadonlySet<number>[]): number[] {
  const size = new Map<number, number>()
  for (const own of families) for (const family of own) size.set(family, (size.get(family) ?? 0) + 1)
  return [...size].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([family]) => family)
}

function cellOfLeaf(leafCount: number, leaves: readonly Int32Array[], belongs: (cell: number) => boolean): Int32Array {
  const cellOf = new Int32Array(leafCount).fill(-1)
  leaves.forEach((own, cell) => { if (belongs(cell)) for (const leaf of own) put(cellOf, leaf, cell) })
  return cellOf
}

function put(cellOf: Int32Array, leaf: number, cell: number): void {
  if (cellOf[leaf] !== -1) throw new Error('cells of one family must not overlap')
  cellOf[leaf] = cell
}

/** Parts by family, in the order of the families. */
function byFamily(parts: readonly number[], families: readonly ReadonlySet<number>[], order: readonly number[], maps: readonly Int32Array[]): Part[] {
  const lists = new Map<number, number[]>()
  for (const part of parts) {
    for (const family of families[part]!) {
      const list = lists.get(family)
      if (list) list.push(part)
      else lists.set(family, [part])
    }
  }
  return order.flatMap((family, at) => {
    const cells = lists.get(family)
    return cells ? [{ cells: Int32Array.from(cells), cellOfLeaf: maps[at]! }] : []
  })
}
