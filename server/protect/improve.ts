import { RANK_OF_REMAINDERS } from '../tabulate/plan.ts'
import type { TabulatedCell } from '../tabulate/cell-table.ts'
import type { Choice } from './choose.ts'
import type { Incidence } from './incidence.ts'

/** What a candidate is worth to a reader: how much value its cells have together, and how much they are wanted (0 first). */
export interface Worth {
  readonly value: Float64Array
  readonly rank: Int32Array
  /** Ranks up to this one may not lose by what another gains. */
  readonly promised: number
}

/** An order in which candidates are decided, and what comes of it. */
export interface Tried {
  readonly order: readonly number[]
  readonly choice: Choice
}

/** The worth of every column of a table, in cents; what nobody publishes is worth nothing. The more wanted two thirds of the kinds of cell may not lose by what the others gain. */
export function worthOf(cells: readonly TabulatedCell[], { columnOfCell, columns, cell }: Incidence): Worth {
  const value = new Float64Array(columns.length)
  columnOfCell.forEach((column, at) => { if (column >= 0 && cells[at]!.rank !== RANK_OF_REMAINDERS) value[column]! += cells[at]!.absolute })
  const ranks = [...new Set(cells.map((one) => one.rank))].sort((a, b) => a - b)
  return { value, rank: Int32Array.from(cell, (one) => one.rank), promised: ranks[Math.floor((ranks.length * 2) / 3) - 1] ?? -1 }
}

/** Most wanted first, the most valuable first among equals. */
export const orderOfWish = (candidates: readonly number[], { value, rank }: Worth): number[] =>
  [...candidates].sort((a, b) => rank[a]! - rank[b]! || value[b]! - value[a]! || a - b)

/**
 * Local search over orders: of every hidden candidate, the most valuable first, what comes of deciding it before the others of its rank.
 * Kept when less value is hidden in all and not more in any of the promised ranks. A fixed number of tries, so the same everywhere.
 */
export function improved(start: Tried, decide: (order: readonly number[]) => Choice, worth: Worth, tries: number): Tried {
  let best = start
  let cost = hiddenUpTo(best, worth)
  const hidden = start.order.filter((column) => start.choice.shown[column] === 0).sort((a, b) => worth.value[b]! - worth.value[a]! || a - b)
  for (const column of hidden.slice(0, tries)) {
    if (best.choice.shown[column] === 1) continue
    const order = firstOfRank(best.order, column, worth.rank)
    const choice = decide(order)
    const found = hiddenUpTo({ order, choice }, worth)
    if (!isBetter(found, cost)) continue
    best = { order, choice }
    cost = found
  }
  return best
}

function firstOfRank(order: readonly number[], column: number, rank: Int32Array): number[] {
  const others = order.filter((one) => one !== column)
  const place = others.findIndex((one) => rank[one] === rank[column])
  return place < 0 ? [...order] : [...others.slice(0, place), column, ...others.slice(place)]
}

/** Value hidden in the ranks up to each promised one, and in all. */
export function hiddenUpTo({ order, choice: { shown } }: Tried, { value, rank, promised }: Worth): Float64Array {
  const sums = new Float64Array(promised + 2)
  for (const column of order) if (shown[column] === 0) for (let at = Math.min(rank[column]!, promised + 1); at < sums.length; at++) sums[at]! += value[column]!
  return sums
}

/** True when less is hidden in all by a cent at least, and nowhere before more. */
export const isBetter = (found: Float64Array, than: Float64Array): boolean =>
  found.at(-1)! <= than.at(-1)! - 1 && found.every((sum, at) => sum <= than[at]! + 0.5)
