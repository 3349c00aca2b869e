import type { Field } from './field.ts'
import { queue } from './queue.ts'
import { accumulator, ones, scale, sparse, unit, type Sparse } from './sparse.ts'

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
 * apart into the fine ones it is the sum of, so that next to nothing fills in. A column meets only the pivots of the rows it has.
 */
export function echelon(columns: readonly Int32Array[], order: Iterable<number>, rowCount: number, field: Field): Echelon {
  const rows = accumulator(rowCount, field)
  const pivotOfRow = new Int32Array(rowCount).fill(-1)
  const waiting = queue(columns.length)
  const basis: number[] = []
  const pivotRow: number[] = []
  const reduced: Sparse[] = []
  const steps: Sparse[] = []
  const lead: number[] = []

  const add = (vector: Sparse, factor: number): void => {
    rows.add(vector, factor)
    for (let i = 0; i < vector.at.length; i++) {
      const row = vector.at[i]!
      if (pivotOfRow[row]! >= 0 && rows.dense[row] !== 0) waiting.add(pivotOfRow[row]!)
    }
  }
  /** Takes the pivots out of a vector; returns what was taken, as factors of the reduced columns. */
  const reduce = (vector: Sparse): { readonly taken: Sparse; readonly rest: Sparse } => {
    const at: number[] = []
    const value: number[] = []
    add(vector, 1)
    for (let pivot = waiting.next(); pivot >= 0; pivot = waiting.next()) {
      const factor = rows.dense[pivotRow[pivot]!]!
      if (factor === 0) continue
      add(reduced[pivot]!, field.negate(factor))
      at.push(pivot)
      value.push(factor)
    }
    return { taken: sparse(at, value), rest: rows.take() }
  }
  for (const column of order) {
    const { taken, rest } = reduce(ones(columns[column]!))
    if (rest.at.length === 0) continue
    pivotOfRow[rest.at[0]!] = basis.length
    basis.push(column)
    pivotRow.push(rest.at[0]!)
    lead.push(rest.value[0]!)
    steps.push(taken)
    reduced.push(scale(rest, field.inverse(rest.value[0]!), field))
  }
  const inColumns = wayBack({ basis, steps, lead }, field)
  const express = (vector: Sparse): Sparse | null => {
    const { taken, rest } = reduce(vector)
    return rest.at.length === 0 ? inColumns(taken) : null
  }
  return { basis, pivotRow, reduced, express }
}

interface Steps { readonly basis: readonly number[]; readonly steps: readonly Sparse[]; readonly lead: readonly number[] }

/** A combination of reduced columns as a combination of the columns themselves: the steps of the elimination walked back, last first. */
function wayBack({ basis, steps, lead }: Steps, field: Field): (taken: Sparse) => Sparse {
  const factors = accumulator(basis.length, field)
  const last = basis.length - 1
  const waiting = queue(basis.length)
  const owns = accumulator(1 + basis.reduce((most, column) => Math.max(most, column), 0), field)
  const add = (vector: Sparse, factor: number): void => {
    factors.add(vector, factor)
    for (let i = 0; i < vector.at.length; i++) waiting.add(last - vector.at[i]!)
  }
  return (taken) => {
    add(taken, 1)
    for (let pivot = last - waiting.next(); pivot <= last; pivot = last - waiting.next()) {
      const factor = factors.dense[pivot]!
      if (factor === 0) continue
      const own = field.multiply(factor, field.inverse(lead[pivot]!))
      owns.add(unit(basis[pivot]!), own)
      add(steps[pivot]!, field.negate(own))
    }
    factors.take()
    return owns.take()
  }
}
