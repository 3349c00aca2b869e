import type { Field } from './field.ts'

/** A vector with few entries: places in ascending order and their values, none of them zero. */
export interface Sparse {
  readonly at: Int32Array
  readonly value: Float64Array
}

/** The vector that is 1 at one place. */
export const unit = (place: number): Sparse => ({ at: Int32Array.of(place), value: Float64Array.of(1) })

/** A vector that is 1 at every given place (ascending). */
export const ones = (places: Int32Array): Sparse => ({ at: places, value: new Float64Array(places.length).fill(1) })

/** A vector from its entries in ascending order of place. */
export function sparse(places: readonly number[], values: readonly number[]): Sparse {
  return { at: Int32Array.from(places), value: Float64Array.from(values) }
}

/** A dense vector that is cleared by the places it was touched at, so that one array serves a whole elimination. */
export interface Accumulator {
  readonly dense: Float64Array
  /** Adds factor times vector. */
  add(vector: Sparse, factor: number): void
  /** The vector as it stands, after which the accumulator is empty. */
  take(): Sparse
}

/** An empty accumulator of a size. */
export function accumulator(size: number, field: Field): Accumulator {
  const dense = new Float64Array(size)
  const seen = new Uint8Array(size)
  const touched = new Int32Array(size)
  let count = 0
  const add = ({ at, value }: Sparse, factor: number): void => {
    for (let i = 0; i < at.length; i++) {
      const place = at[i]!
      if (seen[place] === 0) { seen[place] = 1; touched[count++] = place }
      const sum = dense[place]! + field.multiply(factor, value[i]!)
      dense[place] = sum >= field.prime ? sum - field.prime : sum
    }
  }
  const take = (): Sparse => {
    let kept = 0
    for (let i = 0; i < count; i++) {
      const place = touched[i]!
      seen[place] = 0
      if (dense[place] !== 0) touched[kept++] = place
    }
    count = 0
    const at = touched.slice(0, kept).sort()
    const value = new Float64Array(kept)
    for (let i = 0; i < kept; i++) { value[i] = dense[at[i]!]!; dense[at[i]!] = 0 }
    return { at, value }
  }
  return { dense, add, take }
}

/** The sum of vectors, each times its factor. */
export function combine(parts: Iterable<readonly [vector: Sparse, factor: number]>, into: Accumulator): Sparse {
  for (const [vector, factor] of parts) into.add(vector, factor)
  return into.take()
}

/** A vector times a factor that is not zero. */
export const scale = (vector: Sparse, factor: number, field: Field): Sparse =>
  ({ at: vector.at, value: vector.value.map((value) => field.multiply(value, factor)) })

/** A vector without the entries at flagged places; itself when it has none of those. */
export function withoutPlaces(vector: Sparse, flagged: Uint8Array): Sparse {
  const { at, value } = vector
  let kept = 0
  for (let i = 0; i < at.length; i++) kept += 1 - flagged[at[i]!]!
  if (kept === at.length) return vector
  const left = { at: new Int32Array(kept), value: new Float64Array(kept) }
  for (let i = 0, next = 0; next < kept; i++) {
    if (flagged[at[i]!] === 1) continue
    left.at[next] = at[i]!
    left.value[next++] = value[i]!
  }
  return left
}

/** Where in a vector the entry of a place stands, or -1 (binary search). */
export function placeIn({ at }: Sparse, place: number): number {
  let [low, high] = [0, at.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (at[middle] === place) return middle
    if (at[middle]! < place) low = middle + 1
    else high = middle - 1
  }
  return -1
}
