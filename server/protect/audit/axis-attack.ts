import type { Nesting } from './nesting.ts'

/** A shown cell with the cells of one family that together are that cell, and which of those are hidden. Numbers of distinct cells. */
export interface Tiling {
  readonly whole: number
  readonly parts: Int32Array
  readonly hidden: readonly number[]
}

/**
 * Subtraction along one axis, the plainest attack there is (DISCLOSURE 5, 1 and 4): every shown cell that one family divides without a
 * rest. Where exactly one part is hidden, it is the whole minus the others. `shown` is 1 per distinct cell that readers see.
 */
export function tilings(nest: Nesting, shown: Uint8Array): readonly Tiling[] {
  return nest.inside.flatMap((families, whole) => {
    if (shown[whole] !== 1) return []
    return families.filter(({ cells }) => leavesOf(nest, cells) === nest.leaves[whole]!.length)
      .map(({ cells }) => ({ whole, parts: cells, hidden: [...cells].filter((part) => shown[part] !== 1) }))
  })
}

/** The cells of one family never overlap, so that their leaves add up. */
const leavesOf = (nest: Nesting, cells: Int32Array): number => cells.reduce((sum, cell) => sum + nest.leaves[cell]!.length, 0)

/** Cells about exactly the same money of which one is shown and another hidden (DISCLOSURE 5, 5). Numbers of cells. */
export function unequalCopies({ distinctOf }: Nesting, shown: Uint8Array): { readonly groups: number; readonly hidden: readonly number[] } {
  const copies = new Map<number, number[]>()
  distinctOf.forEach((distinct, cell) => {
    if (distinct < 0) return
    const known = copies.get(distinct)
    if (known) known.push(cell)
    else copies.set(distinct, [cell])
  })
  const groups = [...copies.values()].filter((cells) => cells.length > 1)
  return { groups: groups.length, hidden: groups.flatMap((cells) => (cells.some((cell) => shown[cell] === 1) ? cells.filter((cell) => shown[cell] !== 1) : [])) }
}
