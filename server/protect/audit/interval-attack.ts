import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'
import { distinctEquations, entriesOver, floorsOf, groupingsOfRows, searches, spread, type Movers } from '../intervals/movers.ts'
import { needOf } from '../intervals/need.ts'
import { builder } from '../intervals/programme.ts'
import type { LinearProgram, LiveProgram, Solver } from '../intervals/solver.ts'
import type { Contributions } from '../primary.ts'
import type { Rules } from '../rules.ts'

/** A hidden cell that must stay uncertain, in euros: the truth lies at 0, a guess must be able to lie as low and as high as this. */
interface Secret {
  readonly key: string
  readonly blocks: Int32Array
  readonly low: number
  readonly high: number
}

/** The table as the attacker lays it out: leaves that no figure and no secret tells apart are one block. */
interface Layout {
  /** How far each block can go below its truth before it is negative. */
  readonly floor: Float64Array
  readonly published: readonly Int32Array[]
  readonly secrets: readonly Secret[]
  /** Where to look, coarse first: blocks that move together. */
  readonly searches: readonly Movers[]
}

/** Half a cent. */
const TOLERANCE = 0.005

/**
 * Keys of the hidden cells that an outsider can bound more sharply than the rules allow (DISCLOSURE 4): he knows every shown figure
 * exactly and that nobody spends less than nothing. His programme is laid out from the table and what is shown, not from the
 * protector's columns; what it does not prove open counts as too sharp.
 */
export function tooSharp(table: CellTable, shown: Uint8Array, contributions: (leaves: Int32Array) => Contributions, rules: Rules, solver: Solver): string[] {
  const layout = layOut(table, shown, contributions, rules)
  if (layout.secrets.length === 0) return []
  const found = new Set([...guesses(layout, 1, solver), ...guesses(layout, -1, solver)])
  return layout.secrets.filter((_, at) => found.has(at)).map(({ key }) => key)
}

type Asked = Omit<Secret, 'blocks'> & { readonly leaves: Int32Array }

function layOut(table: CellTable, shown: Uint8Array, contributions: (leaves: Int32Array) => Contributions, rules: Rules): Layout {
  const filled = distinct(table.cells.filter((cell) => cell.leaves.length > 0))
  const isShown = new Set(table.cells.filter((_, at) => shown[at] === 1).map(({ leaves }) => leaves.join()))
  const asked = filled.filter(({ leaves }) => !isShown.has(leaves.join())).flatMap((cell) => secretOf(cell, needOf(contributions(cell.leaves), rules) / 100))
  const published = filled.filter(({ leaves }) => isShown.has(leaves.join())).map(({ leaves }) => leaves)
  const { blockOf, count } = blocksOf([...published, ...asked.map(({ leaves }) => leaves)], table.leafCount)
  return {
    floor: floors(table, blockOf, count),
    searches: searches(groupingsOfRows(table.alike ?? [], blockOf, count), count),
    published: published.map((leaves) => inBlocks(leaves, blockOf)),
    secrets: asked.map(({ leaves, ...secret }) => ({ ...secret, blocks: inBlocks(leaves, blockOf) })),
  }
}

/** One cell of those with the same leaves. */
const distinct = (cells: readonly TabulatedCell[]): TabulatedCell[] => [...new Map(cells.map((cell) => [cell.leaves.join(), cell])).values()]

function secretOf({ key, leaves, sum }: TabulatedCell, need: number): Asked[] {
  return need > TOLERANCE ? [{ key, leaves, low: -Math.min(need, Math.max(0, sum / 100)), high: need }] : []
}

/** Splits the leaves by every group in turn; leaves that stay together are a block. */
function blocksOf(groups: readonly Int32Array[], leafCount: number): { readonly blockOf: Int32Array; readonly count: number } {
  const blockOf = new Int32Array(leafCount)
  let count = 1
  for (const group of groups) {
    const next = new Map<number, number>()
    for (const leaf of group) {
      const block = blockOf[leaf]!
      if (!next.has(block)) next.set(block, count++)
      blockOf[leaf] = next.get(block)!
    }
  }
  return renumbered(blockOf)
}

