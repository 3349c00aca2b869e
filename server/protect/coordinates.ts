import type { Echelon } from './echelon.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import { queue } from './queue.ts'
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
  const byLast = solvedForLast(relations(matrix, form, work, field), work, size, field)
  const independent = Uint8Array.from(byLast, (relation) => (relation === undefined ? 1 : 0))
  const ofColumn: Sparse[] = []
  for (let column = 0; column < size; column++) ofColumn.push(solve(column, byLast[column], ofColumn, work, field))
  const ofCombination = (parts: Sparse): Sparse => {
    for (let i = 0; i < parts.at.length; i++) work.add(ofColumn[parts.at[i]!]!, parts.value[i]!)
    return work.take()
  }
  return { ofColumn, independent, ofCombination }
}

/** For every column outside the basis of the echelon form, short ones first: itself minus the basis columns it is made of, which is zero. */
function* relations(matrix: Incidence, form: Echelon, work: Accumulator, field: Field): Generator<Sparse> {
  const inBasis = new Uint8Array(matrix.columns.length)
  for (const column of form.basis) inBasis[column] = 1
  const outside = Array.from(matrix.columns.keys()).filter((column) => inBasis[column] === 0)
  outside.sort((a, b) => matrix.columns[a]!.length - matrix.columns[b]!.length || a - b)
  for (const column of outside) {
    const parts = form.express(ones(matrix.columns[column]!))
    if (parts === null) throw new Error('a column outside the basis must be a combination of it')
    yield combine([[unit(column), 1], [parts, field.prime - 1]], work)
  }
}

/** Relations by their last column, for which each is solved: every last column of an earlier relation taken out, from the end back. */
function solvedForLast(all: Iterable<Sparse>, work: Accumulator, size: number, field: Field): (Sparse | undefined)[] {
  const byLast = Array.from({ length: size }, (): Sparse | undefined => undefined)
  const waiting = queue(size)
  const add = (vector: Sparse, factor: number): void => {
    work.add(vector, factor)
    for (let i = 0; i < vector.at.length; i++) if (byLast[vector.at[i]!] !== undefined) waiting.add(size - 1 - vector.at[i]!)
  }
  for (const relation of all) {
    add(relation, 1)
    for (let column = size - 1 - waiting.next(); column < size; column = size - 1 - waiting.next()) {
      const factor = work.dense[column]!
      if (factor !== 0) add(byLast[column]!, field.negate(factor))
    }
    const rest = work.take()
    byLast[rest.at.at(-1)!] = scale(rest, field.inverse(rest.value.at(-1)!), field)
  }
  return byLast
}

/** The last column of a relation as minus the rest, with the columns before it that are themselves solved replaced; without one, itself. */
function solve(column: number, relation: Sparse | undefined, solved: readonly Sparse[], work: Accumulator, field: Field): Sparse {
  if (relation === undefined) return unit(column)
  const { at, value } = relation
  for (let i = 0; i < at.length - 1; i++) work.add(solved[at[i]!]!, field.negate(value[i]!))
  return work.take()
}
