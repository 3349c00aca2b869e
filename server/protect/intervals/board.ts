import { holdersOf, type Holders, type Movers } from './holders.ts'
import type { IntervalTarget } from './targets.ts'

/** What a reader does not know: euros per row, and the figures (groups of rows) that are or may be shown. */
export interface Publication {
  /** Euros in every row. */
  readonly amount: Float64Array
  readonly figures: readonly Int32Array[]
}

/** A publication as its searches see it: movers, and what each of them is part of. */
export interface Board {
  readonly movers: Movers
  readonly rowCount: number
  /** Euros in every row that may go away: what is below zero stays. */
  readonly stock: Float64Array
  /** How far each mover can go down before one of its rows goes below zero; at most 0. */
  readonly floor: Float64Array
  readonly figures: Holders
  readonly targets: Holders
  readonly asked: readonly IntervalTarget[]
  /** In how many movers each target has rows. */
  readonly width: Int32Array
  /** The same for each figure. */
  readonly figureWidth: Int32Array
}

/** Lays out a publication for movers. Every row moves by itself when none are given. */
export function boardOf({ amount, figures }: Publication, asked: readonly IntervalTarget[], movers: Movers = each(amount.length)): Board {
  const stock = amount.map((euros) => Math.max(0, euros))
  const targets = holdersOf(asked.map(({ rows }) => rows), movers, amount.length)
  const held = holdersOf(figures, movers, amount.length)
  const floor = Float64Array.from(movers, (rows) => -rows.reduce((least, row) => Math.min(least, stock[row]!), Infinity))
  return { movers, rowCount: amount.length, stock, floor, figures: held, targets, asked, width: widths(targets, asked.length), figureWidth: widths(held, figures.length) }
}

function widths({ group }: Holders, groupCount: number): Int32Array {
  const width = new Int32Array(groupCount)
  for (const one of group) width[one]!++
  return width
}

/** Every row by itself. */
export const each = (rowCount: number): Movers => Array.from({ length: rowCount }, (_, row) => Int32Array.of(row))
