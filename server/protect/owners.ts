import type { Coordinates } from './coordinates.ts'
import type { Echelon } from './echelon.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import { nullSpace } from './null-space.ts'
import { randomNumbers } from './random.ts'
import type { Sparse } from './sparse.ts'

/** What one household can take away from the table because it is its own bill: combinations of cells that hold nobody else. */
export interface OwnSpace {
  readonly owner: number
  /** A basis, in the coordinates of the columns. */
  readonly basis: readonly Sparse[]
}

/** More samples than unknowns, so that a chance dependence has one in 10^15. */
const SPARE = 2
const SEED = 20_260_101

/**
 * For every household that is alone in some row: all combinations of columns that live on its own rows only. Showing a cell to that
 * household is showing it to someone who knows these combinations as well (DISCLOSURE 3.3, the restricted span test).
 * A vector on its rows is such a combination exactly when every change of the microdata that no cell notices leaves it alone.
 */
export function ownSpaces(matrix: Incidence, form: Echelon, cells: Coordinates, field: Field): OwnSpace[] {
  const rows = rowsByOwner(matrix.rowOwner)
  const most = Math.max(0, ...[...rows.values()].map((own) => own.length))
  const changes = unnoticedChanges(form, matrix.rowCount, most + SPARE, field)
  return [...rows].sort((a, b) => a[0] - b[0]).flatMap(([owner, own]) => {
    const seen = changes.slice(0, own.length + SPARE).map((change) => Float64Array.from(own, (row) => change[row]!))
    const basis = nullSpace(seen, own.length, field).flatMap((values) => inCoordinates(own, values, form, cells))
    return basis.length > 0 ? [{ owner, basis }] : []
  })
}

function rowsByOwner(rowOwner: Int32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  rowOwner.forEach((owner, row) => {
    if (owner < 0) return
    const own = rows.get(owner)
    if (own) own.push(row)
    else rows.set(owner, [row])
  })
  return rows
}

/** Random changes of the rows under which every column keeps its sum: free outside the pivots, and each pivot makes up for the rest. */
function unnoticedChanges(form: Echelon, rowCount: number, count: number, field: Field): Float64Array[] {
  const random = randomNumbers(SEED, field.prime)
  return Array.from({ length: count }, () => {
    const change = new Float64Array(rowCount)
    for (let row = 0; row < rowCount; row++) change[row] = random()
    for (let pivot = form.reduced.length - 1; pivot >= 0; pivot--) balance(change, form.pivotRow[pivot]!, form.reduced[pivot]!, field)
    return change
  })
}

function balance(change: Float64Array, pivotRow: number, { at, value }: Sparse, field: Field): void {
  change[pivotRow] = 0
  let sum = 0
  for (let i = 0; i < at.length; i++) {
    sum += field.multiply(value[i]!, change[at[i]!]!)
    if (sum >= field.prime) sum -= field.prime
  }
  change[pivotRow] = field.negate(sum)
}

function inCoordinates(rows: readonly number[], values: Float64Array, form: Echelon, cells: Coordinates): Sparse[] {
  const kept = rows.map((row, i) => [row, values[i]!] as const).filter(([, value]) => value !== 0)
  const parts = form.express({ at: Int32Array.from(kept, ([row]) => row), value: Float64Array.from(kept, ([, value]) => value) })
  return parts === null ? [] : [cells.ofCombination(parts)]
}
