import type { Sparse } from './sparse.ts'

/** Status of a cell, as numbers in a typed array. */
export const SHOWN = 0
/** Hidden because a figure about these households breaks a rule itself. */
export const PRIMARY = 1
/** Hidden because others could be worked out from it. */
export const SECONDARY = 2
/** Nobody contributes: public, and never a cover for another cell. */
export const ZERO = 3

/** Which cells of a table may be seen. The reason stays behind the wall: readers only see shown or suppressed. */
export interface Pattern {
  /** SHOWN, PRIMARY, SECONDARY or ZERO, in the order of the cells of the table. */
  readonly status: Uint8Array
  readonly shown: number
  readonly primary: number
  readonly secondary: number
  readonly zero: number
  /** How often elimination was repeated until no attack was left. */
  readonly rounds: number
  /** Keys of cells that break a rule and were shown before, or follow from what was: harm that no pattern undoes. */
  readonly lost: readonly string[]
  /** Changes of leaves, in euros, that a reader cannot tell from the truth: together they prove the intervals. They never leave the program. */
  readonly witnesses: readonly Sparse[]
}

/** A pattern from its statuses. */
export function patternOf(status: Uint8Array, rounds: number, lost: readonly string[] = [], witnesses: readonly Sparse[] = []): Pattern {
  const count = [0, 0, 0, 0]
  for (const value of status) count[value]!++
  const [shown, primary, secondary, zero] = count as [number, number, number, number]
  return { status, shown, primary, secondary, zero, rounds, lost, witnesses }
}

/** True for each cell whose figure readers get: shown, or nobody there. */
export const visible = (pattern: Pattern): Uint8Array =>
  pattern.status.map((status) => (status === SHOWN || status === ZERO ? 1 : 0))
