/**
 * Chances adjusted for how many were looked at, so that of all that stay below a limit at most that share is expected to be false.
 * In the order in which they came. Source: Benjamini & Hochberg 1995.
 */
export function benjaminiHochberg(chances: readonly number[]): readonly number[] {
  const m = chances.length
  return adjusted(chances, (p, rank) => (p * m) / rank, 'down')
}

/** The same, so that the chance of even one false one stays below the limit. Source: Holm 1979. */
export function holm(chances: readonly number[]): readonly number[] {
  const m = chances.length
  return adjusted(chances, (p, rank) => p * (m - rank + 1), 'up')
}

/** Adjusts every chance by its rank (1 for the smallest) and keeps the order: from the smallest up, or from the largest down. */
function adjusted(chances: readonly number[], factor: (p: number, rank: number) => number, from: 'up' | 'down'): readonly number[] {
  if (!chances.every((p) => p >= 0 && p <= 1)) throw new RangeError('a chance outside 0 to 1')
  const places = chances.map((_, place) => place).toSorted((a, b) => chances[a]! - chances[b]!)
  const own = places.map((place, at) => Math.min(1, factor(chances[place]!, at + 1)))
  const ordered = from === 'up' ? running(own, Math.max) : running(own.toReversed(), Math.min).toReversed()
  const result = chances.map(() => 0)
  for (const [at, place] of places.entries()) result[place] = ordered[at]!
  return result
}

function running(values: readonly number[], pick: (a: number, b: number) => number): readonly number[] {
  let so = values[0] ?? 0
  return values.map((value) => (so = pick(so, value)))
}
