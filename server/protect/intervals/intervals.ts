import type { Incidence } from '../incidence.ts'
import { searches } from './movers.ts'
import { HALF_CENT, noProofs, type Proofs, type Side } from './proofs.ts'
import { searchOf, type Publication, type Search, type Sharp } from './prover.ts'
import { repairerOf } from './repair.ts'
import type { Solver } from './solver.ts'
import type { IntervalTarget } from './targets.ts'

/** Interval protection of one table: what is too sharp under a choice of columns, and what to hide against it. */
export interface Intervals {
  /**
   * Targets that a reader of these columns can guess too well; of the named targets only when there are any named. In a large table
   * a target that the coarse searches do not prove counts as too sharp, until it has been repaired once: then the finest search decides.
   */
  sharp(shown: Uint8Array, among?: ReadonlySet<number>): Sharp[]
  /** Columns to hide besides, so that none of these is too sharp. */
  repairs(shown: Uint8Array, sharp: readonly Sharp[]): Set<number>
  /** True when the finest search is so costly that it is kept for what nothing else settles. */
  readonly isLarge: boolean
  dispose(): void
}

/** What is in the rows of a table: euros, and groupings of rows that are alike but for their period. */
export interface RowContents {
  readonly amount: Float64Array
  readonly groupings: readonly Int32Array[]
}

const SIDES: readonly Side[] = ['up', 'down']

/** Opens the programmes for the columns of a table that may be shown. */
export function intervalsOf(matrix: Incidence, { amount, groupings }: RowContents, targets: readonly IntervalTarget[], solver: Solver): Intervals {
  const figures = matrix.columns.slice(0, matrix.candidates)
  const publication = (shown: Uint8Array): Publication => ({ amount, figures, shown: shown.slice(0, figures.length) })
  const coarse = searches(groupings, amount.length)
  const each = coarse.pop()!
  const last = lastSearch(figures.length, () => searchOf(publication(new Uint8Array(figures.length)), each, targets, [...targets.keys()], false, solver))
  const repaired = new Set<number>()
  const proveCoarsely = (shown: Uint8Array, proofs: Proofs): void => {
    for (const movers of coarse) {
      for (const side of SIDES) {
        const which = proofs.unproven(side)
        if (which.length === 0) continue
        const search = searchOf(publication(shown), movers, targets, which, true, solver)
        search.liftAll(side, proofs)
        search.dispose()
      }
    }
  }
  const sharp = (shown: Uint8Array, among?: ReadonlySet<number>): Sharp[] => {
    const proofs = noProofs(targets, (at) => among?.has(at) ?? true)
    if (among === undefined) proveCoarsely(shown, proofs)
    const left = SIDES.flatMap((side) => proofs.unproven(side).map((target) => ({ target, side })))
    if (coarse.length > 0 && left.every(({ target }) => !repaired.has(target))) return left
    return SIDES.flatMap((side) => (proofs.unproven(side).length === 0 ? [] : unproven(last.showing(shown), side, proofs)))
  }
  const repairs = (shown: Uint8Array, found: readonly Sharp[]): Set<number> => {
    const asked = found.map(({ target }) => targets[target]!)
    const movers = found.some(({ target }) => repaired.has(target)) ? each : coarse.at(-1) ?? each
    const repairer = repairerOf(publication(shown), movers, asked, costsOf(matrix), solver)
    const hidden = found.flatMap(({ side }, at) => repairer.repair({ target: at, side }))
    repairer.dispose()
    for (const { target } of found) repaired.add(target)
    return new Set(hidden)
  }
  return { sharp, repairs, isLarge: coarse.length > 0, dispose: () => last.dispose() }
}

/** All at once, and what is left one by one. */
function unproven(search: Search, side: Side, proofs: Proofs): Sharp[] {
  search.liftAll(side, proofs)
  return proofs.unproven(side).flatMap((target) => {
    if (!proofs.isOpen(target, side)) search.liftOne({ target, side }, proofs)
    return proofs.isOpen(target, side) ? [] : [{ target, side }]
  })
}

/** The search that moves every row by itself: opened when it is first needed, after that changed in place. */
function lastSearch(figures: number, open: () => Search): { showing(shown: Uint8Array): Search; dispose(): void } {
  const now = new Uint8Array(figures)
  let search: Search | null = null
  const showing = (shown: Uint8Array): Search => {
    const opened = search ??= open()
    for (let at = 0; at < figures; at++) {
      if (now[at] === shown[at]) continue
      opened.show(at, shown[at] === 1)
      now[at] = shown[at]!
    }
    return opened
  }
  return { showing, dispose: () => search?.dispose() }
}

/** What it costs to hide a column: more for what readers want more, and for larger amounts (DISCLOSURE 3.4). */
function costsOf(matrix: Incidence): Float64Array {
  return Float64Array.from({ length: matrix.candidates }, (_, column) => {
    const { sum, rank } = matrix.cell[column]!
    return Math.log(1 + Math.max(HALF_CENT, sum / 100)) + LEVEL_PENALTY / (1 + rank)
  })
}

/** What hiding the most wanted cell costs more than hiding the least wanted. */
const LEVEL_PENALTY = 50
