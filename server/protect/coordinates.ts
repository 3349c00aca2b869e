import type { Echelon } from './echelon.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import { accumulator, combine, ones, scale, unit, type Accumulator, type Sparse } from './sparse.ts'

/**
 * Every column as a combination of the first independent columns in the order of choice. In these coordinates showing an independent
 * column is no more than crossing out its coordinate, which is what makes elimination fast.
 */
export interface Coordinates {
  /** Coordinates per column: the unit vector of itself where it is independent of those before it. */
  readonly ofColumn: readonly Sparse[]
  readonly independent: Uint8Array
  /** Coordinates of a combination of columns. */
  ofCombination(parts: Sparse): Sparse
}

/** Coordinates from the relations between columns, of which each one is solved for its last column. */
export function coordinates(matrix: Incidence, form: Echelon, field: Field): Coordinates {
  const size = matrix.columns.length
  const work = accumulator(size, field)
  const solved = reducedRelations(relations(matrix, form, field), work, field)
  const independent = new Uint8Array(size).fill(1)
  const ofColumn = Array.from({ length: size }, (_, column) => unit(column))
  for (const [column, vector] of solved) {
    independent[column] = 0
    ofColumn[column] = vector
  }
  const ofCombination = (parts: Sparse): Sparse =>
    combine(Array.from(parts.at, (column, i) => [ofColumn[column]!, parts.value[i]!] as const), work)
  return { ofColumn, independent, ofCombination }
}

/** For every column outside the basis of the echelon form: itself minus the basis columns it is made of, which is zero. */
function relations(matrix: Incidence, form: Echelon, field: Field): Sparse[] {
  const inBasis = new Uint8Array(matrix.columns.length)
  for (const column of form.basis) inBasis[column] = 1
  const work = accumulator(matrix.columns.length, field)
  const outside = Array.from(matrix.columns.keys()).filter((column) => inBasis[column] === 0)
  outside.sort((a, b) => matrix.columns[a]!.length - matrix.columns[b]!.length || a - b)
  return outside.map((column) => {
    const parts = form.express(ones(matrix.columns[column]!))
    if (parts === null) throw new Error('a column outside the basis must be a combination of it')
    return combine([[unit(column), 1], [parts, field.prime - 1]], work)
  })
}

/** Relations solved for their last column: column to its combination of columns that are no relation's last. */
function reducedRelations(all: readonly Sparse[], work: Accumulator, field: Field): Map<number, Sparse> {
  const byLast = new Map<number, Sparse>()
  for (const relation of all) {
    work.add(relation, 1)
    const rest = withoutKnown(relation.at.at(-1)!, byLast, work, field)
    const last = rest.at.at(-1)!
    byLast.set(last, scale(rest, field.inverse(rest.value.at(-1)!), field))
  }
  const solved = new Map<number, Sparse>()
  for (const last of [...byLast.keys()].sort((a, b) => a - b)) solved.set(last, solve(last, byLast, solved, work, field))
  return solved
}

/** What stands in the accumulator with every last column of an earlier relation taken out, from the end back. */
function withoutKnown(from: number, byLast: ReadonlyMap<number, Sparse>, work: Accumulator, field: Field): Sparse {
  for (let column = from; column >= 0; column--) {
    const factor = work.dense[column]!
    const known = factor === 0 ? undefined : byLast.get(column)
    if (known) work.add(known, field.negate(factor))
  }
  return work.take()
}

/** The last column of a relation as minus the rest, with columns that are themselves solved replaced. */
function solve(last: number, byLast: ReadonlyMap<number, Sparse>, solved: ReadonlyMap<number, Sparse>, work: Accumulator, field: Field): Sparse {
  const { at, value } = byLast.get(last)!
  for (let i = 0; i < at.length - 1; i++) {
    const factor = field.negate(value[i]!)
    work.add(solved.get(at[i]!) ?? unit(at[i]!), factor)
  }
  return work.take()
}
