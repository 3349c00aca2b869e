import { known, unknown, type Maybe } from '../undefined.ts'

/**
 * Cumulative net claims in whole cents: a row per month of delivery, oldest first, a cell per month between delivery and receipt, as far
 * as it is known by now. More rows than lags is usual (24 by 9): the oldest rows are complete (METHODS 2.1).
 */
export type Triangle = readonly (readonly number[])[]

/** Two neighbouring cells of a row: how the claims of a month grew from one lag to the next. */
export interface Link {
  readonly from: number
  readonly to: number
}

/** Number of lags of the longest row. */
export const lagsOf = (triangle: Triangle): number => Math.max(0, ...triangle.map((row) => row.length))

/**
 * The links from a lag to the next, over the rows that are known at both. With `lastDiagonals` only links that start within the last so
 * many calendar months, the newest included; the newest cells themselves start no link yet (R ChainLadder, `weights`).
 */
export function linksAt(triangle: Triangle, lag: number, lastDiagonals = Infinity): readonly Link[] {
  const calendar = Math.max(...triangle.map((row, at) => at + row.length))
  return triangle.flatMap((row, at) => (row.length > lag + 1 && at + lag + 1 > calendar - lastDiagonals ? [{ from: row[lag]!, to: row[lag + 1]! }] : []))
}

/**
 * The triangle, when it can be worked with: no month without any cell, and nowhere less than nothing claimed in all. Credits may lower a
 * month as long as something is left (METHODS 2.4).
 */
export function sound(triangle: Triangle): Maybe<Triangle> {
  if (triangle.length === 0 || triangle.some((row) => row.length === 0)) return unknown('no-data')
  return triangle.some((row) => row.some((cell) => !(cell >= 0))) ? unknown('no-basis') : known(triangle)
}

/** A triangle may carry a forecast with a margin from 12 rows on, with at least two links at every lag (METHODS 8). */
export function enoughRows(triangle: Triangle): boolean {
  const links = Array.from({ length: lagsOf(triangle) - 1 }, (_, lag) => linksAt(triangle, lag).length)
  return triangle.length >= 12 && links.length > 0 && links.every((count) => count >= 2)
}
