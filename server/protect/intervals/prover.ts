import { distinctEquations, entriesOver, floorsOf, spread, type Movers } from './movers.ts'
import { builder } from './programme.ts'
import type { Proofs, Side } from './proofs.ts'
import type { LiveProgram, Solver } from './solver.ts'
import type { IntervalTarget } from './targets.ts'

/** What a reader does not know: euros per row, and the figures (groups of rows) that are or may be shown. */
export interface Publication {
  /** Euros in every row. */
  readonly amount: Float64Array
  readonly figures: readonly Int32Array[]
  /** 1 per figure that is shown. */
  readonly shown: Uint8Array
}

/** A target whose interval is too sharp on a side. */
export interface Sharp {
  readonly target: number
  readonly side: Side
}

/** A programme that stays in the solver, over some of the targets. */
export interface Search {
  /** Shows or hides a figure. */
  show(figure: number, isShown: boolean): void
  /** Lifting: all unproven targets of a side at once, as long as that proves something. */
  liftAll(side: Side, proofs: Proofs): void
  /** One unproven target as far as it goes. */
  liftOne(sharp: Sharp, proofs: Proofs): void
  dispose(): void
}

/**
 * The programme of an outsider (DISCLOSURE 3.4): a column per mover for its deviation from the truth, never to below zero; a row per
 * figure, zero while it is shown; and per target two columns that add up to its deviation: what counts, at most its need, and the rest.
 * With `fixed` the figures stay as they are and those that say the same are taken together.
 */
export function searchOf(publication: Publication, movers: Movers, targets: readonly IntervalTarget[], which: readonly number[], fixed: boolean, solver: Solver): Search {
  const { amount, figures, shown } = publication
  const entries = entriesOver(movers, amount.length)
  const make = builder()
  for (const lowest of floorsOf(movers, amount.map((euros) => -Math.max(0, euros)))) make.column(lowest, Infinity)
  if (fixed) for (const equation of distinctEquations(figures.filter((_, at) => shown[at] === 1).map(entries))) make.row(0, 0, equation)
  else figures.forEach((rows, at) => make.row(...rowBounds(shown[at] === 1), entries(rows)))
  const counts = which.map(() => make.column(-Infinity, Infinity))
  const rest = which.map(() => make.column(0, Infinity))
  which.forEach((target, at) => make.row(0, 0, [...entries(targets[target]!.rows), [counts[at]!, -1], [rest[at]!, -1]]))
  const live = solver.open(make.build())
  const attack = { live, movers, targets, which, rowCount: amount.length }
  return {
    show: (figure, isShown) => live.boundRow(figure, ...rowBounds(isShown)),
    liftAll: (side, proofs) => liftAll(attack, side, proofs),
    liftOne: ({ target, side }, proofs) => {
      capNeeds(attack, side)
      lift(attack, side, [which.indexOf(target)], proofs)
    },
    dispose: () => live.dispose(),
  }
}

const rowBounds = (isShown: boolean): [number, number] => (isShown ? [0, 0] : [-Infinity, Infinity])

interface Attack {
  readonly live: LiveProgram
  readonly movers: Movers
  readonly targets: readonly IntervalTarget[]
  /** The targets that the programme is about. */
  readonly which: readonly number[]
  readonly rowCount: number
}

function liftAll(attack: Attack, side: Side, proofs: Proofs): void {
  const open = (): number[] => [...attack.which.keys()].filter((at) => !proofs.isOpen(attack.which[at]!, side))
  let wanted = open()
  if (wanted.length > 0) capNeeds(attack, side)
  while (wanted.length > 0 && lift(attack, side, wanted, proofs) > 0) wanted = open()
}

/** What counts of a deviation goes no further than the need; the rest of it makes no difference. */
function capNeeds({ live, targets, which, movers }: Attack, side: Side): void {
  const isUp = side === 'up'
  const columns = Int32Array.from({ length: 2 * which.length }, (_, at) => movers.length + at)
  const lower = [...which.map((at) => (isUp ? -Infinity : -targets[at]!.down)), ...which.map(() => (isUp ? 0 : -Infinity))]
  const upper = [...which.map((at) => (isUp ? targets[at]!.up : Infinity)), ...which.map(() => (isUp ? Infinity : 0))]
  live.bound(columns, Float64Array.from(lower), Float64Array.from(upper))
}

/** The table in which these targets together go furthest, each in parts of its need. Answers how much it proves. */
function lift({ live, movers, targets, which, rowCount }: Attack, side: Side, wanted: readonly number[], proofs: Proofs): number {
  const costs = new Float64Array(movers.length + 2 * which.length)
  for (const at of wanted) {
    const { up, down } = targets[which[at]!]!
    costs[movers.length + at] = side === 'up' ? 1 / up : -1 / down
  }
  live.cost(costs)
  const answer = live.maximise()
  return answer === null ? 0 : proofs.take(spread(movers, answer, rowCount))
}
