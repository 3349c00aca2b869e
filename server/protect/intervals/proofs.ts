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
  /** Takes a table that was weighed before. */
  takeAgain(table: Weighed): number
  /** The tables that proved something, to be taken again when something else is shown. */
  readonly kept: readonly Weighed[]
}

/** A change of the rows with what it does to the figures and targets of a board, whatever is shown of them. */
export interface Weighed {
  readonly change: Sparse
  readonly figures: Moves
  readonly targets: Moves
  /** How many times the change, and how many times its opposite, can be made. */
  readonly reach: readonly [beyond: number, opposite: number]
}

/** Groups of rows that move, and by how many euros. */
interface Moves {
  readonly group: Int32Array
  readonly euros: Float64Array
}

/** Weighs changes for one board: most of the work of taking one, and the same whatever is shown. */
export function scalesOf(board: Board): (change: Sparse) => Weighed {
  const [figures, targets] = [sumsOf(board.figures, board.figureWidth.length), sumsOf(board.targets, board.asked.length)]
  return (change) => ({ change, figures: movesIn(figures, change), targets: movesIn(targets, change), reach: [reachOf(board, change, 1), reachOf(board, change, -1)] })
}

function movesIn(sums: ReturnType<typeof sumsOf>, change: Sparse): Moves {
  const [group, euros]: [number[], number[]] = [[], []]
  sums.each(change, (one, moved) => { if (moved !== 0) { group.push(one); euros.push(moved) } })
  return { group: Int32Array.from(group), euros: Float64Array.from(euros) }
}

/** What a published sum may be off in a table that counts as fitting, in euros: a tenth of half a cent. */
const OFF = HALF_CENT / 10

/**
 * No proofs yet. A table counts when no row of it goes below zero and no shown figure changes, and then so do all tables between it and the
 * truth, and beyond it or on the other side of the truth as far as nothing goes below zero. Hiding more leaves a proof a proof.
 * Of targets that are not asked about, and of sides that need not be open, there is nothing to prove.
 */
export function proofsOf(board: Board, shown: Uint8Array, isAsked: (target: number) => boolean = () => true, weigh = scalesOf(board)): Proofs {
  const isDone = (side: Side): Uint8Array => Uint8Array.from(board.asked, (target, at) => (target[side] <= HALF_CENT || !isAsked(at) ? 1 : 0))
  const open = { up: isDone('up'), down: isDone('down') }
  const kept: Weighed[] = []
  const prove = (target: number, side: Side, reach: number): number => {
    if (open[side][target] === 1 || reach < board.asked[target]![side] - HALF_CENT) return 0
    open[side][target] = 1
    return 1
  }
  const takeAgain = (table: Weighed): number => {
    const { figures, targets, reach } = table
    let off = 0
    for (let i = 0; i < figures.group.length; i++) if (shown[figures.group[i]!] === 1) off = Math.max(off, Math.abs(figures.euros[i]!))
    const [beyond, opposite] = [Math.min(reach[0], OFF / off), Math.min(reach[1], OFF / off)]
    let found = 0
    for (let i = 0; i < targets.group.length; i++) {
      const moved = targets.euros[i]!
      const [up, down] = moved > 0 ? [moved * beyond, moved * opposite] : [-moved * opposite, -moved * beyond]
      found += prove(targets.group[i]!, 'up', up) + prove(targets.group[i]!, 'down', down)
    }
    if (found > 0) kept.push(table)
    return found
  }
  const unproven = (): Sharp[] => SIDES.flatMap((side) => [...board.asked.keys()].flatMap((target) => (open[side][target] === 1 ? [] : [{ target, side }])))
  return { take: (change) => takeAgain(weigh(change)), takeAgain, kept, unproven, isOpen: (target, side) => open[side][target] === 1 }
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
