import type { FactColumns } from '../facts/columns.ts'
import type { CellTable, TabulatedCell } from './cell-table.ts'
import { leafSpending, soleOwners } from './leaf-spending.ts'
import { RANK_OF_REMAINDERS } from './plan.ts'
import type { Tabulation } from './tabulate.ts'

/** A year as it stood before, tabulated, with the line of now of every line of then. */
export interface EarlierTabulation {
  /** Tells this standing from the others in the keys of its cells. */
  readonly name: string
  readonly made: Tabulation
  readonly line: Int32Array
}

/** The cells of now and of every earlier standing over one set of leaves: what readers who kept everything can put side by side. */
export interface Together {
  readonly table: CellTable
  /** Where in the cells of the table each standing begins: now first, then the earlier ones. */
  readonly start: readonly number[]
  /** Key of every cell within its standing: the same figure of two standings has the same one. */
  readonly plainKey: readonly string[]
}

/**
 * One table over several standings of a year. A leaf is a group of lines that stand together in all cells of all standings, so what a
 * later delivery added is a leaf of its own, and so are the lines of a household that moved or came under another combination of laws.
 * Households are those of now.
 */
export function together(facts: FactColumns, now: Tabulation, earlier: readonly EarlierTabulation[]): Together {
  const { ofLine, count, parts } = commonLeaves(facts.length, now, earlier)
  const spending = leafSpending(facts, { count, ofLine })
  const families = 1 + Math.max(-1, ...[now, ...earlier.map(({ made }) => made)].flatMap(({ table }) => table.cells.map(({ family }) => family)))
  const standings = [{ name: '', cells: now.table.cells }, ...earlier.map(({ name, made }) => ({ name: `${name}: `, cells: made.table.cells }))]
  const cells = standings.flatMap(({ name, cells: own }, at) => own.map((cell): TabulatedCell =>
    ({ ...cell, key: `${name}${cell.key}`, rank: at === 0 ? cell.rank : RANK_OF_REMAINDERS, family: cell.family + at * families, leaves: leavesOf(cell.leaves, parts[at]!) })))
  const start = standings.map((_, at) => standings.slice(0, at).reduce((sum, { cells: own }) => sum + own.length, 0))
  const plainKey = standings.flatMap(({ cells: own }) => own.map(({ key }) => key))
  return { table: { leafCount: count, leafOwner: soleOwners(spending), cells, spending, alike: alikeIn(standingsOf(now, earlier), parts, count) }, start, plainKey }
}

interface CommonLeaves {
  readonly count: number
  readonly ofLine: Int32Array
  /** For every standing the common leaves that each of its own leaves is made of. */
  readonly parts: readonly (readonly number[])[][]
}

/** Numbers the combinations of leaves that a line stands in, along the standings: the order of the lines makes no difference. */
function commonLeaves(length: number, now: Tabulation, earlier: readonly EarlierTabulation[]): CommonLeaves {
  const own = [now.leafOfLine, ...earlier.map(({ made, line }) => spread(made.leafOfLine, line, length))]
  const sizes = [now.table.leafCount, ...earlier.map(({ made }) => made.table.leafCount)]
  let ofLine: Int32Array = new Int32Array(length)
  let count = 1
  own.forEach((leaf, at) => {
    const code = Float64Array.from(ofLine, (so, line) => so * (sizes[at]! + 1) + leaf[line]! + 1)
    const used = Float64Array.from(new Set(code)).sort()
    const number = new Map(Array.from(used, (one, place) => [one, place] as const))
    ofLine = Int32Array.from(code, (one) => number.get(one)!)
    count = used.length
  })
  return { count, ofLine, parts: own.map((leaf, at) => partsOf(leaf, ofLine, sizes[at]!)) }
}

/** The leaf of every line of now in an earlier standing, -1 for what was not there yet. */
function spread(leafOfLine: Int32Array, line: Int32Array, length: number): Int32Array {
  const leaf = new Int32Array(length).fill(-1)
  line.forEach((here, there) => { leaf[here] = leafOfLine[there]! })
  return leaf
}

function partsOf(leaf: Int32Array, common: Int32Array, size: number): number[][] {
  const sets = Array.from({ length: size }, () => new Set<number>())
  leaf.forEach((own, line) => { if (own >= 0) sets[own]!.add(common[line]!) })
  return sets.map((set) => [...set])
}

const standingsOf = (now: Tabulation, earlier: readonly EarlierTabulation[]): Tabulation[] => [now, ...earlier.map(({ made }) => made)]

/** Numbers groups of common leaves that are alike, but for their period, in every standing. */
function alikeIn(standings: readonly Tabulation[], parts: CommonLeaves['parts'], count: number): Int32Array {
  const names = Array.from({ length: count }, (): string[] => [])
  standings.forEach(({ table: { alike } }, at) => {
    parts[at]!.forEach((common, leaf) => { for (const one of common) names[one]!.push(`${at}:${alike === undefined ? `leaf ${leaf}` : alike[leaf]}`) })
  })
  const known = new Map<string, number>()
  return Int32Array.from(names, (own) => {
    const name = own.join()
    if (!known.has(name)) known.set(name, known.size)
    return known.get(name)!
  })
}

const leavesOf = (own: Int32Array, parts: readonly (readonly number[])[]): Int32Array => Int32Array.from(Array.from(own).flatMap((leaf) => parts[leaf]!)).sort()
