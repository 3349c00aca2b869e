/**
 * Every cell of every linked table of one gemeente and year over one set of leaves: what disclosure control needs to see.
 * A leaf is a group of fact lines that stand together in all the same cells and, where it has one contributor, of that one alone.
 */
export interface CellTable {
  readonly leafCount: number
  /** The only contributing unit of a leaf, or -1 where there are more. */
  readonly leafOwner: Int32Array
  /** The only provider behind a leaf, or -1; left out where providers are not known. */
  readonly leafProvider?: Int32Array
  readonly cells: readonly TabulatedCell[]
  /** Who spent what in every leaf: what tells whether the difference of two published cells is itself safe. */
  readonly spending: LeafSpending
  /**
   * The number of a group per leaf: leaves that differ only in when they are. The search for intervals in a large table moves them
   * together; nothing else depends on it.
   */
  readonly alike?: Int32Array
}

/** Unit totals per leaf: entries start[leaf] to start[leaf + 1] - 1, at most one per unit, amounts in signed whole cents. */
export interface LeafSpending {
  /** leafCount + 1 offsets. */
  readonly start: Int32Array
  /** Numbered as the owners of leaves are. */
  readonly unit: Int32Array
  readonly amount: Float64Array
}

/** One cell with what the rules ask about it. Amounts are whole cents. */
export interface TabulatedCell {
  /** Unique and stable, so that every build has the same order. */
  readonly key: string
  /** How much readers want it: 0 first. Cells of one rank are taken by amount, largest first, then by key. */
  readonly rank: number
  /**
   * Number of the family: cells of one family (same kind of area, item and period) never overlap. The search for unsafe differences
   * takes cells away from a larger one family by family.
   */
  readonly family: number
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