function renumbered(blockOf: Int32Array): { readonly blockOf: Int32Array; readonly count: number } {
  const number = new Map<number, number>()
  for (const block of blockOf) if (!number.has(block)) number.set(block, number.size)
  return { blockOf: blockOf.map((block) => number.get(block)!), count: number.size }
}

const inBlocks = (leaves: Int32Array, blockOf: Int32Array): Int32Array => Int32Array.from(new Set(leaves.map((leaf) => blockOf[leaf]!))).sort()

function floors({ spending }: CellTable, blockOf: Int32Array, count: number): Float64Array {
  const euros = new Float64Array(count)
  blockOf.forEach((block, leaf) => {
    for (let at = spending.start[leaf]!; at < spending.start[leaf + 1]!; at++) euros[block]! += spending.amount[at]! / 100
  })
  return euros.map((amount) => -Math.max(0, amount))
}

/** The secrets that cannot be pushed far enough up (direction 1) or down (-1), after every search. */
function guesses(layout: Layout, direction: 1 | -1, solver: Solver): number[] {
  const left = new Set(layout.secrets.flatMap(({ low, high }, at) => ((direction === 1 ? high : -low) > TOLERANCE ? [at] : [])))
  for (const movers of layout.searches) {
    if (left.size === 0) break
    const asked = [...left]
    const live = solver.open(programmeOf(layout, movers, asked, direction))
    const attack = { layout, movers, asked, direction, live, left }
    pushTogether(attack)
    if (movers === layout.searches.at(-1)) for (const secret of asked) if (left.has(secret)) push(attack, [secret])
    live.dispose()
  }
  return [...left]
}

interface Push {
  readonly layout: Layout
  readonly movers: Movers
  /** The secrets that the programme is about. */
  readonly asked: readonly number[]
  readonly direction: 1 | -1
  readonly live: LiveProgram
  /** The secrets that are not pushed far enough yet. */
  readonly left: Set<number>
}

/** All that are left at once, as long as that pushes one far enough. */
function pushTogether(attack: Push): void {
  for (let before = Infinity; attack.left.size > 0 && attack.left.size < before;) {
    before = attack.left.size
    push(attack, [...attack.left])
  }
}

/** Movers above their floor, every published sum as it is, and a score per secret: at most how far it moved, and at most what is asked. */
function programmeOf({ floor, published, secrets }: Layout, movers: Movers, asked: readonly number[], direction: 1 | -1): LinearProgram {
  const entries = entriesOver(movers, floor.length)
  const make = builder()
  for (const lowest of floorsOf(movers, floor)) make.column(lowest, Infinity)
  for (const equation of distinctEquations(published.map(entries))) make.row(0, 0, equation)
  for (const at of asked) {
    const { blocks, low, high } = secrets[at]!
    const score = make.column(-Infinity, direction === 1 ? high : -low)
    make.row(0, Infinity, [...entries(blocks).map(([mover, count]) => [mover, direction * count] as const), [score, -1]])
  }
  return make.build()
}

/** Moves some secrets together as far as they go, and strikes every secret off that moves far enough along with them. */
function push({ layout: { floor, secrets }, movers, asked, direction, live, left }: Push, wanted: readonly number[]): void {
  const worth = new Float64Array(movers.length + asked.length)
  for (const at of wanted) worth[movers.length + asked.indexOf(at)] = 1 / (direction === 1 ? secrets[at]!.high : -secrets[at]!.low)
  live.cost(worth)
  const answer = live.maximise()
  if (answer === null) return
  const change = spread(movers, answer, floor.length)
  for (const at of left) {
    const { blocks, low, high } = secrets[at]!
    const moved = blocks.reduce((sum, block) => sum + change[block]!, 0)
    if (direction === 1 ? moved >= high - TOLERANCE : moved <= low + TOLERANCE) left.delete(at)
  }
}
