import type { CellTable, LeafSpending, TabulatedCell } from '../tabulate/cell-table.ts'
import { RANK_OF_REMAINDERS } from '../tabulate/plan.ts'
import type { Together } from '../tabulate/together.ts'
import { contributionsOf } from './contributions.ts'
import { patternOf, type Pattern } from './pattern.ts'
import { breaksRules, type Contributions } from './primary.ts'
import { protect, type CellDifference } from './protect.ts'
import type { Rules } from './rules.ts'

/** A year beside everything that was ever shown about it (DISCLOSURE 3.5). */
export interface Memory {
  /** The cells of now, then those of earlier standings, then changes of a figure that are about too few households. */
  readonly table: CellTable
  /** Number of cells of now. */
  readonly now: number
  /** 1 per cell of the table for a figure that readers have seen. */
  readonly seen: Uint8Array
  /** Changes about too few households in which some came and others went: a difference of two cells rather than a cell. */
  readonly guarded: readonly CellDifference[]
}

/**
 * Adds to the cells of all standings what must stay hidden besides: the change of each figure from one standing to another where that
 * change is itself a figure that may not be published. `seen` says per standing, now first, which of its cells were shown.
 */
export function memoryOf(all: Together, seen: readonly Uint8Array[], rules: Rules): Memory {
  const changes = changesOf(all)
  const contributions = contributionsOf(all.table.spending)
  const net = netContributions(all.table.spending)
  const unsafe = changes.filter((change) => breaksRules(isMixed(change) ? net(change.came, change.went) : contributions(leavesOf(change)), rules))
  const cells = unsafe.filter((change) => !isMixed(change)).map((change): TabulatedCell => {
    const leaves = leavesOf(change)
    return { key: change.key, rank: RANK_OF_REMAINDERS, family: change.family, leaves, sum: sumOf(all.table.spending, leaves), ...contributions(leaves) }
  })
  const now = all.start[1] ?? all.table.cells.length
  const flags = [...seen.flatMap((own) => [...own]), ...cells.map(() => 0)]
  return {
    table: { ...all.table, cells: [...all.table.cells, ...cells] }, now, seen: Uint8Array.from(flags),
    guarded: unsafe.filter(isMixed).map(({ plus, minus }) => ({ plus, minus })),
  }
}

/** Decides which cells of now may be seen beside all that was seen before. */
export function protectBeside({ table, now, seen, guarded }: Memory, rules: Rules): Pattern {
  const forced = new Set(table.cells.filter((_, at) => seen[at] === 1).map(({ key }) => key))
  const pattern = protect(table, rules, { forced, guarded })
  return patternOf(pattern.status.slice(0, now), pattern.rounds, pattern.lost)
}

/** What became of a figure from one standing to another: the leaves that came and those that went. */
interface Change extends CellDifference {
  readonly key: string
  readonly family: number
  readonly came: Int32Array
  readonly went: Int32Array
}

const isMixed = ({ came, went }: Change): boolean => came.length > 0 && went.length > 0
const leavesOf = ({ came, went }: Change): Int32Array => (came.length > 0 ? came : went)

/** All figures that stand in two standings and are not made of the same lines in both. */
function changesOf({ table: { cells }, start, plainKey }: Together): Change[] {
  const families = 1 + cells.reduce((most, { family }) => Math.max(most, family), -1)
  const end = (standing: number): number => start[standing + 1] ?? cells.length
  return start.flatMap((from, standing) => {
    const later = new Map(cells.slice(from, end(standing)).map((_, at) => [plainKey[from + at]!, from + at]))
    return start.slice(standing + 1).flatMap((first, other) => cells.slice(first, end(standing + 1 + other)).flatMap((cell, at): Change[] => {
      const plus = later.get(plainKey[first + at]!)
      if (plus === undefined) return []
      const [came, went] = [without(cells[plus]!.leaves, cell.leaves), without(cell.leaves, cells[plus]!.leaves)]
      const pair = 2 * (standing * start.length + standing + 1 + other)
      const family = families * (1 + pair + (came.length > 0 ? 0 : 1)) + cells[plus]!.family
      return came.length + went.length === 0 ? [] : [{ key: `${cells[plus]!.key} minus ${cell.key}`, family, plus, minus: first + at, came, went }]
    }))
  })
}

/** Leaves of the one that are not in the other; both ascending. */
function without(own: Int32Array, other: Int32Array): Int32Array {
  let at = 0
  return own.filter((leaf) => {
    while (at < other.length && other[at]! < leaf) at++
    return other[at] !== leaf
  })
}

/** What the rules ask of a change in which lines came and went: households whose contribution changed, by how much. */
function netContributions(spending: LeafSpending): (came: Int32Array, went: Int32Array) => Contributions {
  return (came, went) => {
    const net = new Map<number, number>()
    const add = (leaves: Int32Array, sign: number) => entriesOf(spending, leaves, (unit, amount) => net.set(unit, (net.get(unit) ?? 0) + sign * amount))
    add(came, 1)
    add(went, -1)
    const sizes = [...net.values()].map(Math.abs).filter((size) => size > 0).sort((a, b) => b - a)
    return { contributors: sizes.length, users: sizes.length, top1: sizes[0] ?? 0, top2: sizes[1] ?? 0, absolute: sizes.reduce((sum, size) => sum + size, 0) }
  }
}

function sumOf(spending: LeafSpending, leaves: Int32Array): number {
  let sum = 0
  entriesOf(spending, leaves, (_, amount) => { sum += amount })
  return sum
}

function entriesOf({ start, unit, amount }: LeafSpending, leaves: Int32Array, take: (unit: number, amount: number) => void): void {
  for (const leaf of leaves) for (let entry = start[leaf]!; entry < start[leaf + 1]!; entry++) take(unit[entry]!, amount[entry]!)
}
