import type { Sparse } from '../sparse.ts'

/** In which groups of rows each mover stands, and with how many rows. Mover m has the entries start[m] up to start[m + 1]. */
export interface Holders {
  readonly start: Int32Array
  readonly group: Int32Array
  readonly count: Int32Array
}

/** Rows that move together, every row by the same number of euros. */
export type Movers = readonly Int32Array[]

/** Turns groups of rows round: from every mover to the groups that hold its rows. A row that no mover has stays where it is. */
export function holdersOf(groups: readonly Int32Array[], movers: Movers, rowCount: number): Holders {
  const moverOf = new Int32Array(rowCount).fill(-1)
  movers.forEach((rows, mover) => { for (const row of rows) moverOf[row] = mover })
  const start = new Int32Array(movers.length + 1)
  const last = new Int32Array(movers.length).fill(-1)
  groups.forEach((rows, group) => {
    for (const row of rows) {
      const mover = moverOf[row]!
      if (mover < 0 || last[mover] === group) continue
      last[mover] = group
      start[mover + 1]!++
    }
  })
  for (let mover = 0; mover < movers.length; mover++) start[mover + 1]! += start[mover]!
  return filled(groups, moverOf, start)
}

function filled(groups: readonly Int32Array[], moverOf: Int32Array, start: Int32Array): Holders {
  const [group, count] = [new Int32Array(start.at(-1)!).fill(-1), new Int32Array(start.at(-1)!)]
  const next = start.slice(0, -1)
  groups.forEach((rows, number) => {
    for (const row of rows) {
      const mover = moverOf[row]!
      if (mover < 0) continue
      const at = next[mover]! > start[mover]! && group[next[mover]! - 1] === number ? next[mover]! - 1 : next[mover]!++
      group[at] = number
      count[at]!++
    }
  })
  return { start, group, count }
}

/** Adds a change of single rows up per group: tells every group that one of its rows changed in, and by how much in all. */
export function sumsOf({ start, group }: Holders, groupCount: number): { each(change: Sparse, tell: (group: number, sum: number) => void): void } {
  const sum = new Float64Array(groupCount)
  const isMet = new Uint8Array(groupCount)
  const each = ({ at, value }: Sparse, tell: (group: number, sum: number) => void): void => {
    const met: number[] = []
    for (let i = 0; i < at.length; i++) {
      for (let entry = start[at[i]!]!; entry < start[at[i]! + 1]!; entry++) {
        const own = group[entry]!
        if (isMet[own] === 0) { isMet[own] = 1; sum[own] = 0; met.push(own) }
        sum[own]! += value[i]!
      }
    }
    for (const own of met) { isMet[own] = 0; tell(own, sum[own]!) }
  }
  return { each }
}
