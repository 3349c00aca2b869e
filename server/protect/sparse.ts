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
    const places = touched.slice(0, count)
    const at = places.filter((place) => dense[place] !== 0).sort()
    const value = Float64Array.from(at, (place) => dense[place]!)
    for (const place of places) { dense[place] = 0; seen[place] = 0 }
    count = 0
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

/** Subtracts factor times vector; entries that become zero go. */
export function subtractFrom(left: Map<number, number>, vector: Sparse, factor: number, field: Field): void {
  for (let i = 0; i < vector.at.length; i++) {
    const place = vector.at[i]!
    const value = field.subtract(left.get(place) ?? 0, field.multiply(factor, vector.value[i]!))
    if (value === 0) left.delete(place)
    else left.set(place, value)
  }
}
