/** Groups of rows that a search moves together, every row by the same number of euros. */
export type Movers = readonly Int32Array[]

/**
 * The searches for other tables that fit, from few movers to one per row. A grouping numbers the group of every row, coarse first.
 * The first search moves only groups that are as large as any: rows alike in all but their period, with one for every period. The next
 * ones move the rows of smaller groups one by one. What a coarse search finds is a table like any other; what it does not find is
 * left to the next. Without groupings there is only the last search.
 */
export function searches(groupings: readonly Int32Array[], rowCount: number): Movers[] {
  const each = Array.from({ length: rowCount }, (_, row) => Int32Array.of(row))
  const coarse = groupings.map((grouping, at) => moversOf(grouping, at > 0))
  return [...coarse.filter((movers) => movers.length < rowCount), each]
}

function moversOf(grouping: Int32Array, splitSmall: boolean): Movers {
  const groups = new Map<number, number[]>()
  grouping.forEach((group, row) => {
    const own = groups.get(group)
    if (own) own.push(row)
    else groups.set(group, [row])
  })
  const all = [...groups.values()]
  const most = all.reduce((size, rows) => Math.max(size, rows.length), 0)
  return all.flatMap((rows) => {
    if (rows.length === most) return [Int32Array.from(rows)]
    return splitSmall ? rows.map((row) => Int32Array.of(row)) : []
  })
}

/** How many rows of each mover stand in a group of rows: its entries in a programme over movers. */
export function entriesOver(movers: Movers, rowCount: number): (rows: Int32Array) => (readonly [mover: number, count: number])[] {
  const moverOf = new Int32Array(rowCount).fill(-1)
  movers.forEach((rows, mover) => { for (const row of rows) moverOf[row] = mover })
  return (rows) => {
    const count = new Map<number, number>()
    for (const row of rows) if (moverOf[row]! >= 0) count.set(moverOf[row]!, (count.get(moverOf[row]!) ?? 0) + 1)
    return [...count].sort((a, b) => a[0] - b[0])
  }
}

/** The change of every row when the movers change so much. */
export function spread(movers: Movers, moved: Float64Array, rowCount: number): Float64Array {
  const change = new Float64Array(rowCount)
  movers.forEach((rows, mover) => { for (const row of rows) change[row] = moved[mover]! })
  return change
}

/** How far each mover can go down before one of its rows goes below its own floor. */
export const floorsOf = (movers: Movers, floor: Float64Array): Float64Array =>
  Float64Array.from(movers, (rows) => rows.reduce((highest, row) => Math.max(highest, floor[row]!), -Infinity))

/** Lists of entries without those that are a multiple of an earlier one: as equations to zero they say the same. */
export function distinctEquations<T extends readonly (readonly [number, number])[]>(equations: readonly T[]): T[] {
  const byName = new Map<string, T>()
  for (const entries of equations) {
    if (entries.length === 0) continue
    const name = entries.map(([at, value]) => `${at}:${value / entries[0]![1]}`).join()
    if (!byName.has(name)) byName.set(name, entries)
  }
  return [...byName.values()]
}

/** Groupings of leaves as groupings of rows; a row goes where its first leaf is. */
export const groupingsOfRows = (alike: readonly Int32Array[], rowOfLeaf: Int32Array, rowCount: number): Int32Array[] =>
  alike.map((grouping) => {
    const groups = new Int32Array(rowCount).fill(-1)
    rowOfLeaf.forEach((row, leaf) => { if (row >= 0 && groups[row] === -1) groups[row] = grouping[leaf]! })
    return groups
  })
