const TINY = 1e-300
const EPSILON = 1e-16

/** How often a series or fraction may go round: near its centre the number of terms grows with the root of the shape. */
export const roundsFor = (shape: number): number => Math.ceil(500 + 20 * Math.sqrt(shape))

/** The next two coefficients of a continued fraction, from 1. */
export type Term = (index: number) => readonly [numerator: number, denominator: number]

/**
 * Value of start + a1 / (b1 + a2 / (b2 + ...)), a and b from `term`. Method of Lentz as modified by Thompson & Barnett 1986.
 * It throws when it does not settle: then the cap is wrong, never the caller.
 */
export function continuedFraction(start: number, term: Term, rounds: number): number {
  let value = start === 0 ? TINY : start
  let above = value
  let below = 0
  for (let index = 1; index <= rounds; index++) {
    const [a, b] = term(index)
    below = 1 / away(b + a * below)
    above = away(b + a / above)
    const step = above * below
    value *= step
    if (Math.abs(step - 1) <= 2 * EPSILON) return value
  }
  throw new Error('a continued fraction did not settle')
}

const away = (x: number): number => (Math.abs(x) < TINY ? TINY : x)
