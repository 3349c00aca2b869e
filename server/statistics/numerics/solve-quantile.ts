import { openChance, type Tails } from './tails.ts'

/** A continuous distribution as far as a quantile needs it; `high` may be infinite. */
export interface Solvable {
  readonly tails: (x: number) => Tails
  readonly density: (x: number) => number
  readonly start: number
  readonly low: number
  readonly high: number
}

const ROUNDS = 2_000
/** A Newton step this small, relative to its point, leaves an error of the order of its square. */
const SETTLED = 1e-12

/**
 * The point with a share p of the distribution below it. Newton's method on the nearer tail; a step that leaves the bracket is replaced
 * by halving it (or doubling, while there is no upper end yet). Source: Press et al., Numerical Recipes 9.4 (`rtsafe`).
 */
export function solveQuantile(p: number, { tails, density, start, low, high }: Solvable): number {
  const excess = excessOver(openChance(p), tails)
  let [from, to, x] = [low, high, start]
  for (let round = 0; round < ROUNDS; round++) {
    const over = excess(x)
    if (over === 0) return x
    if (over > 0) to = x
    else from = x
    const newton = x - over / density(x)
    const next = newton >= from && newton <= to ? newton : between(from, to)
    if (Math.abs(next - x) <= SETTLED * Math.abs(next)) return next
    x = next
  }
  throw new Error('a quantile did not settle')
}

/** How far the share below x lies above p, seen from the tail in which p lies. */
function excessOver(p: number, tails: Solvable['tails']): (x: number) => number {
  return p <= 0.5 ? (x) => tails(x).lower - p : (x) => 1 - p - tails(x).upper
}

const between = (from: number, to: number): number => (to === Infinity ? 2 * from + 1 : (from + to) / 2)
