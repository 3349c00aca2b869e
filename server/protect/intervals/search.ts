import type { Sparse } from '../sparse.ts'
import type { Board } from './board.ts'
import { builder } from './programme.ts'
import { spread, type Puzzle } from './puzzle.ts'
import type { LiveProgram, Solver } from './solver.ts'
import { SIDES, type Side } from './targets.ts'

/** Who takes the tables that a search finds: it checks each one and tells what is proven. */
export interface Taker {
  isOpen(target: number, side: Side): boolean
  /** A change of the rows. Answers how many sides of targets it newly proves; none when it does not fit what is shown. */
  take(change: Sparse): number
}

/**
 * Lifting (DISCLOSURE 3.4): a programme moves all wanted targets of a puzzle at once, each at most as far as it must, and so again with
 * those that are left, at most `rounds` times and as long as that proves something. Answers how many sides are newly proven.
 */
export function lift(puzzle: Puzzle, board: Board, rounds: number, taker: Taker, solver: Solver): number {
  const live = solver.open(programmeOf(puzzle))
  let found = 0
  for (const side of SIDES) {
    for (let round = 0; round < rounds; round++) {
      const wanted = [...puzzle.wanted.keys()].filter((at) => !taker.isOpen(puzzle.wanted[at]!.target, side))
      const proven = wanted.length === 0 ? 0 : push({ live, puzzle, board, taker }, wanted, side)
      found += proven
      if (proven === 0) break
    }
  }
  live.dispose()
  return found
}

/** The same with each wanted target by itself, to its end. */
export function liftEach(puzzle: Puzzle, board: Board, taker: Taker, solver: Solver): void {
  const live = solver.open(programmeOf(puzzle))
  for (const side of SIDES) {
    puzzle.wanted.forEach(({ target }, at) => { if (!taker.isOpen(target, side)) push({ live, puzzle, board, taker }, [at], side) })
  }
  live.dispose()
}

/** A column per unknown, an equation per figure, and per target a column for what counts of its move: no more than its move. */
function programmeOf({ floor, equations, wanted }: Puzzle) {
  const make = builder()
  for (const lowest of floor) make.column(lowest, Infinity)
  for (const entries of equations) make.row(0, 0, entries)
  for (const { entries } of wanted) make.row(0, Infinity, [...entries, [make.column(-Infinity, Infinity), -1]])
  return make.build()
}

interface Attack {
  readonly live: LiveProgram
  readonly puzzle: Puzzle
  readonly board: Board
  readonly taker: Taker
}

/** The table in which these targets together go furthest to one side, each in parts of what it must. */
function push({ live, puzzle, board, taker }: Attack, which: readonly number[], side: Side): number {
  const [unknowns, many] = [puzzle.unknowns.length, puzzle.wanted.length]
  const costs = new Float64Array(unknowns + many)
  const [lower, upper] = [new Float64Array(many), new Float64Array(many)]
  for (const at of which) {
    const need = board.asked[puzzle.wanted[at]!.target]![side]
    costs[unknowns + at] = side === 'up' ? 1 / need : -1 / need
    ;[lower[at], upper[at]] = side === 'up' ? [-Infinity, need] : [-need, Infinity]
  }
  for (let at = 0; at < many; at++) live.boundRow(puzzle.equations.length + at, ...rowBounds(costs[unknowns + at]!))
  live.bound(Int32Array.from({ length: many }, (_, at) => unknowns + at), lower, upper)
  live.cost(costs)
  const answer = live.maximise()
  return answer === null ? 0 : taker.take(spread(puzzle.unknowns, puzzle.floor, board, answer))
}

/** What counts of a move is at most the move, up or down; of a target that is not asked about nothing counts. */
const rowBounds = (cost: number): [number, number] => (cost === 0 ? [-Infinity, Infinity] : cost > 0 ? [0, Infinity] : [-Infinity, 0])
