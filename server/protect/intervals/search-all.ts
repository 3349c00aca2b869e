import { boardOf, type Board, type Publication } from './board.ts'
import type { Movers } from './holders.ts'
import { puzzleOf } from './puzzle.ts'
import { lift, liftEach, type Taker } from './search.ts'
import type { Solver } from './solver.ts'
import type { IntervalTarget } from './targets.ts'
import type { Window } from './windows.ts'

/** Everything a search needs that stays the same whatever is shown. */
export interface Terrain {
  readonly board: Board
  /** The same with rows that are alike but for their period as one mover: fewer unknowns for the table as a whole. */
  readonly together: Board | null
  /** Where to look, family by family, fine first; the last is the whole table. */
  readonly windows: readonly (readonly Window[])[]
}

/** A family of windows is left when so many in a row prove nothing. */
const PATIENCE = 12
/** Programmes of more unknowns take longer than what they prove is worth. */
const MOST_UNKNOWNS = 25_000
/** Where not everything needs to be settled, larger ones are not asked about each target by itself. */
const MOST_FOR_EACH = 6000
/** How often the wanted targets of a window are pushed to each side: what is left may do better in a larger one. */
const ROUNDS = 2

/** Lays out a publication to be searched in these windows. `alike` numbers the group of every row that moves together. */
export function terrainOf(publication: Publication, targets: readonly IntervalTarget[], windows: Terrain['windows'], alike: Int32Array | null): Terrain {
  return { board: boardOf(publication, targets), together: alike && boardOf(publication, targets, grouped(alike)), windows }
}

/**
 * Looks for tables that fit in every window, then in the whole table by what moves together and row by row. Answers whether the last was
 * done: then what is not proven now is too sharp for certain.
 */
export function searchAll({ board, together, windows }: Terrain, shown: Uint8Array, taker: Taker, solver: Solver, toTheEnd: boolean): boolean {
  const isWanted = (target: number): boolean => !taker.isOpen(target, 'up') || !taker.isOpen(target, 'down')
  const look = (on: Board, window: Window, rounds: number, then?: typeof liftEach): 'nothing' | 'found' | 'unsettled' => {
    if (solver.isSpent?.()) return 'unsettled'
    const puzzle = puzzleOf(on, shown, window, isWanted)
    if (puzzle === null) return 'nothing'
    if (puzzle.unknowns.length > MOST_UNKNOWNS) return 'unsettled'
    const found = lift(puzzle, on, rounds, taker, solver)
    if (then === undefined) return found > 0 ? 'found' : 'nothing'
    if (!toTheEnd && puzzle.unknowns.length > MOST_FOR_EACH) return 'unsettled'
    then(puzzle, on, taker, solver)
    return 'nothing'
  }
  for (const family of windows.slice(0, -1)) {
    let inVain = 0
    for (const window of family) {
      if (inVain === PATIENCE) break
      inVain = look(board, window, ROUNDS) === 'found' ? 0 : inVain + 1
    }
  }
  if (together !== null) look(together, Int32Array.from(together.movers.keys()), Infinity)
  return look(board, windows.at(-1)![0]!, Infinity, liftEach) !== 'unsettled'
}

function grouped(alike: Int32Array): Movers {
  const groups = new Map<number, number[]>()
  alike.forEach((group, row) => {
    const own = groups.get(group)
    if (own) own.push(row)
    else groups.set(group, [row])
  })
  return [...groups.values()].map((rows) => Int32Array.from(rows))
}

/** Groups of leaves as groups of rows; a row goes where its first leaf is. Null when nothing is said about the leaves. */
export function alikeRows(alike: Int32Array | undefined, rowOfLeaf: Int32Array, rowCount: number): Int32Array | null {
  if (alike === undefined) return null
  const groups = new Int32Array(rowCount).fill(-1)
  rowOfLeaf.forEach((row, leaf) => { if (row >= 0 && groups[row] === -1) groups[row] = alike[leaf]! })
  return groups
}
