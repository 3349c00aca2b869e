import type { Incidence } from '../incidence.ts'
import type { Contributions } from '../primary.ts'
import type { Rules } from '../rules.ts'
import { needOf } from './need.ts'

/** One side of a target: its guess must be able to go up, or down. */
export type Side = 'up' | 'down'
export const SIDES: readonly Side[] = ['up', 'down']

/** A sum of rows of which a reader's guess must stay open by so many euros above the truth and below it. */
export interface IntervalTarget {
  readonly rows: Int32Array
  readonly up: number
  readonly down: number
}

/** Half a cent, in euros: what a guess may be off. */
export const HALF_CENT = 0.005

/** A target for every column that breaks a rule. An amount is never thought to be below zero, so neither does its interval reach there. */
export function intervalTargets(matrix: Incidence, contributions: (leaves: Int32Array) => Contributions, rules: Rules): IntervalTarget[] {
  return matrix.columns.slice(matrix.candidates).flatMap((rows, at) => {
    const cell = matrix.cell[matrix.candidates + at]!
    const need = needOf(contributions(cell.leaves), rules) / 100
    return need > 0 ? [{ rows, up: need, down: Math.min(need, Math.max(0, cell.sum / 100)) }] : []
  })
}
