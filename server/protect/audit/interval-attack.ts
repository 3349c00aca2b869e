import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'
import { alikeRows, searchAll, terrainOf } from '../intervals/search-all.ts'
import type { Taker } from '../intervals/search.ts'
import { needOf } from '../intervals/need.ts'
import type { Solver } from '../intervals/solver.ts'
import { windowsOf } from '../intervals/windows.ts'
import type { Contributions } from '../primary.ts'
import type { Rules } from '../rules.ts'
import type { Sparse } from '../sparse.ts'

/** A hidden cell that must stay uncertain, in euros: a guess must be able to lie so far above the truth and so far below it. */
interface Secret {
  readonly key: string
  readonly rows: Int32Array
  readonly up: number
  readonly down: number
}

/** The table as the attacker lays it out: leaves that no figure and no secret tells apart are one block. */
interface Layout {
  /** Euros in each block. */
  readonly euros: Float64Array
  readonly published: readonly Int32Array[]
  readonly secrets: readonly Secret[]
  readonly blockOf: Int32Array
}

/** A publication and what it is held against. */
export interface Attacked {
  readonly table: CellTable
  readonly shown: Uint8Array
  readonly contributions: (leaves: Int32Array) => Contributions
  readonly rules: Rules
}

/** Keys of cells that a reader can guess too well, and of cells of which no search settled whether he can. */
export interface Guessed {
  readonly sharp: readonly string[]
  readonly unresolved: readonly string[]
  /** How many cells were asked about. */
  readonly asked: number
}

/** Half a cent: what a guess may be off. */
const TOLERANCE = 0.005
/** What a published sum may be off in a table that is taken, and a block below zero: a tenth of that. */
const OFF = TOLERANCE / 10

/**
 * The hidden cells that an outsider can bound more sharply than the rules allow (DISCLOSURE 4): he knows every shown figure exactly and
 * that nobody spends less than nothing. Everything is laid out anew from the table and what is shown, not from the protector's columns.
 * The protector may hand in tables that it found (changes of leaves, in euros), and the search for others is shared with it, but neither
 * is believed: every table is checked here, sum by sum. What no such table proves open counts against the publication.
 */
export function tooSharp(publication: Attacked, solver: Solver, witnesses: readonly Sparse[]): Guessed {
  const { table } = publication
  const { euros, published, secrets, blockOf } = layOut(publication)
  if (secrets.length === 0) return { sharp: [], unresolved: [], asked: 0 }
  const groups = [...published, ...secrets.map(({ rows }) => rows)]
  const family = familiesOf(table, blockOf, groups)
  const windows = windowsOf(groups, (group) => family[group]!, euros.length)
  const terrain = terrainOf({ amount: euros, figures: published }, secrets, windows, alikeRows(table.alike, blockOf, euros.length))
  const check = checker(euros, published, secrets)
  for (const witness of witnesses) check.take(inWholeBlocks(witness, blockOf))
  const isSettled = searchAll(terrain, new Uint8Array(published.length).fill(1), check, solver, true)
  const left = secrets.filter((_, at) => !check.isOpen(at, 'up') || !check.isOpen(at, 'down')).map(({ key }) => key)
  return { ...(isSettled ? { sharp: left, unresolved: [] } : { sharp: [], unresolved: left }), asked: secrets.length }
}

function layOut({ table, shown, contributions, rules }: Attacked): Layout {
  const filled = distinct(table.cells.filter((cell) => cell.leaves.length > 0))
  const isShown = new Set(table.cells.filter((_, at) => shown[at] === 1).map(({ leaves }) => leaves.join()))
  const published = filled.filter(({ leaves }) => isShown.has(leaves.join())).map(({ leaves }) => leaves)
  const asked = filled.filter(({ leaves }) => !isShown.has(leaves.join())).flatMap((cell) => secretOf(cell, needOf(contributions(cell.leaves), rules) / 100))
  const { blockOf, count } = blocksOf([...published, ...asked.map(({ leaves }) => leaves)], table.leafCount)
  return {
    euros: eurosOf(table, blockOf, count), blockOf,
    published: published.map((leaves) => inBlocks(leaves, blockOf)),
    secrets: asked.map(({ leaves, ...secret }) => ({ ...secret, rows: inBlocks(leaves, blockOf) })),
  }
}

