import type { CellTable } from '../tabulate/cell-table.ts'
import { differenceSearch, rememberingJudge, type Difference, type Judge } from './audit/differences.ts'
import { nesting, type Nesting } from './audit/nesting.ts'
import { choose, type Choice } from './choose.ts'
import { unconfirmed } from './confirm.ts'
import { contributionsOf } from './contributions.ts'
import { coordinates, type Coordinates } from './coordinates.ts'
import { echelon } from './echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION, type Field } from './field.ts'
import { incidence, type Incidence } from './incidence.ts'
import { insiderHoles } from './insiders.ts'
import { intervalsOf, type Intervals, type RowContents } from './intervals/intervals.ts'
import { groupingsOfRows } from './intervals/movers.ts'
import type { Solver } from './intervals/solver.ts'
import { intervalTargets } from './intervals/targets.ts'
import { ownSpaces, type OwnSpace } from './owners.ts'
import { pairHoles } from './pairs.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import { breaksRules, type Contributions } from './primary.ts'
import type { Rules } from './rules.ts'
import type { Sparse } from './sparse.ts'

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

/** Repeats until nothing follows from what is shown and no interval is too sharp. Showing nothing more always ends it. */
function closed(problem: Problem, intervals: Intervals | null): Decided {
  const { cells, matrix, field } = problem
  const targets = cells.ofColumn.slice(matrix.candidates)
  const barred = new Set<number>()
  const once = new Set<number>()
  for (let rounds = 1; ; rounds++) {
    const choice = choose(cells, candidatesWithout(matrix, barred), targets, field, matrix.forced)
    const holes = newHoles(problem, choice)
    targets.push(...holes)
    const doubtful = holes.length > 0 ? [] : unconfirmed(matrix, choice)
    for (const column of doubtful) barred.add(column)
    if (holes.length + doubtful.length > 0) continue
    const sharp = intervals?.sharp(choice.shown) ?? []
    const repairs = sharp.length === 0 ? [] : [...intervals!.repairs(choice.shown, sharp)].filter((column) => column >= matrix.forced && !barred.has(column))
    if (repairs.length === 0) return { shown: choice.shown, targets, barred, once, rounds }
    for (const { target } of sharp) once.add(target)
    for (const column of repairs) barred.add(column)
  }
}

const candidatesWithout = ({ candidates }: Incidence, barred: ReadonlySet<number>): number[] =>
  Array.from({ length: candidates }, (_, column) => column).filter((column) => !barred.has(column))

/** Holes that earlier releases had not already made. */
const newHoles = (problem: Problem, choice: Choice): Sparse[] =>
  holesIn(problem, choice).filter((hole) => problem.before.remainder(hole).at.length > 0)

/**
 * Shows again what was hidden for an interval and turns out not to be needed, most wanted first. On the way only the targets that were
 * too sharp before are asked about; should the whole be too sharp in the end, everything stays as it was.
 */
function giveBack(problem: Problem, intervals: Intervals, decided: Decided): Decided {
  let { shown } = decided
  for (const column of [...decided.barred].sort((a, b) => a - b)) {
    const choice = choose(problem.cells, [...columnsOfFlags(shown), column], decided.targets, problem.field, problem.matrix.forced)
    if (choice.shown[column] === 1 && newHoles(problem, choice).length === 0 && unconfirmed(problem.matrix, choice).length === 0 && intervals.sharp(choice.shown, decided.once).length === 0) shown = choice.shown
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
  /** The unsafe differences between shown ones among the distinct cells of the nesting. */
  readonly differences: (shown: Uint8Array) => readonly Difference[]
  /** Column of every distinct cell of the nesting. */
  readonly columnOf: Int32Array
  readonly judge: Judge
  readonly contributions: (leaves: Int32Array) => Contributions
  /** What was known before anything is chosen. */
  readonly before: Choice
}

function problemOf(table: CellTable, rules: Rules, forced: ReadonlySet<string>): Problem {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const matrix = incidence(table, rules, forced)
  const form = echelon(matrix.columns, fineToCoarse(matrix), matrix.rowCount, field)
  const cells = coordinates(matrix, form, field)
  const nest = nesting(table)
  const contributions = contributionsOf(table.spending)
  const judge = rememberingJudge(contributions, (group) => breaksRules(group, rules))
  return { field, matrix, cells, spaces: ownSpaces(matrix, form, cells, field), differences: differenceSearch(nest, judge), columnOf: columnsOf(nest, matrix), judge, contributions, before: choose(cells, Array.from({ length: matrix.forced }, (_, column) => column), [], field, matrix.forced) }
}

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

/** Everything that an attacker gets from this choice and should not. */
function holesIn({ matrix, cells, spaces, differences, columnOf, judge, field }: Problem, choice: Choice): Sparse[] {
  const shown = Uint8Array.from(columnOf, (column) => choice.shown[column]!)
  const rests = differences(shown).map(({ whole, parts }) => {
    const minus = parts.map((part) => [columnOf[part]!, field.prime - 1] as const)
    const all = [[columnOf[whole]!, 1] as const, ...minus]
    return cells.ofCombination({ at: Int32Array.from(all, ([column]) => column), value: Float64Array.from(all, ([, factor]) => factor) })
  })
  return [...insiderHoles(matrix, cells, spaces, choice, field), ...pairHoles(matrix, cells, choice, judge, field), ...rests]
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
