/** A stream of numbers in [0, 1) with 53 random bits each. */
export type Uniform = () => number

/**
 * A stream that is the same on every machine for the same whole seed: xoshiro128** (Blackman & Vigna 2018), its state filled by
 * splitmix32. For simulations, never for keys.
 */
export function generator(seed: number): Uniform {
  const next = splitMix(seed)
  let [a, b, c, d] = [next(), next(), next(), next()]
  const bits = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
  return () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992
}

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
