import type { Field } from './field.ts'
import { accumulator, placeIn, withoutPlaces, type Sparse } from './sparse.ts'

/** The combinations that must never follow from what is shown, as far as they are still unknown. */
export interface TargetSet {
  /** True when a target is a multiple of the vector: showing the one gives the other. */
  hitBy(vector: Sparse): boolean
  /** In how many targets a coordinate stands, or once stood. */
  holders(place: number): number
  /** Told before a coordinate is crossed out. */
  crossOut(place: number): void
  /** Makes a vector known, solved for one of its places. */
  eliminate(place: number, vector: Sparse, inverse: number): void
}

/**
 * Targets with an index from coordinate to the targets that have it. Crossing out is lazy: a target keeps its crossed out entries, and
 * only its size says how many are left. The index may name a target that was eliminated since though it lost the coordinate, or name it twice.
 */
export function targetSet(targets: readonly Sparse[], crossedOut: Uint8Array, field: Field): TargetSet {
  const left = [...targets]
  const size = Int32Array.from(targets, ({ at }) => at.length)
  const index = indexOf(targets, crossedOut.length)
  const work = accumulator(crossedOut.length, field)
  const isEliminated = new Uint8Array(targets.length)
  const met = new Int32Array(targets.length)
  let turn = 0

  /** The targets that have a coordinate, each once. */
  const having = (place: number): number[] => {
    turn++
    return index[place]!.filter((number) => {
      if (isEliminated[number] === 0) return true
      if (met[number] === turn || placeIn(left[number]!, place) < 0) return false
      met[number] = turn
      return true
    })
  }
  const hitBy = (vector: Sparse): boolean => {
    let rarest = vector.at[0]!
    for (let i = 1; i < vector.at.length; i++) if (index[vector.at[i]!]!.length < index[rarest]!.length) rarest = vector.at[i]!
    return index[rarest]!.some((number) => size[number] === vector.at.length && isMultiple(left[number]!, crossedOut, vector, field))
  }
  const crossOut = (place: number): void => {
    for (const number of having(place)) size[number]!--
    index[place] = []
  }
  const eliminate = (place: number, vector: Sparse, inverse: number): void => {
    for (const number of having(place)) {
      const target = left[number]!
      work.add(target, 1)
      work.add(vector, field.negate(field.multiply(target.value[placeIn(target, place)]!, inverse)))
      const rest = withoutPlaces(work.take(), crossedOut)
      for (let i = 0; i < rest.at.length; i++) if (placeIn(target, rest.at[i]!) < 0) index[rest.at[i]!]!.push(number)
      isEliminated[number] = 1
      left[number] = rest
      size[number] = rest.at.length
    }
    index[place] = []
  }
  return { hitBy, crossOut, eliminate, holders: (place) => index[place]!.length }
}

function indexOf(targets: readonly Sparse[], size: number): number[][] {
  const index = Array.from({ length: size }, (): number[] => [])
  targets.forEach(({ at }, number) => { for (let i = 0; i < at.length; i++) index[at[i]!]!.push(number) })
  return index
}

/** Whether a target, without what is crossed out, has the places of a vector and values in one proportion to it. */
function isMultiple(target: Sparse, crossedOut: Uint8Array, { at, value }: Sparse, field: Field): boolean {
  let first = 0
  let next = 0
  for (let i = 0; i < target.at.length; i++) {
    if (crossedOut[target.at[i]!] === 1) continue
    if (target.at[i] !== at[next]) return false
    if (next === 0) first = target.value[i]!
    else if (field.multiply(first, value[next]!) !== field.multiply(target.value[i]!, value[0]!)) return false
    next++
  }
  return next === at.length
}
