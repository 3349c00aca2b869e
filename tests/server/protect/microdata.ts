import type { CellTable, TabulatedCell } from '../../../server/tabulate/cell-table.ts'

/** One line of invented microdata: who, which cells it counts in (one name per family, or null) and how much. */
export interface Line {
  readonly unit: number
  readonly cells: readonly (string | null)[]
  readonly amount: number
}

/** A kind of cell in a test table, in the order of the names in a line. */
export interface Family {
  readonly name: string
  readonly rank: number
}

/** A cell table made the plain way, from lines; `zeros` are names of cells in which nobody is. */
export function tableOf(families: readonly Family[], lines: readonly Line[], zeros: readonly string[] = []): CellTable {
  const leaves = leavesOf(lines)
  const names = families.map((family, at) => ({ family, at, members: new Map<string, number[]>() }))
  leaves.forEach(({ cells }, leaf) => names.forEach(({ at, members }) => push(members, cells[at] ?? null, leaf)))
  const cells = names.flatMap(({ family, at, members }) =>
    [...members].map(([name, own]) => cellOf({ key: `${family.name}/${name}`, rank: family.rank, family: at }, own, leaves)))
  const empty = zeros.map((name) => cellOf({ key: name, rank: 9, family: families.length }, [], leaves))
  return { leafCount: leaves.length, leafOwner: Int32Array.from(leaves, ownerOf), cells: [...cells, ...empty], spending: spendingOf(leaves), alike: [] }
}

interface Leaf {
  readonly cells: readonly (string | null)[]
  readonly byUnit: Map<number, number>
}

function leavesOf(lines: readonly Line[]): Leaf[] {
  const byName = new Map<string, Leaf>()
  for (const { unit, cells, amount } of lines) {
    const name = JSON.stringify(cells)
    const leaf = byName.get(name) ?? { cells, byUnit: new Map<number, number>() }
    byName.set(name, leaf)
    leaf.byUnit.set(unit, (leaf.byUnit.get(unit) ?? 0) + amount)
  }
  return [...byName.values()]
}

function push(members: Map<string, number[]>, name: string | null, leaf: number): void {
  if (name === null) return
  const own = members.get(name)
  if (own) own.push(leaf)
  else members.set(name, [leaf])
}

const ownerOf = ({ byUnit }: Leaf): number => (byUnit.size === 1 ? [...byUnit.keys()][0]! : -1)

function cellOf(about: Pick<TabulatedCell, 'key' | 'rank' | 'family'>, own: readonly number[], leaves: readonly Leaf[]): TabulatedCell {
  const byUnit = new Map<number, number>()
  for (const leaf of own) for (const [unit, amount] of leaves[leaf]!.byUnit) byUnit.set(unit, (byUnit.get(unit) ?? 0) + amount)
  const totals = [...byUnit.values()]
  const sizes = totals.map(Math.abs).sort((a, b) => b - a)
  const add = (sum: number, amount: number): number => sum + amount
  return {
    ...about, leaves: Int32Array.from(own), sum: totals.reduce(add, 0), contributors: totals.length,
    users: totals.filter((amount) => amount > 0).length, top1: sizes[0] ?? 0, top2: sizes[1] ?? 0, absolute: sizes.reduce(add, 0),
  }
}

function spendingOf(leaves: readonly Leaf[]): CellTable['spending'] {
  const start = new Int32Array(leaves.length + 1)
  leaves.forEach(({ byUnit }, leaf) => { start[leaf + 1] = start[leaf]! + byUnit.size })
  const entries = leaves.flatMap(({ byUnit }) => [...byUnit])
  return { start, unit: Int32Array.from(entries, ([unit]) => unit), amount: Float64Array.from(entries, ([, amount]) => amount) }
}
