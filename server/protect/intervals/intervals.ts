import type { Incidence } from '../incidence.ts'
import { HALF_CENT, noProofs } from './proofs.ts'
import { proverOf, type Publication, type Sharp } from './prover.ts'
import { repairerOf } from './repair.ts'
import type { Solver } from './solver.ts'
import type { IntervalTarget } from './targets.ts'

/** Interval protection of one table: what is too sharp under a choice of columns, and what to hide against it. */
export interface Intervals {
  /** Targets that a reader of these columns can guess too well. */
  sharp(shown: Uint8Array): Sharp[]
  /** Columns to hide besides, so that none of these is too sharp. */
  repairs(shown: Uint8Array, sharp: readonly Sharp[]): Set<number>
  dispose(): void
}

/** Opens the programmes for the columns of a table that may be shown. */
export function intervalsOf(matrix: Incidence, amount: Float64Array, targets: readonly IntervalTarget[], solver: Solver): Intervals {
  const figures = matrix.columns.slice(0, matrix.candidates)
  const now = new Uint8Array(figures.length)
  const publication: Publication = { amount, figures, shown: now.slice() }
  const prover = proverOf(publication, targets, solver)
  const sharp = (shown: Uint8Array): Sharp[] => {
    figures.forEach((_, at) => {
      if (now[at] === shown[at]) return
      prover.show(at, shown[at] === 1)
      now[at] = shown[at]!
    })
    return prover.prove(noProofs(targets))
  }
  const repairs = (shown: Uint8Array, found: readonly Sharp[]): Set<number> => {
    const asked = found.map(({ target }) => targets[target]!)
    const repairer = repairerOf({ ...publication, shown: shown.slice(0, figures.length) }, asked, costsOf(matrix), solver)
    const hidden = found.flatMap(({ side }, at) => repairer.repair({ target: at, side }))
    repairer.dispose()
    return new Set(hidden)
  }
  return { sharp, repairs, dispose: () => prover.dispose() }
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
