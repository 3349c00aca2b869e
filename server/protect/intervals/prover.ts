import type { Proofs, Side } from './proofs.ts'
import { builder, ones } from './programme.ts'
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

/** Searches tables that look the same from outside, in one programme that stays in the solver. */
export interface Prover {
  /** Shows or hides a figure. */
  show(figure: number, shown: boolean): void
  /** Proves as much as can be proven; what is left is too sharp. */
  prove(proofs: Proofs): Sharp[]
  dispose(): void
}

/**
 * The programme of an outsider (DISCLOSURE 3.4): a column per row for its deviation from the truth, never to below zero; a row per
 * figure, zero while it is shown; and per target two columns that add up to its deviation: what counts, at most its need, and the rest.
 */
export function proverOf(publication: Publication, targets: readonly IntervalTarget[], solver: Solver): Prover {
  const { amount, figures, shown } = publication
  const make = builder()
  for (const euros of amount) make.column(-Math.max(0, euros), Infinity)
  figures.forEach((rows, at) => make.row(...rowBounds(shown[at] === 1), ones(rows)))
  const counts = targets.map(() => make.column(-Infinity, Infinity))
  const rest = targets.map(() => make.column(0, Infinity))
  targets.forEach(({ rows }, at) => make.row(0, 0, [...ones(rows), [counts[at]!, -1], [rest[at]!, -1]]))
  const live = solver.open(make.build())
  const size = amount.length + 2 * targets.length
  const attack = { live, targets, first: amount.length, size }
  return {
    show: (figure, on) => live.boundRow(figure, ...rowBounds(on)),
    prove: (proofs) => [...proveSide(attack, 'up', proofs), ...proveSide(attack, 'down', proofs)],
    dispose: () => live.dispose(),
  }
}

const rowBounds = (isShown: boolean): [number, number] => (isShown ? [0, 0] : [-Infinity, Infinity])

interface Attack {
  readonly live: LiveProgram
  readonly targets: readonly IntervalTarget[]
  /** First column after the deviations. */
  readonly first: number
  readonly size: number
}

/** Lifting: all unproven targets at once, as long as that proves something; then one by one. */
function proveSide(attack: Attack, side: Side, proofs: Proofs): Sharp[] {
  if (proofs.unproven(side).length === 0) return []
  capNeeds(attack, side)
  while (lift(attack, side, proofs.unproven(side), proofs) > 0) if (proofs.unproven(side).length === 0) return []
  return proofs.unproven(side).flatMap((target) => {
    if (!proofs.isOpen(target, side)) lift(attack, side, [target], proofs)
    return proofs.isOpen(target, side) ? [] : [{ target, side }]
  })
}

/** What counts of a deviation goes no further than the need; the rest of it makes no difference. */
function capNeeds({ live, targets, first }: Attack, side: Side): void {
  const isUp = side === 'up'
  const columns = Int32Array.from({ length: 2 * targets.length }, (_, at) => first + at)
  const lower = [...targets.map(({ down }) => (isUp ? -Infinity : -down)), ...targets.map(() => (isUp ? 0 : -Infinity))]
  const upper = [...targets.map(({ up }) => (isUp ? up : Infinity)), ...targets.map(() => (isUp ? Infinity : 0))]
  live.bound(columns, Float64Array.from(lower), Float64Array.from(upper))
}

/** The table in which these targets together go furthest, each in parts of its need. */
function lift({ live, targets, first, size }: Attack, side: Side, wanted: readonly number[], proofs: Proofs): number {
  const costs = new Float64Array(size)
  for (const at of wanted) costs[first + at] = side === 'up' ? 1 / targets[at]!.up : -1 / targets[at]!.down
  live.cost(costs)
  const answer = live.maximise()
  return answer === null ? 0 : proofs.take(answer.subarray(0, first))
}
