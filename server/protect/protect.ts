import type { CellTable } from '../tabulate/cell-table.ts'
import { choose, type Choice } from './choose.ts'
import { unconfirmed } from './confirm.ts'
import type { Incidence } from './incidence.ts'
import { intervalsOf, type Intervals, type RowContents } from './intervals/intervals.ts'
import { alikeRows } from './intervals/search-all.ts'
import type { Solver } from './intervals/solver.ts'
import { intervalTargets } from './intervals/targets.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import { problemOf, type CellDifference, type Problem } from './problem.ts'
import type { Rules } from './rules.ts'
import { bestOrder, newHoles, settle } from './settle.ts'
import type { Sparse } from './sparse.ts'

/**
 * table ─▶ columns and rows ─▶ echelon form ─▶ coordinates in order of choice ─▶ choice ⇄ holes that remain ─▶ intervals ─▶ pattern
 *
 * Decides which cells may be seen. Every round turns the combinations that are public and should not be (an insider's sum, an unsafe
 * difference) into targets of the next, and then, with a solver, hides what makes a guess too good. Pure, and the same for every order of
 * cells, leaves and households. What earlier releases showed is known before anything is chosen; what already follows from that cannot
 * be protected any more and is told as lost.
 */
export function protect(table: CellTable, rules: Rules, { forced = NOTHING, guarded = [], isOffered = ALL, search = true, solver = null }: ProtectOptions = {}): Pattern {
  const problem = problemOf(table, rules, forced, guarded, isOffered)
  const intervals = solver && openIntervals(problem, table, rules, solver)
  const first = closed(problem, search, intervals)
  const decided = intervals === null ? first : giveBack(problem, intervals, first)
  return patternOf(statuses(problem, decided.shown), decided.rounds, lostCells(problem), intervals === null ? [] : onLeaves(intervals.witnesses(), problem.matrix))
}

/** What protection may be told beside the table. */
export interface ProtectOptions {
  /** Keys of cells that were shown before about the same data. */
  readonly forced?: ReadonlySet<string>
  /** Differences of two cells that must not follow either: what became of a figure since it was shown. */
  readonly guarded?: readonly CellDifference[]
  /** Whether a cell would be published at all, by its place in the table; the others are only there to be kept hidden. */
  readonly isOffered?: (cell: number) => boolean
  /** Tries other orders for less hidden value. Where most is decided by what was shown before there is little to gain. */
  readonly search?: boolean
  /** Solves the linear programmes of the intervals; without one they are not looked at. */
  readonly solver?: Solver | null
}

const NOTHING: ReadonlySet<string> = new Set()
const ALL = (): boolean => true

/** What is decided so far. Columns that are barred are hidden for the intervals of others. */
interface Decided {
  readonly shown: Uint8Array
  readonly targets: readonly Sparse[]
  readonly barred: ReadonlySet<number>
  /** Interval targets that were too sharp on the way. */
  readonly once: ReadonlySet<number>
  readonly rounds: number
}

/**
 * Settles on a choice, tries other orders for less hidden value, and then, with intervals, hides what makes a guess too good. From there
 * on nothing is shown any more that was hidden, so what was once proven wide enough stays so; except, in a table that is not large, where
 * what is hidden now makes room for something else and everything is still wide enough with it.
 */
function closed(problem: Problem, search: boolean, intervals: Intervals | null): Decided {
  const { matrix } = problem
  const targets = [...problem.cells.ofColumn.slice(matrix.candidates), ...problem.guarded]
  const best = search ? bestOrder(problem, targets, NOBODY) : settle(problem, problem.wish, targets, NOBODY)
  const { barred, once } = intervals === null ? { barred: NOBODY, once: NOBODY } : widened(matrix, best.choice.shown, intervals)
  if (barred.size === 0) return { shown: withFollowing(problem, best.choice, barred), targets, barred, once, rounds: best.rounds }
  const isKept = (column: number): boolean => best.choice.shown[column] === 1
  const [kept, hidden] = [best.order.filter(isKept), best.order.filter((column) => !isKept(column))]
  const more = intervals!.isLarge ? null : settle(problem, [...kept, ...hidden], targets, barred)
  const { choice, rounds } = more !== null && isWide(intervals!, more.choice.shown) ? more : settle(problem, kept, targets, barred)
  return { shown: withFollowing(problem, choice, barred), targets, barred, once, rounds: best.rounds + rounds }
}

const NOBODY: ReadonlySet<number> = new Set()

/** Whether a choice leaves all guesses open. A large table is not searched for it: there the tables found before must prove it. */
const isWide = (intervals: Intervals, shown: Uint8Array, among?: ReadonlySet<number>): boolean =>
  intervals.isLarge ? intervals.isProven(shown) : intervals.sharp(shown, among).length === 0

