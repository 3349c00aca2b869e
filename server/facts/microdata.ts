/** One level of a dimension: the labels of its nodes, and the node of every member of the dimension, -1 for a member that is in none. */
export interface Level {
  readonly name: string
  readonly labels: readonly string[]
  readonly of: Int32Array
}

/** A tree as levels from coarse to fine. The finest level is the members themselves. */
export interface Dimension {
  readonly name: string
  readonly levels: readonly Level[]
}

/** Lines of any microdata as columns: who, where in each dimension, and how much. Nothing of the household is left but a number. */
export interface Microdata {
  readonly length: number
  /** Household of every line, numbered in the order of its id, so that the order of the lines makes no difference. */
  readonly unit: Int32Array
  readonly unitCount: number
  /** Signed whole cents per line. */
  readonly amount: Float64Array
  readonly dimensions: readonly Dimension[]
  /** For every dimension the member of each line. */
  readonly member: readonly Int32Array[]
}

/** The label of the node that holds everything. */
export const TOTAL = 'Totaal'
/** What stands between the labels of a path. */
export const BELOW = ' > '
