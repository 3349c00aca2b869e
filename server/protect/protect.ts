import type { CellTable } from '../tabulate/cell-table.ts'
import { rememberingJudge, unsafeDifferences, type Judge } from './audit/differences.ts'
import { nesting, type Nesting } from './audit/nesting.ts'
import { choose, type Choice } from './choose.ts'
import { contributionsOf } from './contributions.ts'
import { coordinates, type Coordinates } from './coordinates.ts'
import { echelon } from './echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION, type Field } from './field.ts'
import { hiddenUpTo, improved, isBetter, orderOfWish, worthOf, type Tried, type Worth } from './improve.ts'
import { incidence, type Incidence } from './incidence.ts'
import { insiderHoles } from './insiders.ts'
import { intervalsOf, type Intervals, type RowContents } from './intervals/intervals.ts'
import { groupingsOfRows } from './intervals/movers.ts'
import type { Solver } from './intervals/solver.ts'
import { intervalTargets } from './intervals/targets.ts'
import { ownSpaces, type OwnSpace } from './owners.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import { breaksRules, type Contributions } from './primary.ts'
import type { Rules } from './rules.ts'
import type { Sparse } from './sparse.ts'
import { reachOf, unionHoles } from './unions.ts'

/**
 * table ─▶ columns and rows ─▶ echelon form ─▶ coordinates in order of choice ─▶ choice ⇄ holes that remain ─▶ intervals ─▶ pattern
 *
 * Decides which cells may be seen. Every round turns the combinations that are public and should not be (an insider's sum, an unsafe
 * difference) into targets of the next, and then, with a solver, hides what makes a guess too good. Pure, and the same for every order of
 * cells, leaves and households. What earlier releases showed is known before anything is chosen; what already follows from that cannot
 * be protected any more and is told as lost.
 */
export function protect(table: CellTable, rules: Rules, { forced = NOTHING, solver = null }: ProtectOptions = {}): Pattern {
  const problem = problemOf(table, rules, forced)
  const intervals = solver && openIntervals(problem, table, rules, solver)
  const first = closed(problem, intervals)
  const decided = intervals === null || intervals.isLarge ? first : giveBack(problem, intervals, first)
  intervals?.dispose()
  return patternOf(statuses(problem, decided.shown), decided.rounds, lostCells(problem))
}

/** What protection may be told beside the table. */
export interface ProtectOptions {
  /** Keys of cells that were shown before about the same data. */
  readonly forced?: ReadonlySet<string>
  /** Solves the linear programmes of the intervals; without one they are not looked at. */
  readonly solver?: Solver | null
}

const NOTHING: ReadonlySet<string> = new Set()

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
 * Settles on a choice, tries other orders for less hidden value, and then, with intervals, hides what makes a guess too good. Showing
 * nothing more always ends it.
 */
function closed(problem: Problem, intervals: Intervals | null): Decided {
  const { matrix } = problem
  const barred = new Set<number>()
  const once = new Set<number>()
  const targets = problem.cells.ofColumn.slice(matrix.candidates)
  const best = bestOrder(problem, targets)
  for (let rounds = best.rounds; ;) {
    const settled = settle(problem, best.order.filter((column) => !barred.has(column)), targets)
    rounds += settled.rounds - 1
    const { shown } = settled.choice
    const sharp = intervals?.sharp(shown) ?? []
    const repairs = sharp.length === 0 ? [] : [...intervals!.repairs(shown, sharp)].filter((column) => column >= matrix.forced && !barred.has(column))
    if (repairs.length === 0) return { shown, targets, barred, once, rounds }
    for (const { target } of sharp) once.add(target)
    for (const column of repairs) barred.add(column)
  }
}

interface Settled extends Tried { readonly rounds: number }

/** Repeats until nothing follows from what is shown; what did becomes a target, and stays one for every order. */
function settle(problem: Problem, order: readonly number[], targets: Sparse[]): Settled {
  for (let rounds = 1; ; rounds++) {
    const choice = decide(problem, order, targets)
    const holes = newHoles(problem, choice)
    if (holes.length === 0) return { order, choice, rounds }
    targets.push(...holes)
  }
}

/** What was shown before goes first, whatever the order of the others. */
const decide = ({ cells, matrix, field }: Problem, order: readonly number[], targets: readonly Sparse[]): Choice =>
  choose(cells, [...range(0, matrix.forced), ...order], targets, field, matrix.forced)

/** The order that hides least of a few: the order of wish, and what local search makes of it with all targets known so far. */
function bestOrder(problem: Problem, targets: Sparse[]): Settled {
  const { matrix, worth } = problem
  const tries = Math.floor(TRIES / matrix.columns.length)
  const start = settle(problem, problem.wish, targets)
  let best: Settled = start
  let rounds = start.rounds
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const from = sweep % 2 === 0 ? { order: problem.wish, choice: decide(problem, problem.wish, targets) } : best
    const better = improved(from, (order) => decide(problem, order, targets), worth, tries)
    if (better === from) continue
    const found = settle(problem, better.order, targets)
    rounds += found.rounds
    if (isBetter(hiddenUpTo(found, worth), hiddenUpTo(best, worth))) best = found
  }
  return { ...best, rounds }
}