/** The columns to hide so that no guess is too good, as far as any can be found, and the interval targets that were too sharp on the way. */
function widened({ forced }: Incidence, shown: Uint8Array, intervals: Intervals): Pick<Decided, 'barred' | 'once'> {
  const [barred, left] = [new Set<number>(), shown.slice()]
  const first = intervals.sharp(shown)
  for (let sharp = first; sharp.length > 0; sharp = intervals.sharp(left, new Set(sharp.map(({ target }) => target)))) {
    const repairs = [...intervals.repairs(left, sharp)].filter((column) => column >= forced)
    if (repairs.length === 0) break
    for (const column of repairs) { barred.add(column); left[column] = 0 }
  }
  return { barred, once: new Set(first.map(({ target }) => target)) }
}

/** Hiding a column that follows from the rest hides nothing: it is shown, unless it follows modulo the prime only. */
function withFollowing({ cells, matrix }: Problem, choice: Choice, barred: ReadonlySet<number>): Uint8Array {
  const isFollowing = (column: number): boolean => barred.has(column) && choice.remainder(cells.ofColumn[column]!).at.length === 0
  const follows = choice.follows.map((one, column) => (one === 1 || isFollowing(column) ? 1 : 0))
  const shown = choice.shown.map((one, column) => one | follows[column]!)
  for (const column of unconfirmed(matrix, { ...choice, shown, follows })) shown[column] = 0
  return shown
}

/**
 * Shows again what was hidden for an interval and turns out not to be needed, most wanted first. On the way only the targets that were
 * too sharp before are asked about; should the whole be too sharp in the end, everything stays as it was.
 */
function giveBack(problem: Problem, intervals: Intervals, decided: Decided): Decided {
  let { shown } = decided
  for (const column of [...decided.barred].sort((a, b) => a - b)) {
    const choice = choose(problem.cells, [...columnsOfFlags(shown), column], decided.targets, problem.field, problem.matrix.forced)
    if (choice.shown[column] === 1 && isWide(intervals, choice.shown, decided.once) && newHoles(problem, choice).length === 0 && unconfirmed(problem.matrix, choice).length === 0) shown = choice.shown
  }
  return shown === decided.shown || intervals.sharp(shown).length > 0 ? decided : { ...decided, shown }
}

/** Changes of rows as changes of the first leaf of each row: leaves of one row stand in all the same cells. */
function onLeaves(changes: Iterable<Sparse>, { rowOfLeaf, rowCount }: Incidence): Sparse[] {
  const first = new Int32Array(rowCount).fill(-1)
  rowOfLeaf.forEach((row, leaf) => { if (row >= 0 && first[row] === -1) first[row] = leaf })
  return Array.from(changes, ({ at, value }) => ({ at: at.map((row) => first[row]!), value }))
}

const columnsOfFlags = (flags: Uint8Array): number[] => [...flags.keys()].filter((column) => flags[column] === 1)

function openIntervals({ matrix, contributions }: Problem, table: CellTable, rules: Rules, solver: Solver): Intervals {
  return intervalsOf(matrix, contentsOfRows(table, matrix), intervalTargets(matrix, contributions, rules), solver)
}

/** Euros per row, added up in whole cents: the same to the last bit whatever the order of the households. */
function contentsOfRows({ spending, alike }: CellTable, { rowOfLeaf, rowCount }: Incidence): RowContents {
  const cents = new Float64Array(rowCount)
  rowOfLeaf.forEach((row, leaf) => {
    if (row >= 0) for (let entry = spending.start[leaf]!; entry < spending.start[leaf + 1]!; entry++) cents[row]! += spending.amount[entry]!
  })
  return { amount: cents.map((sum) => sum / 100), alike: alikeRows(alike, rowOfLeaf, rowCount) }
}

/** Cells that break a rule and that the forced ones give away. */
function lostCells({ matrix, cells, judge, before }: Problem): string[] {
  if (matrix.forced === 0) return []
  return matrix.cell.flatMap((cell, column) => {
    if (column < matrix.forced ? !judge(cell.leaves) : column < matrix.candidates) return []
    return column < matrix.forced || before.remainder(cells.ofColumn[column]!).at.length === 0 ? [cell.key] : []
  })
}

function statuses({ matrix, judge }: Problem, shown: Uint8Array): Uint8Array {
  return Uint8Array.from(matrix.columnOfCell, (column) => {
    if (column < 0) return ZERO
    if (column >= matrix.candidates || (column < matrix.forced && judge(matrix.cell[column]!.leaves))) return PRIMARY
    return shown[column] === 1 ? SHOWN : SECONDARY
  })
}
