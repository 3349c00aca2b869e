/** Whole numbers modulo a prime: elimination in them is exact, and a product of two stays exact in a double (prime below 2^26). */
export interface Field {
  readonly prime: number
  multiply(a: number, b: number): number
  subtract(a: number, b: number): number
  negate(a: number): number
  inverse(a: number): number
}

/** The largest prime below 2^26: a dependence that is none in whole numbers is one chance in 67 million. */
export const PRIME_OF_PROTECTION = 67_108_859
/** The largest prime below 2^24, another one than the protector's. Small enough to add up 32 products before reducing. */
export const PRIME_OF_AUDIT = 16_777_213

/** The second largest prime below 2^24: a third one, which confirms what the protector takes to follow. */
export const PRIME_OF_CONFIRMATION = 16_777_199

/** The field of a prime. Example: in fieldOf(7), 3 times 5 is 1, so 5 is the inverse of 3. */
export function fieldOf(prime: number): Field {
  const multiply = (a: number, b: number): number => reduce(a * b, prime)
  return {
    prime, multiply,
    subtract: (a, b) => (a >= b ? a - b : a - b + prime),
    negate: (a) => (a === 0 ? 0 : prime - a),
    inverse: (a) => inverse(a, prime),
  }
}

function reduce(product: number, prime: number): number {
  const rest = product - Math.floor(product / prime) * prime
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest
}

/** Euclid's extended algorithm. */
function inverse(a: number, prime: number): number {
  let [low, high, x, y] = [a, prime, 1, 0]
  while (low > 1) {
    const times = Math.floor(high / low)
    ;[low, high] = [high - times * low, low]
    ;[x, y] = [y - times * x, x]
  }
  if (low !== 1) throw new RangeError('zero has no inverse')
  return x < 0 ? x + prime : x
}
