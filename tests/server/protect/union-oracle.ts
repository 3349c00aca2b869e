import type { Rules } from '../../../server/protect/rules.ts'
import type { CellTable } from '../../../server/tabulate/cell-table.ts'
import { groupOf, isPrimary, rank, vectorOf } from './oracle.ts'

/**
 * Every set of at most `most` distinct hidden cells without leaves in common, every hidden cell less such a set inside it, and every
 * hidden cell less another, of which the figure follows from the shown cells and breaks a rule. By trying them all, with whole numbers of any size.
 */
export function unionsByOracle(table: CellTable, shown: Uint8Array, rules: Rules, most: number): string[] {
  const known = table.cells.filter((_, at) => shown[at] === 1).map((cell) => vectorOf(table, cell.leaves))
  const names = new Set(table.cells.filter((_, at) => shown[at] === 1).map((cell) => cell.leaves.join()))
  const hidden = [...new Map(table.cells.filter((cell) => cell.leaves.length > 0 && !names.has(cell.leaves.join())).map((cell) => [cell.leaves.join(), cell])).values()]
  const own = rank(known)
  const figures = new Map<string, readonly number[]>()
  const tell = (leaves: readonly number[]): void => { if (leaves.length > 0) figures.set([...leaves].sort((a, b) => a - b).join(), leaves) }
  const grow = (from: number, set: readonly number[], count: number, visit: (leaves: readonly number[], count: number) => void): void => {
    if (count > 0) visit(set, count)
    if (count === most) return
    for (let next = from; next < hidden.length; next++) {
      const leaves = [...hidden[next]!.leaves]
      if (!leaves.some((leaf) => set.includes(leaf))) grow(next + 1, [...set, ...leaves], count + 1, visit)
    }
  }
  grow(0, [], 0, (leaves) => {
    tell(leaves)
  })
  for (const { leaves } of hidden) {
    grow(0, [], 0, (inside, count) => {
      if (count < most && inside.every((leaf) => leaves.includes(leaf))) tell([...leaves].filter((leaf) => !inside.includes(leaf)))
    })
  }
  const follows = (vector: readonly bigint[]): boolean => rank([...known, [...vector]]) === own
  const sums = [...figures].filter(([, leaves]) => isPrimary(groupOf(table, leaves), rules) && follows(vectorOf(table, leaves))).map(([name]) => name)
  const pairs = hidden.flatMap((one, at) => hidden.slice(at + 1).map((other) => ({ one: vectorOf(table, one.leaves), other: vectorOf(table, other.leaves) })))
  const differences = pairs.map(({ one, other }) => one.map((times, leaf) => times - other[leaf]!)).filter((vector) => {
    const left = [...vector.keys()].filter((leaf) => vector[leaf] !== 0n)
    return isPrimary(groupOf(table, left), rules) && follows(vector)
  })
  return [...sums, ...differences.map((vector) => `difference ${vector.join()}`)]
}
