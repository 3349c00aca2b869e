/** A column that grows while rows stream in; a typed array once they are all there. */
export interface GrowingColumn<T extends Int32Array | Float64Array> {
  push(value: number): void
  /** What was pushed, without room to spare. */
  done(): T
}

type Room = Int32Array | Float64Array

/** Whole numbers of 32 bits. */
export const growingInt32 = (): GrowingColumn<Int32Array> => growing((size) => new Int32Array(size))
/** Numbers; whole ones are exact to 2^53. */
export const growingFloat64 = (): GrowingColumn<Float64Array> => growing((size) => new Float64Array(size))

function growing<T extends Room>(make: (size: number) => T): GrowingColumn<T> {
  let values = make(4096)
  let length = 0
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = make(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    done: () => values.slice(0, length) as T,
  }
}
