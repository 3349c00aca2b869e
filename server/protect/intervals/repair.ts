import { entriesOver, floorsOf, type Movers } from './movers.ts'
import { builder } from './programme.ts'
import type { Publication, Sharp } from './prover.ts'
import type { LiveProgram, Solver } from './solver.ts'
import type { IntervalTarget } from './targets.ts'

/** Finds what to hide so that a target is no longer too sharp. */
export interface Repairer {
  /** The figures that together cost least and, hidden, leave the interval of the target wide enough. Hides them for what follows. */
  repair(sharp: Sharp): number[]
  dispose(): void
}

/** Deviations of a figure of less than a cent are the solver's rounding. */
const MOVED = 0.01
/** Rounds in which a figure that moves little is made cheap only in as far as it moves much: fewer figures, each used more. */
const REWEIGHTINGS = 3

/**
 * Repair by linear programming (DISCLOSURE 3.4; Fischetti and Salazar 2001): deviations of all rows that move the target by its need,
 * where a shown figure may move too, at a cost. The figures that move become hidden.
 */
export function repairerOf(publication: Publication, movers: Movers, targets: readonly IntervalTarget[], cost: Float64Array, solver: Solver): Repairer {
  const { amount, figures } = publication
  const hidden = publication.shown.map((shown) => 1 - shown)
  const make = builder()
  const entries = entriesOver(movers, amount.length)
  for (const lowest of floorsOf(movers, amount.map((euros) => -Math.max(0, euros)))) make.column(lowest, Infinity)
  const more = figures.map(() => make.column(0, Infinity))
  const less = figures.map(() => make.column(0, Infinity))
  figures.forEach((rows, at) => make.row(0, 0, [...entries(rows), [more[at]!, -1], [less[at]!, 1]]))
  const firstTarget = figures.length
  targets.forEach(({ rows }) => make.row(-Infinity, Infinity, entries(rows)))
  const live = solver.open(make.build())
  const paid = { live, figures, first: movers.length, cost, hidden }
  const repair = ({ target, side }: Sharp): number[] => {
    const { up, down } = targets[target]!
    live.boundRow(firstTarget + target, ...(side === 'up' ? [up, Infinity] as const : [-Infinity, -down] as const))
    const found = cheapest(paid)
    live.boundRow(firstTarget + target, -Infinity, Infinity)
    for (const figure of found) hidden[figure] = 1
    return found
  }
  return { repair, dispose: () => live.dispose() }
}

interface Paid {
  readonly live: LiveProgram
  readonly figures: readonly Int32Array[]
  readonly first: number
  readonly cost: Float64Array
  readonly hidden: Uint8Array
}

/** Solves a few times, each time with the cost of a figure spread over how far it moved the last time. */
function cheapest({ live, figures, first, cost, hidden }: Paid): number[] {
  let weight = cost.map((one, at) => (hidden[at] === 1 ? 0 : one))
  let moved: number[] = []
  for (let round = 0; round < REWEIGHTINGS; round++) {
    live.cost(Float64Array.from({ length: first + 2 * figures.length }, (_, at) => (at < first ? 0 : -weight[(at - first) % figures.length]!)))
    const answer = live.maximise()
    if (answer === null) break
    const size = figures.map((_, at) => Math.abs(answer[first + at]! - answer[first + figures.length + at]!))
    moved = [...figures.keys()].filter((at) => hidden[at] === 0 && size[at]! > MOVED)
    const scale = Math.max(...moved.map((at) => size[at]!), MOVED)
    weight = cost.map((one, at) => (hidden[at] === 1 ? 0 : one / (size[at]! / scale + 1e-3)))
  }
  return moved
}
