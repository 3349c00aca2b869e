/** Rows as lines of text in columns: the first `left` columns stand to the left, the others, which are numbers, to the right. */
export function inColumns(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((text, column) => (column < left ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}
