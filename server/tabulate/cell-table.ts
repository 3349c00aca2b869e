/**
 * Every cell of every linked table of one gemeente and year over one set of leaves: what disclosure control needs to see.
 * A leaf is a group of fact lines that stand together in all the same cells and, where it has one contributor, of that one alone.
 */
export interface CellTable {
  readonly leafCount: number
  /** The only contributing unit of a leaf, or -1 where there are more. */
  readonly leafOwner: Int32Array
  readonly cells: readonly TabulatedCell[]
}

/** One cell with what the rules ask about it. Amounts are whole cents. */
export interface TabulatedCell {
  /** Unique and stable, so that every build has the same order. */
  readonly key: string
  /** How much readers want it: 0 first. Cells of one rank are taken by amount, largest first, then by key. */
  readonly rank: number
  /** Ascending leaf numbers. */
  readonly leaves: Int32Array
  readonly sum: number
  /** Units with any line in the cell. */
  readonly contributors: number
  /** Units with net spending above 0 in the cell: the count that is published. */
  readonly users: number
  /** Largest and second largest unit total, as absolute amounts. */
  readonly top1: number
  readonly top2: number
  /** Sum of the absolute unit totals. */
  readonly absolute: number
}
