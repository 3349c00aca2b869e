import type { Triangle } from '../statistics/forecast/triangle.ts'
import type { DelayLines } from '../tabulate/delays.ts'

/** The oldest age at which a line still counts in a triangle: a year and a month, for who declares a whole year at once. */
export const OLDEST = 13

/** Net cents by month of delivery (a row each, from month `first`) and age (a column each, 0 to OLDEST). */
export interface Increments {
  readonly first: number
  readonly rows: readonly (readonly number[])[]
}

/** Adds lines up by month and age, for the months from `first` up to and including `last`. */
export function incrementsOf(lines: readonly DelayLines[], first: number, last: number): Increments {
  const rows = Array.from({ length: last - first + 1 }, () => Array.from({ length: OLDEST + 1 }, () => 0))
  for (const { month, age, amount } of lines) {
    for (let line = 0; line < amount.length; line++) if (age[line]! <= OLDEST) rows[month[line]! - first]![age[line]!]! += amount[line]!
  }
  return { first, rows }
}

/** A triangle with the age of its first column: before that age nothing ever came in. */
export interface AgedTriangle {
  readonly start: number
  readonly triangle: Triangle
}

/**
 * What was known at the end of month `asOf`: a row per month that is old enough to have anything, a column per age up to the last at
 * which anything came in and that at least two links show. Null when nothing came in at all.
 */
export function triangleAt({ first, rows }: Increments, asOf: number): AgedTriangle | null {
  const known = rows.slice(0, Math.max(0, asOf - first + 1)).map((row, at) => row.slice(0, Math.min(OLDEST, asOf - first - at) + 1))
  const ages = known.flatMap((row) => row.flatMap((amount, age) => (amount === 0 ? [] : [age])))
  if (ages.length === 0) return null
  const start = ages.reduce((least, age) => Math.min(least, age), OLDEST)
  const started = known.filter((row) => row.length > start)
  const end = Math.min(ages.reduce((most, age) => Math.max(most, age), 0), start + Math.max(0, started.length - 2))
  return { start, triangle: started.map((row) => cumulative(row.slice(start, end + 1))) }
}

function cumulative(row: readonly number[]): number[] {
  let sum = 0
  return row.map((amount) => (sum += amount))
}
