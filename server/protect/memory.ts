import type { CellTable, LeafSpending, TabulatedCell } from '../tabulate/cell-table.ts'
import { RANK_OF_REMAINDERS } from '../tabulate/plan.ts'
import type { Together } from '../tabulate/together.ts'
import { contributionsOf } from './contributions.ts'
import type { Solver } from './intervals/solver.ts'
import { patternOf, type Pattern } from './pattern.ts'
import { breaksRules, type Contributions } from './primary.ts'
import type { CellDifference } from './problem.ts'
import { protect } from './protect.ts'
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
  const { spending } = all.table
  const { cells, flags } = distinctCells(all, seen)
  const contributions = contributionsOf(spending)
  const net = netContributions(spending)
  const unsafe = changesOf(cells, all.start.length).filter((change) => breaksRules(isMixed(change) ? net(change.came, change.went) : contributions(leavesOf(change)), rules))
  const listed = unsafe.filter((change) => !isMixed(change)).map((change): TabulatedCell =>
    ({ key: change.key, rank: RANK_OF_REMAINDERS, family: change.family, leaves: leavesOf(change), sum: sumOf(spending, leavesOf(change)), ...contributions(leavesOf(change)) }))
  return {
    table: { ...all.table, cells: [...cells.map(({ cell }) => cell), ...listed] },
    now: all.start[1] ?? cells.length,
    seen: Uint8Array.from([...flags, ...listed.map(() => 0)]),
    guarded: unsafe.filter(isMixed).map(({ plus, minus }) => ({ plus, minus })),
  }
}

/** Decides which cells of now may be seen beside all that was seen before; `known` names cells that are public besides. */
export function protectBeside({ table, now, seen, guarded }: Memory, rules: Rules, { known = new Set(), solver = null }: { readonly known?: ReadonlySet<string>; readonly solver?: Solver | null } = {}): Pattern {
  const forced = new Set(table.cells.filter(({ key }, at) => seen[at] === 1 || known.has(key)).map(({ key }) => key))
  const pattern = protect(table, rules, { forced, guarded, isOffered: (cell) => cell < now, search: false, solver })
  return patternOf(pattern.status.slice(0, now), pattern.rounds, pattern.lost, pattern.witnesses)
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

/** A cell with its standing and its key within it. */
interface Placed { readonly cell: TabulatedCell; readonly standing: number; readonly plainKey: string }

/** The cells of all standings; a figure that is made of the same lines in two of them is one cell, seen when it was seen in either. */
function distinctCells({ table, start, plainKey }: Together, seen: readonly Uint8Array[]): { readonly cells: readonly Placed[]; readonly flags: readonly number[] } {
  const known = new Map<string, number[]>()
  const cells: Placed[] = []
  const flags: number[] = []
  table.cells.forEach((cell, at) => {
    const standing = start.findLastIndex((first) => first <= at)
    const own = known.get(plainKey[at]!) ?? []
    const same = standing === 0 ? undefined : own.find((one) => isSame(cells[one]!.cell.leaves, cell.leaves))
    const flag = seen[standing]![at - start[standing]!]!
    if (same === undefined) {
      known.set(plainKey[at]!, [...own, cells.length])
      cells.push({ cell, standing, plainKey: plainKey[at]! })
      flags.push(flag)
    } else if (flag === 1) flags[same] = 1
  })
  return { cells, flags }
}

const isSame = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((leaf, at) => leaf === b[at])

/** What became of every figure from each standing to each later one. Changes of one family between the same standings never overlap. */
function changesOf(cells: readonly Placed[], standings: number): Change[] {
  const families = 1 + cells.reduce((most, { cell }) => Math.max(most, cell.family), -1)
  const byKey = new Map<string, number[]>()
  cells.forEach(({ plainKey }, at) => byKey.set(plainKey, [...(byKey.get(plainKey) ?? []), at]))
  return [...byKey.values()].flatMap((places) => places.flatMap((plus, first) => places.slice(first + 1).map((minus): Change => {
    const [later, before] = [cells[plus]!, cells[minus]!]
    const [came, went] = [without(later.cell.leaves, before.cell.leaves), without(before.cell.leaves, later.cell.leaves)]
    const pair = 2 * (later.standing * standings + before.standing) + (came.length > 0 ? 1 : 2)
    return { key: `${later.cell.key} minus ${before.cell.key}`, family: families * pair + later.cell.family, plus, minus, came, went }
  })))
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
