import type { Field } from './field.ts'

/** A basis of all vectors of a width that every given row is orthogonal to. For small dense systems. */
export function nullSpace(rows: readonly Float64Array[], width: number, field: Field): Float64Array[] {
  const work = rows.map((row) => row.slice())
  const pivots: number[] = []
  for (let column = 0; column < width && pivots.length < work.length; column++) {
    const found = work.findIndex((row, at) => at >= pivots.length && row[column] !== 0)
    if (found < 0) continue
    const place = pivots.length
    ;[work[place], work[found]] = [work[found]!, work[place]!]
    clearColumn(work, place, column, field)
    pivots.push(column)
  }
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.includes(column))
  return free.map((column) => solution(work, pivots, column, width, field))
}

/** Makes the pivot 1 and every other row 0 at its column. */
function clearColumn(work: Float64Array[], place: number, column: number, field: Field): void {
  const pivot = work[place]!
  const inverse = field.inverse(pivot[column]!)
  for (let i = column; i < pivot.length; i++) pivot[i] = field.multiply(pivot[i]!, inverse)
  work.forEach((row, at) => {
    const factor = row[column]!
    if (at === place || factor === 0) return
    for (let i = column; i < row.length; i++) row[i] = field.subtract(row[i]!, field.multiply(factor, pivot[i]!))
  })
}

function solution(work: readonly Float64Array[], pivots: readonly number[], free: number, width: number, field: Field): Float64Array {
  const vector = new Float64Array(width)
  vector[free] = 1
  pivots.forEach((column, place) => { vector[column] = field.negate(work[place]![free]!) })
  return vector
}
