import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'
import { numberedByLeaves } from '../same-leaves.ts'

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
  const order = coarseFirst(families)
  const maps = order.map((family) => cellOfLeaf(table.leafCount, leaves, (number) => families[number]!.has(family)))
  const parts = leaves.map((): number[] => [])
  leaves.forEach((own, part) => { for (const whole of around(own, maps)) if (whole !== part) parts[whole]!.push(part) })
  return { distinctOf, leaves, inside: parts.map((own) => byFamily(own, families, order, maps)), leafCount: table.leafCount }
}

/** The cells in which all of a group of leaves stand: those of the first leaf, as far as the other leaves stand in them too. */
function around(own: Int32Array, maps: readonly Int32Array[]): Set<number> {
  const found = new Set<number>()
  for (const map of maps) {
    const whole = map[own[0]!]!
    if (whole >= 0 && !found.has(whole) && allIn(own, map, whole)) found.add(whole)
  }
  return found
}

function allIn(leaves: Int32Array, map: Int32Array, cell: number): boolean {
  for (let i = 1; i < leaves.length; i++) if (map[leaves[i]!] !== cell) return false
  return true
}

interface Distinct {
  readonly distinctOf: Int32Array
  readonly leaves: readonly Int32Array[]
  /** Families in which a distinct cell stands; more than one where a parent has one child. */
  readonly families: readonly ReadonlySet<number>[]
}

function distinctCells(cells: readonly TabulatedCell[]): Distinct {
  const leaves: Int32Array[] = []
  const families: Set<number>[] = []
  const distinctOf = numberedByLeaves(cells)
  distinctOf.forEach((distinct, cell) => {
    if (distinct < 0) return
    leaves[distinct] ??= cells[cell]!.leaves
    ;(families[distinct] ??= new Set()).add(cells[cell]!.family)
  })
  return { distinctOf, leaves, families }
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
