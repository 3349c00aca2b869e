/** Rows in which a search looks while all other rows stay as they are. */
export type Window = Int32Array

/** Fewer rows than these hold no way round: two areas by two products. */
const FEWEST = 4

/**
 * Where to look for other tables that fit, fine first: the rows of every cell, a list per family of cells that do not overlap, and in
 * the end all rows. What moves within a wijk while every figure stays as it is proves as much as what moves through the whole table.
 */
export function windowsOf(cells: readonly Int32Array[], familyOf: (cell: number) => number, rowCount: number): Window[][] {
  const families = new Map<number, Window[]>()
  cells.forEach((rows, cell) => {
    if (rows.length < FEWEST || rows.length === rowCount) return
    const family = families.get(familyOf(cell))
    if (family) family.push(rows)
    else families.set(familyOf(cell), [rows])
  })
  const largest = (windows: readonly Window[]): number => windows.reduce((most, { length }) => Math.max(most, length), 0)
  const ordered = [...families].map(([family, windows]) => ({ family, windows, size: largest(windows) })).sort((a, b) => a.size - b.size || a.family - b.family)
  return [...ordered.map(({ windows }) => windows), [Int32Array.from({ length: rowCount }, (_, row) => row)]]
}
