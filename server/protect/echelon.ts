import type { Field } from './field.ts'
import { accumulator, ones, scale, type Sparse } from './sparse.ts'

/** Columns brought to echelon form over the rows, with the way back to the columns themselves. */
export interface Echelon {
  /** The independent columns, in the order in which they were taken. */
  readonly basis: readonly number[]
  /** Row of each basis column at which its reduced form is 1 and all later ones are 0. */
  readonly pivotRow: readonly number[]
  readonly reduced: readonly Sparse[]
  /** A vector over the rows as a combination of basis columns (places are columns), or null when it is none. */
  express(vector: Sparse): Sparse | null
}

/**
 * Gaussian elimination of 0/1 columns, one at a time, each reduced by those before it. Taken from fine to coarse a coarse column falls
 * apart into the fine ones it is the sum of, so that next to nothing fills in.
 */
export function echelon(columns: readonly Int32Array[], order: Iterable<number>, rowCount: number, field: Field): Echelon {
  const rows = accumulator(rowCount, field)
  const basis: number[] = []
  const pivotRow: number[] = []
  const reduced: Sparse[] = []
  const steps: Sparse[] = []
  const lead: number[] = []

  /** Takes the pivots out of what stands in the accumulator; returns what was taken, as factors of the reduced columns. */
  const reduce = (): { readonly taken: Sparse; readonly rest: Sparse } => {
    const at: number[] = []
    const value: number[] = []
    for (let pivot = 0; pivot < pivotRow.length; pivot++) {
      const factor = rows.dense[pivotRow[pivot]!]!
      if (factor === 0) continue
      rows.add(reduced[pivot]!, field.negate(factor))
      at.push(pivot)
      value.push(factor)
    }
    return { taken: { at: Int32Array.from(at), value: Float64Array.from(value) }, rest: rows.take() }
  }
  for (const column of order) {
    rows.add(ones(columns[column]!), 1)
    const { taken, rest } = reduce()
    if (rest.at.length === 0) continue
    basis.push(column)
    pivotRow.push(rest.at[0]!)
    lead.push(rest.value[0]!)
    steps.push(taken)
    reduced.push(scale(rest, field.inverse(rest.value[0]!), field))
  }
  const express = (vector: Sparse): Sparse | null => {
    rows.add(vector, 1)
    const { taken, rest } = reduce()
    return rest.at.length === 0 ? inColumns(taken, { basis, steps, lead }, field) : null
  }
  return { basis, pivotRow, reduced, express }
}

interface Steps { readonly basis: readonly number[]; readonly steps: readonly Sparse[]; readonly lead: readonly number[] }

/** A combination of reduced columns as a combination of the columns themselves: the steps of the elimination walked back. */
function inColumns(taken: Sparse, { basis, steps, lead }: Steps, field: Field): Sparse {
  const factors = accumulator(basis.length, field)
  factors.add(taken, 1)
  const found: (readonly [number, number])[] = []
  for (let pivot = taken.at.at(-1) ?? -1; pivot >= 0; pivot--) {
    const factor = factors.dense[pivot]!
    if (factor === 0) continue
    const own = field.multiply(factor, field.inverse(lead[pivot]!))
    found.push([basis[pivot]!, own])
    factors.add(steps[pivot]!, field.negate(own))
  }
  found.sort((a, b) => a[0] - b[0])
  return { at: Int32Array.from(found, ([column]) => column), value: Float64Array.from(found, ([, factor]) => factor) }
}
