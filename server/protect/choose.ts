import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import { nothingKnown } from './known.ts'
import type { Sparse } from './sparse.ts'
import { targetSet, type TargetSet } from './targets.ts'

/** What came out of one run over the candidates. */
export interface Choice {
  /** 1 per column that is shown. */
  readonly shown: Uint8Array
  /** 1 per shown column that told nothing new: it followed from what was shown before it. */
  readonly follows: Uint8Array
  /** What is left of a combination of columns when everything shown is taken as known. Empty: it follows from what is shown. */
  remainder(vector: Sparse): Sparse
  /** The remainder of a column. */
  leftOf(column: number): Sparse
}

/**
 * Secondary suppression by Gaussian elimination (DISCLOSURE 3.3; Langsrud 2024): candidates from most to least wanted, and a
 * candidate is shown unless that would make one of the targets follow from what is shown. The first `forced` columns are known already:
 * they go in without a test. Only the columns in `candidates` can be shown.
 */
export function choose(cells: Coordinates, candidates: Iterable<number>, targets: readonly Sparse[], field: Field, forced = 0): Choice {
  const known = nothingKnown(cells.ofColumn.length, field)
  const guarded = targetSet(targets, known.crossedOut, field)
  const [shown, follows] = [new Uint8Array(cells.ofColumn.length), new Uint8Array(cells.ofColumn.length)]
  for (const column of candidates) {
    const left = known.remainder(cells.ofColumn[column]!)
    if (column >= forced && left.at.length > 0 && guarded.hitBy(left)) continue
    shown[column] = 1
    if (left.at.length === 0) follows[column] = 1
    else if (left.at.length === 1) {
      guarded.crossOut(left.at[0]!)
      known.crossedOut[left.at[0]!] = 1
    } else {
      const best = fewestHolders(left, guarded)
      const inverse = field.inverse(left.value[best]!)
      guarded.eliminate(left.at[best]!, left, inverse)
      known.solve(left, left.at[best]!, inverse)
    }
  }
  const left = Array.from({ length: cells.ofColumn.length }, (): Sparse | undefined => undefined)
  const leftOf = (column: number): Sparse => (left[column] ??= known.remainder(cells.ofColumn[column]!))
  return { shown, follows, remainder: known.remainder, leftOf }
}

/** Which entry of a vector to solve it for: the one that the fewest targets have. */
function fewestHolders({ at }: Sparse, guarded: TargetSet): number {
  let best = 0
  for (let i = 1; i < at.length; i++) if (guarded.holders(at[i]!) < guarded.holders(at[best]!)) best = i
  return best
}
