import type { Field } from './field.ts'
import { subtractFrom, type Sparse } from './sparse.ts'

/** The combinations that must never follow from what is shown, as far as they are still unknown. */
export interface TargetSet {
  /** True when a target is a multiple of the vector: showing the one gives the other. */
  hitBy(vector: Sparse): boolean
  /** In how many targets a coordinate stands. */
  holders(place: number): number
  /** Makes a coordinate known. */
  crossOut(place: number): void
  /** Makes a vector known, solved for one of its places. */
  eliminate(place: number, vector: Sparse, inverse: number): void
}

/** Targets with an index from coordinate to the targets that have it. */
export function targetSet(targets: readonly Sparse[], size: number, field: Field): TargetSet {
  const left = targets.map(({ at, value }) => new Map(Array.from(at, (place, i) => [place, value[i]!] as const)))
  const index = Array.from({ length: size }, () => new Set<number>())
  left.forEach((target, number) => { for (const place of target.keys()) index[place]!.add(number) })

  const hitBy = (vector: Sparse): boolean => {
    const rarest = vector.at.reduce((best, place) => (index[place]!.size < index[best]!.size ? place : best), vector.at[0]!)
    for (const number of index[rarest]!) if (isMultiple(left[number]!, vector, field)) return true
    return false
  }
  const crossOut = (place: number): void => {
    for (const number of index[place]!) left[number]!.delete(place)
    index[place]!.clear()
  }
  const eliminate = (place: number, vector: Sparse, inverse: number): void => {
    for (const number of index[place]!) {
      const target = left[number]!
      subtractFrom(target, vector, field.multiply(target.get(place)!, inverse), field)
      for (const one of vector.at) if (target.has(one)) index[one]!.add(number)
      else index[one]!.delete(number)
    }
  }
  return { hitBy, crossOut, eliminate, holders: (place) => index[place]!.size }
}

function isMultiple(target: ReadonlyMap<number, number>, { at, value }: Sparse, field: Field): boolean {
  if (target.size !== at.length) return false
  const first = target.get(at[0]!)
  if (first === undefined) return false
  for (let i = 1; i < at.length; i++) {
    const other = target.get(at[i]!)
    if (other === undefined || field.multiply(first, value[i]!) !== field.multiply(other, value[0]!)) return false
  }
  return true
}
