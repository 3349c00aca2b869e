import type { IntervalTarget } from './targets.ts'

/** One side of a target: its guess must be able to go up, or down. */
export type Side = 'up' | 'down'

/** Half a cent, in euros: what an answer of the solver may be off. */
export const HALF_CENT = 0.005

/** Which sides of which targets are proven open, by tables that a reader cannot tell from the truth. */
export interface Proofs {
  isOpen(target: number, side: Side): boolean
  /** Takes a change of the rows that no shown cell notices: proves every target that it moves far enough. Answers how many are new. */
  take(change: Float64Array): number
  /** Targets of which a side is not proven. */
  unproven(side: Side): number[]
}

/** No proofs yet, of the targets that are asked about. A side that need not be open is. */
export function noProofs(targets: readonly IntervalTarget[], isAsked: (target: number) => boolean = () => true): Proofs {
  const without = (need: (target: IntervalTarget) => number): Uint8Array => Uint8Array.from(targets, (target, at) => (need(target) <= HALF_CENT || !isAsked(at) ? 1 : 0))
  const open = { up: without(({ up }) => up), down: without(({ down }) => down) }
  const prove = (at: number, side: Side): number => {
    if (open[side][at] === 1) return 0
    open[side][at] = 1
    return 1
  }
  const take = (change: Float64Array): number => targets.reduce((found, { rows, up, down }, at) => {
    if (open.up[at] === 1 && open.down[at] === 1) return found
    const moved = sumOver(rows, change)
    return found + (moved >= up - HALF_CENT ? prove(at, 'up') : 0) + (moved <= HALF_CENT - down ? prove(at, 'down') : 0)
  }, 0)
  const unproven = (side: Side): number[] => [...targets.keys()].filter((at) => open[side][at] === 0)
  return { take, unproven, isOpen: (at, side) => open[side][at] === 1 }
}

/** Sum of a vector over some of its places. */
function sumOver(rows: Int32Array, vector: Float64Array): number {
  let sum = 0
  for (const row of rows) sum += vector[row]!
  return sum
}
