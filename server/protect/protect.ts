import type { CellTable } from '../tabulate/cell-table.ts'
import { rememberingJudge, unsafeDifferences, type Judge } from './audit/differences.ts'
import { nesting, type Nesting } from './audit/nesting.ts'
import { choose, type Choice } from './choose.ts'
import { contributionsOf } from './contributions.ts'
import { coordinates, type Coordinates } from './coordinates.ts'
import { echelon } from './echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION, type Field } from './field.ts'
import { incidence, type Incidence } from './incidence.ts'
import { insiderHoles } from './insiders.ts'
import { ownSpaces, type OwnSpace } from './owners.ts'
import { pairHoles } from './pairs.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from './pattern.ts'
import { breaksRules } from './primary.ts'
import type { Rules } from './rules.ts'
import type { Sparse } from './sparse.ts'

/**
 * table ─▶ columns and rows ─▶ echelon form ─▶ coordinates in order of choice ─▶ choice ⇄ holes that remain ─▶ pattern
 *
 * Decides which cells may be seen. Every round turns the combinations that are public and should not be (an insider's sum, an unsafe
 * difference) into targets of the next. Pure, and the same for every order of cells, leaves and households. What earlier releases showed
 * is known before anything is chosen; what already follows from that cannot be protected any more and is told as lost.
 */
export function protect(table: CellTable, rules: Rules, { forced = NOTHING }: ProtectOptions = {}): Pattern {
  const problem = problemOf(table, rules, forced)
  const before = choose(problem.cells, problem.matrix.forced, [], problem.field, problem.matrix.forced)
  const targets = problem.cells.ofColumn.slice(problem.matrix.candidates)
  for (let round = 1; ; round++) {
    const choice = choose(problem.cells, problem.matrix.candidates, targets, problem.field, problem.matrix.forced)
    const holes = holesIn(problem, choice).filter((hole) => before.remainder(hole).at.length > 0)
    if (holes.length === 0) return patternOf(statuses(problem, choice), round, lostCells(problem, before))
    targets.push(...holes)
  }
}

/** What protection may be told beside the table. */
export interface ProtectOptions {
  /** Keys of cells that were shown before about the same data. */
  readonly forced?: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

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
}

function problemOf(table: CellTable, rules: Rules, forced: ReadonlySet<string>): Problem {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const matrix = incidence(table, rules, forced)
  const form = echelon(matrix.columns, fineToCoarse(matrix), matrix.rowCount, field)
  const cells = coordinates(matrix, form, field)
  const nest = nesting(table)
  const judge = rememberingJudge(contributionsOf(table.spending), (group) => breaksRules(group, rules))
  return { field, matrix, cells, spaces: ownSpaces(matrix, form, cells, field), nest, columnOf: columnsOf(nest, matrix), judge }
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
function holesIn({ matrix, cells, spaces, nest, columnOf, judge, field }: Problem, choice: Choice): Sparse[] {
  const shown = Uint8Array.from(columnOf, (column) => choice.shown[column]!)
  const differences = unsafeDifferences(nest, shown, judge).map(({ whole, parts }) => {
    const minus = parts.map((part) => [columnOf[part]!, field.prime - 1] as const)
    const all = [[columnOf[whole]!, 1] as const, ...minus]
    return cells.ofCombination({ at: Int32Array.from(all, ([column]) => column), value: Float64Array.from(all, ([, factor]) => factor) })
  })
  return [...insiderHoles(matrix, cells, spaces, choice, field), ...pairHoles(matrix, cells, choice, judge, field), ...differences]
}

/** Cells that break a rule and that the forced ones give away. */
function lostCells({ matrix, cells, judge }: Problem, before: Choice): string[] {
  if (matrix.forced === 0) return []
  return matrix.cell.flatMap((cell, column) => {
    if (column < matrix.forced ? !judge(cell.leaves) : column < matrix.candidates) return []
    return column < matrix.forced || before.remainder(cells.ofColumn[column]!).at.length === 0 ? [cell.key] : []
  })
}

function statuses({ matrix, judge }: Problem, choice: Choice): Uint8Array {
  return Uint8Array.from(matrix.columnOfCell, (column) => {
    if (column < 0) return ZERO
    if (column >= matrix.candidates || (column < matrix.forced && judge(matrix.cell[column]!.leaves))) return PRIMARY
    return choice.shown[column] === 1 ? SHOWN : SECONDARY
  })
}
