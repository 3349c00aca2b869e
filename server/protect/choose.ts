import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import { subtractFrom, type Sparse } from './sparse.ts'
import { targetSet, type TargetSet } from './targets.ts'

/** What came out of one run over the candidates. */
export interface Choice {
  /** 1 per column that is shown. */
  readonly shown: Uint8Array
  /** What is left of a combination of columns when everything shown is taken as known. Empty: it follows from what is shown. */
  remainder(vector: Sparse): Sparse
}

/**
 * Secondary suppression by Gaussian elimination (DISCLOSURE 3.3; Langsrud 2024): candidates from most to least wanted, and a
 * candidate is shown unless that would make one of the targets follow from what is shown. The first `forced` columns are known already:
 * they go in without a test. Only the columns in `candidates` can be shown.
 */
export function choose(cells: Coordinates, candidates: Iterable<number>, targets: readonly Sparse[], field: Field, forced = 0): Choice {
  const crossedOut = new Uint8Array(cells.ofColumn.length)
  const pivots: Pivot[] = []
  const guarded = targetSet(targets, cells.ofColumn.length, field)
  const shown = new Uint8Array(cells.ofColumn.length)
  const remainder = (vector: Sparse): Sparse => reduceBy(pivots, withoutCrossed(vector, crossedOut), crossedOut, field)
  for (const column of candidates) {
    const left = remainder(cells.ofColumn[column]!)
    if (column >= forced && left.at.length > 0 && guarded.hitBy(left)) continue
    shown[column] = 1
    if (left.at.length === 0) continue
    if (left.at.length === 1) crossOut(left.at[0]!, crossedOut, guarded)
    else pivots.push(takePivot(left, guarded, field))
  }
  return { shown, remainder }
}

/** A shown combination solved for one of its coordinates. */
interface Pivot { readonly place: number; readonly vector: Sparse; readonly inverse: number }

function crossOut(place: number, crossedOut: Uint8Array, guarded: TargetSet): void {
  crossedOut[place] = 1
  guarded.crossOut(place)
}

/** Solves for the coordinate that the fewest targets have. */
function takePivot(vector: Sparse, guarded: TargetSet, field: Field): Pivot {
  let best = 0
  for (let i = 1; i < vector.at.length; i++) if (guarded.holders(vector.at[i]!) < guarded.holders(vector.at[best]!)) best = i
  const pivot = { place: vector.at[best]!, vector, inverse: field.inverse(vector.value[best]!) }
  guarded.eliminate(pivot.place, vector, pivot.inverse)
  return pivot
}

function withoutCrossed(vector: Sparse, crossedOut: Uint8Array): Map<number, number> {
  const left = new Map<number, number>()
  for (let i = 0; i < vector.at.length; i++) if (crossedOut[vector.at[i]!] === 0) left.set(vector.at[i]!, vector.value[i]!)
  return left
}

/** Takes the pivots out in the order in which they were made: no pivot has the place of an earlier one. */
function reduceBy(pivots: readonly Pivot[], left: Map<number, number>, crossedOut: Uint8Array, field: Field): Sparse {
  for (const { place, vector, inverse } of pivots) {
    if (left.size === 0) break
    const value = left.get(place)
    if (value !== undefined) subtractFrom(left, vector, field.multiply(value, inverse), field)
  }
  const at = Int32Array.from([...left.keys()].filter((place) => crossedOut[place] === 0)).sort()
  return { at, value: Float64Array.from(at, (place) => left.get(place)!) }
}
