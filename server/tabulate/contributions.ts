/** Lines as the kernel sees them: whose, and how much. */
export interface Contributions {
  readonly length: number
  /** Unit of count per line, 0 to unitCount - 1. */
  readonly unit: Int32Array
  readonly unitCount: number
  /** Signed whole cents per line. */
  readonly amount: Float64Array
}
