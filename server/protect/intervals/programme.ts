import type { LinearProgram } from './solver.ts'

/** Collects a programme column by column and row by row. */
export interface Builder {
  /** Adds a column; answers its number. */
  column(lower: number, upper: number): number
  /** Adds a row of entries, each a column and its value; answers its number. */
  row(lower: number, upper: number, entries: Iterable<readonly [column: number, value: number]>): number
  build(): LinearProgram
}

/** An empty programme. */
export function builder(): Builder {
  const columns = { lower: [] as number[], upper: [] as number[] }
  const rows = { lower: [] as number[], upper: [] as number[] }
  const [start, column, value] = [[0], [] as number[], [] as number[]]
  const addRow: Builder['row'] = (lower, upper, entries) => {
    for (const [at, factor] of entries) { column.push(at); value.push(factor) }
    start.push(column.length)
    rows.upper.push(upper)
    return rows.lower.push(lower) - 1
  }
  return {
    row: addRow,
    column: (lower, upper) => { columns.upper.push(upper); return columns.lower.push(lower) - 1 },
    build: () => ({
      lower: Float64Array.from(columns.lower), upper: Float64Array.from(columns.upper),
      rowLower: Float64Array.from(rows.lower), rowUpper: Float64Array.from(rows.upper),
      start: Int32Array.from(start), column: Int32Array.from(column), value: Float64Array.from(value),
    }),
  }
}
