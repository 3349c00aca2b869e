import type { HiddenCell } from './insider-attack.ts'
import type { Pairs } from './pair-sums.ts'

/** Up to so many hidden cells every pair is tried. */
const FEW = 2_500
/** In larger tables only cells that lie together in a cell with at most so many hidden cells in it. */
const CROWD = 40

/**
 * The pairs of hidden cells that are tried together: all, and in a large table those that lie close together, within one cell of the
 * table in which not many are hidden.
 */
export function nearPairs(hidden: readonly HiddenCell[], wholes: readonly Int32Array[], leafCount: number): Pairs {
  return hidden.length <= FEW ? allPairs(hidden.length) : pairsWithin(hidden, wholes, leafCount)
}

function allPairs(count: number): Pairs {
  const size = (count * (count - 1)) / 2
  const [low, high] = [new Int32Array(size), new Int32Array(size)]
  for (let a = 0, at = 0; a < count; a++) for (let b = a + 1; b < count; b++, at++) { low[at] = a; high[at] = b }
  return { low, high }
}

function pairsWithin(hidden: readonly HiddenCell[], wholes: readonly Int32Array[], leafCount: number): Pairs {
  const insideOf = hiddenInside(hidden, leafCount)
  const keys = new Set<number>()
  for (const whole of wholes) {
    const inside = insideOf(whole)
    if (inside.length > CROWD) continue
    for (const a of inside) for (const b of inside) if (a < b) keys.add(a * hidden.length + b)
  }
  return { low: Int32Array.from(keys, (key) => Math.floor(key / hidden.length)), high: Int32Array.from(keys, (key) => key % hidden.length) }
}

/** Answers the hidden cells that lie wholly in a group of leaves. */
function hiddenInside(hidden: readonly HiddenCell[], leafCount: number): (whole: Int32Array) => number[] {
  const holders = Array.from({ length: leafCount }, (): number[] => [])
  hidden.forEach(({ leaves }, at) => { for (const leaf of leaves) holders[leaf]!.push(at) })
  const overlap = new Int32Array(hidden.length)
  return (whole) => {
    const met: number[] = []
    for (const leaf of whole) for (const at of holders[leaf]!) if (overlap[at]!++ === 0) met.push(at)
    const inside = met.filter((at) => overlap[at] === hidden[at]!.leaves.length)
    for (const at of met) overlap[at] = 0
    return inside
  }
}
