/** Pseudo-random numbers 0 to below a bound, always the same row for a seed (mulberry32): a build must be repeatable. */
export function randomNumbers(seed: number, below: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 1) % below
  }
}
