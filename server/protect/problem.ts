import type { CellTable } from '../tabulate/cell-table.ts'
import { differenceSearch, rememberingJudge, type Difference, type Judge } from './audit/differences.ts'
import { nesting, type Nesting } from './audit/nesting.ts'
import { choose, type Choice } from './choose.ts'
import { contributionsOf } from './contributions.ts'
import { coordinates, type Coordinates } from './coordinates.ts'
import { echelon } from './echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION, type Field } from './field.ts'
import { orderOfWish, worthOf, type Worth } from './improve.ts'
import { incidence, type Incidence } from './incidence.ts'
import { ownSpaces, type OwnSpace } from './owners.ts'
import { breaksRules, type Contributions } from './primary.ts'
import type { Rules } from './rules.ts'
import type { Sparse } from './sparse.ts'

/** One cell minus another, by their places in the table. */
export interface CellDifference { readonly plus: number; readonly minus: number }

/** What stays the same in every round. */
export interface Problem {
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
  /** Differences that are targets from the start. */
  readonly guarded: readonly Sparse[]
  readonly worth: Worth
  /** The columns that there is something to decide about, in the order of wish. */
  readonly wish: readonly number[]
}

/** Lays a table out once, for every round of protection. */
export function problemOf(table: CellTable, rules: Rules, forced: ReadonlySet<string>, differences: readonly CellDifference[], isOffered: (cell: number) => boolean): Problem {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const matrix = incidence(table, rules, forced)
  const form = echelon(matrix.columns, fineToCoarse(matrix), matrix.rowCount, field)
  const cells = coordinates(matrix, form, field)
  const nest = nesting(table)
  const contributions = contributionsOf(table.spending)
  const judge = rememberingJudge(contributions, (group) => breaksRules(group, rules))
  const worth = worthOf(table.cells, matrix)
  const guarded = differences.map(({ plus, minus }) =>
    cells.ofCombination({ at: Int32Array.of(matrix.columnOfCell[plus]!, matrix.columnOfCell[minus]!), value: Float64Array.of(1, field.prime - 1) }))
  return {
    guarded, field, matrix, cells, spaces: ownSpaces(matrix, form, cells, field), differences: differenceSearch(nest, judge), columnOf: columnsOf(nest, matrix), judge, contributions,
    before: choose(cells, range(0, matrix.forced), [], field, matrix.forced), worth, wish: orderOfWish(offered(matrix, isOffered), worth),
  }
}

/** The numbers from one up to another. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** The columns that are not known and may be shown: a column of which no cell would be published is no use to anyone. */
function offered({ columnOfCell, forced, candidates }: Incidence, isOffered: (cell: number) => boolean): number[] {
  const of = new Set(columnOfCell.filter((_, cell) => isOffered(cell)))
  return range(forced, candidates).filter((column) => of.has(column))
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
