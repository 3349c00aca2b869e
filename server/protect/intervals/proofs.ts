import type { Sparse } from '../sparse.ts'
import type { Board } from './board.ts'
import { sumsOf } from './holders.ts'
import type { Taker } from './search.ts'
import { HALF_CENT, SIDES, type Side } from './targets.ts'

/** A target whose interval is too sharp on a side. */
export interface Sharp {
  readonly target: number
  readonly side: Side
}

/** Which sides of which targets are proven open, by tables that a reader cannot tell from the truth. */
export interface Proofs extends Taker {
  /** Sides that are not proven. */
  unproven(): Sharp[]
  /** The tables that proved something, to be taken again when something else is shown. */
  readonly kept: readonly Sparse[]
}

/** What a published sum may be off in a table that counts as fitting, in euros: a tenth of half a cent. */
const OFF = HALF_CENT / 10

/**
 * No proofs yet. A table counts when no row of it goes below zero and no shown figure changes, and then so do all tables between it and the
 * truth, and beyond it or on the other side of the truth as far as nothing goes below zero. Hiding more leaves a proof a proof.
 * Of targets that are not asked about, and of sides that need not be open, there is nothing to prove.
 */
export function proofsOf(board: Board, shown: Uint8Array, isAsked: (target: number) => boolean = () => true): Proofs {
  const isDone = (side: Side): Uint8Array => Uint8Array.from(board.asked, (target, at) => (target[side] <= HALF_CENT || !isAsked(at) ? 1 : 0))
  const open = { up: isDone('up'), down: isDone('down') }
  const kept: Sparse[] = []
  const [figures, targets] = [sumsOf(board.figures, shown.length), sumsOf(board.targets, board.asked.length)]
  const prove = (target: number, side: Side, reach: number): number => {
    if (open[side][target] === 1 || reach < board.asked[target]![side] - HALF_CENT) return 0
    open[side][target] = 1
    return 1
  }
  const take = (change: Sparse): number => {
    let off = 0
    figures.each(change, (figure, moved) => { if (shown[figure] === 1) off = Math.max(off, Math.abs(moved)) })
    const [beyond, opposite] = [1, -1].map((way) => Math.min(reachOf(board, change, way), OFF / off)) as [number, number]
    let found = 0
    targets.each(change, (target, moved) => {
      const [up, down] = moved > 0 ? [moved * beyond, moved * opposite] : [-moved * opposite, -moved * beyond]
      found += prove(target, 'up', up) + prove(target, 'down', down)
    })
    if (found > 0) kept.push(change)
    return found
  }
  const unproven = (): Sharp[] => SIDES.flatMap((side) => [...board.asked.keys()].flatMap((target) => (open[side][target] === 1 ? [] : [{ target, side }])))
  return { take, kept, unproven, isOpen: (target, side) => open[side][target] === 1 }
}

/** How many times a change, or its opposite, can be made before a row goes below zero. */
function reachOf({ stock }: Board, { at, value }: Sparse, way: number): number {
  let reach = FURTHEST
  for (let i = 0; i < at.length; i++) {
    const euros = way * value[i]!
    if (euros < 0) reach = Math.min(reach, (stock[at[i]!]! + OFF) / -euros)
  }
  return reach
}

/** A change that takes nothing away goes on for ever; so far is far enough. */
const FURTHEST = 1e6
