import { choose, type Choice } from './choose.ts'
import { hiddenUpTo, improved, isBetter, type Tried } from './improve.ts'
import { insiderHoles } from './insiders.ts'
import { range, type Problem } from './problem.ts'
import type { Sparse } from './sparse.ts'
import { REACH, unionHoles } from './unions.ts'

/** A choice from which nothing follows that should not. */
export interface Settled extends Tried { readonly rounds: number }

/** Repeats until nothing follows from what is shown; what did becomes a target, and stays one for every order. */
export function settle(problem: Problem, order: readonly number[], targets: Sparse[], barred: ReadonlySet<number>): Settled {
  for (let rounds = 1; ; rounds++) {
    const allowed = order.filter((column) => !barred.has(column))
    const choice = decide(problem, allowed, targets)
    const holes = newHoles(problem, choice)
    targets.push(...holes)
    if (holes.length === 0) return { order: allowed, choice, rounds }
  }
}

/** What was shown before goes first, whatever the order of the others. */
const decide = ({ cells, matrix, field }: Problem, order: readonly number[], targets: readonly Sparse[]): Choice =>
  choose(cells, [...range(0, matrix.forced), ...order], targets, field, matrix.forced)

/** The order that hides least of a few: the order of wish, and what local search makes of it with all targets known so far. */
export function bestOrder(problem: Problem, targets: Sparse[], barred: ReadonlySet<number>): Settled {
  const { matrix, worth } = problem
  const tries = Math.floor(TRIES / matrix.columns.length)
  const start = settle(problem, problem.wish, targets, barred)
  let best: Settled = start
  let rounds = start.rounds
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const from = sweep % 2 === 0 ? { order: start.order, choice: decide(problem, start.order, targets) } : best
    const better = improved(from, (order) => decide(problem, order, targets), worth, tries)
    if (better === from) continue
    const found = settle(problem, better.order, targets, barred)
    rounds += found.rounds
    if (isBetter(hiddenUpTo(found, worth), hiddenUpTo(best, worth))) best = found
  }
  return { ...best, rounds }
}

const SWEEPS = 2
/** Orders tried in a sweep, times columns. */
const TRIES = 300_000

/**
 * What an attacker gets from this choice and should not, as far as earlier releases had not already given it. What costs most to look for
 * is looked for once there is nothing else: the last rounds of a large table chase one difference at a time.
 */
export function newHoles(problem: Problem, choice: Choice): Sparse[] {
  const { matrix, cells, spaces, judge, field, before } = problem
  const searches = [
    () => differenceHoles(problem, choice),
    () => [...insiderHoles(matrix, cells, spaces, choice, field), ...unionHoles(matrix, cells, choice, judge, PAIR, field)],
    () => unionHoles(matrix, cells, choice, judge, REACH, field),
  ]
  for (const search of searches) {
    const holes = search().filter((hole) => before.remainder(hole).at.length > 0)
    if (holes.length > 0) return holes
  }
  return []
}

const PAIR = 2

/** Shown cells less shown cells inside them. */
function differenceHoles({ cells, differences, columnOf, field }: Problem, choice: Choice): Sparse[] {
  const shown = Uint8Array.from(columnOf, (column) => choice.shown[column]!)
  return differences(shown).map(({ whole, parts }) => {
    const minus = parts.map((part) => [columnOf[part]!, field.prime - 1] as const)
    const all = [[columnOf[whole]!, 1] as const, ...minus]
    return cells.ofCombination({ at: Int32Array.from(all, ([column]) => column), value: Float64Array.from(all, ([, factor]) => factor) })
  })
}
