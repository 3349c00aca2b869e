import type { Field } from './field.ts'
import { queue } from './queue.ts'
import { accumulator, withoutPlaces, type Sparse } from './sparse.ts'

/** What is known so far: coordinates, and combinations of coordinates each solved for one of them. */
export interface Known {
  /** 1 per coordinate that is known by itself. */
  readonly crossedOut: Uint8Array
  /** What is left of a vector when all that is known is taken out. */
  remainder(vector: Sparse): Sparse
  /** Makes a vector of which nothing is known yet known, solved for one of its places. */
  solve(vector: Sparse, place: number, inverse: number): void
}

/** Nothing known yet about vectors of a size. Each solved vector holds no place that an earlier one was solved for. */
export function nothingKnown(size: number, field: Field): Known {
  const crossedOut = new Uint8Array(size)
  const pivotAt = new Int32Array(size).fill(-1)
  const pivots: { readonly place: number; readonly vector: Sparse; readonly inverse: number }[] = []
  const work = accumulator(size, field)
  const waiting = queue(size)
  const add = (vector: Sparse, factor: number): void => {
    work.add(vector, factor)
    for (let i = 0; i < vector.at.length; i++) if (pivotAt[vector.at[i]!]! >= 0) waiting.add(pivotAt[vector.at[i]!]!)
  }
  const remainder = (vector: Sparse): Sparse => {
    add(withoutPlaces(vector, crossedOut), 1)
    for (let at = waiting.next(); at >= 0; at = waiting.next()) {
      const { place, vector: pivot, inverse } = pivots[at]!
      const factor = work.dense[place]!
      if (factor !== 0) add(pivot, field.negate(field.multiply(factor, inverse)))
    }
    return withoutPlaces(work.take(), crossedOut)
  }
  const solve = (vector: Sparse, place: number, inverse: number): void => {
    pivotAt[place] = pivots.push({ place, vector, inverse }) - 1
  }
  return { crossedOut, remainder, solve }
}