const SWEEPS = 2
/** Orders tried in a sweep, times columns. */
const TRIES = 600_000

/** What an attacker gets from this choice and should not, as far as earlier releases had not already given it. Larger sums are looked for once there is nothing else. */
function newHoles(problem: Problem, choice: Choice): Sparse[] {
  const { matrix, cells, spaces, judge, field, before } = problem
  const isNew = (hole: Sparse): boolean => before.remainder(hole).at.length > 0
  const near = [...insiderHoles(matrix, cells, spaces, choice, field), ...unionHoles(matrix, cells, choice, judge, PAIR, field), ...differenceHoles(problem, choice)].filter(isNew)
  return near.length > 0 ? near : unionHoles(matrix, cells, choice, judge, reachOf(matrix, choice), field).filter(isNew)
}

const PAIR = 2

/**
 * Shows again what was hidden for an interval and turns out not to be needed, most wanted first. On the way only the targets that were
 * too sharp before are asked about; should the whole be too sharp in the end, everything stays as it was.
 */
function giveBack(problem: Problem, intervals: Intervals, decided: Decided): Decided {
  let { shown } = decided
  for (const column of [...decided.barred].sort((a, b) => a - b)) {
    const choice = choose(problem.cells, [...columnsOfFlags(shown), column], decided.targets, problem.field, problem.matrix.forced)
    if (choice.shown[column] === 1 && newHoles(problem, choice).length === 0 && intervals.sharp(choice.shown, decided.once).length === 0) shown = choice.shown
  }
  return shown === decided.shown || intervals.sharp(shown).length > 0 ? decided : { ...decided, shown }
}

const columnsOfFlags = (flags: Uint8Array): number[] => [...flags.keys()].filter((column) => flags[column] === 1)

function openIntervals({ matrix, contributions }: Problem, table: CellTable, rules: Rules, solver: Solver): Intervals {
  return intervalsOf(matrix, contentsOfRows(table, matrix), intervalTargets(matrix, contributions, rules), solver)
}

function contentsOfRows({ spending, alike = [] }: CellTable, { rowOfLeaf, rowCount }: Incidence): RowContents {
  const amount = new Float64Array(rowCount)
  rowOfLeaf.forEach((row, leaf) => {
    if (row >= 0) for (let entry = spending.start[leaf]!; entry < spending.start[leaf + 1]!; entry++) amount[row]! += spending.amount[entry]! / 100
  })
  return { amount, groupings: groupingsOfRows(alike, rowOfLeaf, rowCount) }
}

/** What stays the same in every round. */
interface Problem {
  readonly field: Field
  readonly matrix: Incidence
  readonly cells: Coordinates
  readonly spaces: readonly OwnSpace[]
  readonly nest: Nesting
  /** Column of every distinct cell of the nesting. */
  readonly columnOf: Int32Array
  readonly judge: Judge
  readonly contributions: (leaves: Int32Array) => Contributions
  /** What was known before anything is chosen. */
  readonly before: Choice
  readonly worth: Worth
  /** The columns that there is something to decide about, in the order of wish. */
  readonly wish: readonly number[]
}

function problemOf(table: CellTable, rules: Rules, forced: ReadonlySet<string>): Problem {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const matrix = incidence(table, rules, forced)
  const form = echelon(matrix.columns, fineToCoarse(matrix), matrix.rowCount, field)
  const cells = coordinates(matrix, form, field)
  const nest = nesting(table)
  const contributions = contributionsOf(table.spending)
  const judge = rememberingJudge(contributions, (group) => breaksRules(group, rules))
  const worth = worthOf(table.cells, matrix)
  return {
    field, matrix, cells, spaces: ownSpaces(matrix, form, cells, field), nest, columnOf: columnsOf(nest, matrix), judge, contributions,
    before: choose(cells, range(0, matrix.forced), [], field, matrix.forced), worth, wish: orderOfWish(range(matrix.forced, matrix.candidates), worth),
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** Small columns first: a large one is then met as the sum of what it is made of. */
function fineToCoarse(matrix: Incidence): number[] {
  const size = (column: number): number => matrix.columns[column]!.length
  return Array.from(matrix.columns.keys()).sort((a, b) => size(a) - size(b) || a - b)
}

function columnsOf(nest: Nesting, matrix: Incidence): Int32Array {
  const columnOf = new Int32Array(nest.leaves.length)
  nest.distinctOf.forEach((distinct, cell) => { if (distinct >= 0) columnOf[distinct] = matrix.columnOfCell[cell]! })
  return columnOf
}

/** Shown cells less shown cells inside them. */
function differenceHoles({ cells, nest, columnOf, judge, field }: Problem, choice: Choice): Sparse[] {
  const shown = Uint8Array.from(columnOf, (column) => choice.shown[column]!)
  return unsafeDifferences(nest, shown, judge).map(({ whole, parts }) => {
    const minus = parts.map((part) => [columnOf[part]!, field.prime - 1] as const)
    const all = [[columnOf[whole]!, 1] as const, ...minus]
    return cells.ofCombination({ at: Int32Array.from(all, ([column]) => column), value: Float64Array.from(all, ([, factor]) => factor) })
  })
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