/** One cell of those with the same leaves. */
const distinct = (cells: readonly TabulatedCell[]): TabulatedCell[] => [...new Map(cells.map((cell) => [cell.leaves.join(), cell])).values()]

function secretOf({ key, leaves, sum }: TabulatedCell, need: number): (Omit<Secret, 'rows'> & { readonly leaves: Int32Array })[] {
  return need > TOLERANCE ? [{ key, leaves, up: need, down: Math.min(need, Math.max(0, sum / 100)) }] : []
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

/** A change of leaves as a change of blocks. */
function inWholeBlocks({ at, value }: Sparse, blockOf: Int32Array): Sparse {
  const sum = new Map<number, number>()
  at.forEach((leaf, i) => sum.set(blockOf[leaf]!, (sum.get(blockOf[leaf]!) ?? 0) + value[i]!))
  return { at: Int32Array.from(sum.keys()), value: Float64Array.from(sum.values()) }
}

const inBlocks = (leaves: Int32Array, blockOf: Int32Array): Int32Array => Int32Array.from(new Set(leaves.map((leaf) => blockOf[leaf]!))).sort()

function eurosOf({ spending }: CellTable, blockOf: Int32Array, count: number): Float64Array {
  const cents = new Float64Array(count)
  blockOf.forEach((block, leaf) => {
    for (let at = spending.start[leaf]!; at < spending.start[leaf + 1]!; at++) cents[block]! += spending.amount[at]!
  })
  return cents.map((sum) => sum / 100)
}

/** The family of the cell behind every group of blocks. */
function familiesOf({ cells }: CellTable, blockOf: Int32Array, groups: readonly Int32Array[]): number[] {
  const family = new Map(cells.map((cell) => [inBlocks(cell.leaves, blockOf).join(), cell.family]))
  return groups.map((blocks) => family.get(blocks.join())!)
}

/**
 * Takes tables as changes of blocks and checks them: no published sum changes and no block goes below zero. The same change the other way
 * round, or made several times, is a table as well as long as that holds.
 */
function checker(euros: Float64Array, published: readonly Int32Array[], secrets: readonly Secret[]): Taker {
  const [sums, guesses] = [membersOf(published, euros.length), membersOf(secrets.map(({ rows }) => rows), euros.length)]
  const open = secrets.map(({ up, down }) => ({ up: up <= TOLERANCE, down: down <= TOLERANCE }))
  const take = (change: Sparse): number => {
    let found = 0
    let off = 0
    for (const moved of added(sums, change).values()) off = Math.max(off, Math.abs(moved))
    for (const way of [1, -1]) {
      const times = Math.min(timesOf(euros, change, way), OFF / off)
      for (const [secret, moved] of added(guesses, change)) {
        const [side, far] = [way * moved > 0 ? 'up' : 'down', Math.abs(moved) * times] as const
        if (open[secret]![side] || far < secrets[secret]![side] - TOLERANCE) continue
        open[secret]![side] = true
        found++
      }
    }
    return found
  }
  return { take, isOpen: (secret, side) => open[secret]![side] }
}

/** The groups that each block is in. */
function membersOf(groups: readonly Int32Array[], count: number): number[][] {
  const members = Array.from({ length: count }, (): number[] => [])
  groups.forEach((blocks, group) => { for (const block of blocks) members[block]!.push(group) })
  return members
}

function added(members: readonly (readonly number[])[], { at, value }: Sparse): Map<number, number> {
  const sum = new Map<number, number>()
  at.forEach((block, i) => { for (const group of members[block]!) sum.set(group, (sum.get(group) ?? 0) + value[i]!) })
  return sum
}

/** How often a change can be made before a block that was not below zero is; a credit never grows. */
const timesOf = (euros: Float64Array, { at, value }: Sparse, way: number): number =>
  at.reduce((least, block, i) => (way * value[i]! < 0 ? Math.min(least, (Math.max(0, euros[block]!) + OFF) / Math.abs(value[i]!)) : least), MANY)

/** A change that takes nothing away could go on for ever. */
const MANY = 1e6
