import type { Contributions } from '../primary.ts'
import type { Nesting, Part } from './nesting.ts'

/** A shown cell minus shown cells inside it, of which the rest is a figure that may not be published. Numbers of distinct cells. */
export interface Difference {
  readonly whole: number
  readonly parts: readonly number[]
}

/** Judges a group of leaves: true when a figure about it breaks a rule. */
export type Judge = (leaves: Int32Array) => boolean

/** A judge that remembers its verdicts, since the same rest turns up along many roads and in every round. */
export function rememberingJudge(contributions: (leaves: Int32Array) => Contributions, breaks: (group: Contributions) => boolean): Judge {
  const verdicts = new Map<string, boolean>()
  return (leaves) => {
    const name = fingerprint(leaves)
    const known = verdicts.get(name)
    if (known !== undefined) return known
    const verdict = breaks(contributions(leaves))
    verdicts.set(name, verdict)
    return verdict
  }
}

/** Two hashes of 32 bits over the leaves, with their number. */
function fingerprint(leaves: Int32Array): string {
  let [a, b] = [17, 23]
  for (let i = 0; i < leaves.length; i++) {
    a = (Math.imul(a, 0x01000193) ^ leaves[i]!) | 0
    b = (Math.imul(b ^ leaves[i]!, 0x5bd1e995) + 1) | 0
  }
  return `${leaves.length}/${a}/${b}`
}

/** A difference with the leaves that are left. */
interface Found extends Difference { readonly rest: Int32Array }

/**
 * Differencing (DISCLOSURE 4 and 5): for every shown cell the ways to take shown cells away from it: one family along an axis, a second
 * one from what is left, then whatever else still fits. Only the largest packings are tried: the rules are subadditive, so when the
 * rest is safe, the rest plus cells that are safe themselves is safe too.
 * `shown` is 1 per distinct cell. Asked again, the search only looks into cells in which something else is shown than before.
 */
export function differenceSearch(nest: Nesting, judge: Judge): (shown: Uint8Array) => Difference[] {
  const board = boardOf(nest)
  const inCell = nest.leaves.map((): readonly Found[] => [])
  let before = new Uint8Array(nest.leaves.length)
  return (shown) => {
    const isOther = (cell: number): boolean => shown[cell] !== before[cell]
    inCell.forEach((_, whole) => {
      if (isOther(whole) || nest.inside[whole]!.some(({ cells }) => cells.some(isOther))) inCell[whole] = unsafeIn(whole, shown, nest, board, judge)
    })
    before = shown.slice()
    return [...new Map(inCell.flat().map((found) => [found.rest.join(), found])).values()]
  }
}

/** The differences of one choice of shown cells. */
export const unsafeDifferences = (nest: Nesting, shown: Uint8Array, judge: Judge): Difference[] => differenceSearch(nest, judge)(shown)

function unsafeIn(whole: number, shown: Uint8Array, nest: Nesting, board: Board, judge: Judge): Found[] {
  if (shown[whole] === 0) return []
  const open = nest.inside[whole]!.map((part) => ({ ...part, cells: part.cells.filter((cell) => shown[cell] === 1) }))
  const found: Found[] = []
  for (const { first, more, rest } of packings(nest.leaves[whole]!, open.filter(({ cells }) => cells.length > 0), board)) {
    if (rest.length > 0 && judge(rest)) found.push({ whole, parts: [...first, ...more], rest })
  }
  return found
}

/** A way to take cells away, one family and then more, and the leaves that are left. */
interface Packing extends Taken { readonly first: Int32Array }

/** Cells that were taken one by one, and the leaves that are left. */
interface Taken { readonly more: readonly number[]; readonly rest: Int32Array }

/** Every family first; where that leaves something, every other family next of which a cell still fits, and then all the rest from coarse to fine. */
function* packings(whole: Int32Array, families: readonly Part[], board: Board): Generator<Packing> {
  for (const first of families) {
    const rest = board.without(whole, first)
    const fitting = board.fitting(rest, families)
    if (fitting.length === 0) yield { first: first.cells, more: [], rest }
    for (const second of fitting) yield { first: first.cells, ...board.take(rest, [second, ...fitting]) }
  }
}

interface Board {
  /** What is left of a group of leaves without the cells of one family, all of which lie inside it. */
  without(from: Int32Array, family: Part): Int32Array
  /** Cells that lie wholly in a group of leaves, a list per family that has any. */
  fitting(inside: Int32Array, families: readonly Part[]): Int32Array[]
  /** Takes cells away from a group of leaves one by one, each that lies wholly in what is still there. */
  take(from: Int32Array, lists: readonly Int32Array[]): Taken
}

function boardOf(nest: Nesting): Board {
  const free = new Int32Array(nest.leafCount)
  const gone = new Int32Array(nest.leaves.length)
  let stamp = 0
  const without = (from: Int32Array, { cells, cellOfLeaf }: Part): Int32Array => {
    stamp++
    let left = from.length
    for (const cell of cells) { gone[cell] = stamp; left -= nest.leaves[cell]!.length }
    return keep(from, left, (leaf) => cellOfLeaf[leaf]! < 0 || gone[cellOfLeaf[leaf]!] !== stamp)
  }
  const open = (leaves: Int32Array): void => {
    stamp++
    for (let i = 0; i < leaves.length; i++) free[leaves[i]!] = stamp
  }
  const fits = (cell: number, room: number): boolean => nest.leaves[cell]!.length <= room && allAre(free, nest.leaves[cell]!, stamp)
  const fitting = (inside: Int32Array, families: readonly Part[]): Int32Array[] => {
    if (inside.length === 0) return []
    open(inside)
    return families.map(({ cells }) => cells.filter((cell) => fits(cell, inside.length))).filter(({ length }) => length > 0)
  }
  const take = (from: Int32Array, lists: readonly Int32Array[]): Taken => {
    open(from)
    const more: number[] = []
    let left = from.length
    for (const list of lists) {
      for (let i = 0; i < list.length && left > 0; i++) {
        if (!fits(list[i]!, left)) continue
        const own = nest.leaves[list[i]!]!
        for (let at = 0; at < own.length; at++) free[own[at]!] = 0
        left -= own.length
        more.push(list[i]!)
      }
    }
    return { more, rest: keep(from, left, (leaf) => free[leaf] === stamp) }
  }
  return { without, fitting, take }
}

function allAre(free: Int32Array, leaves: Int32Array, stamp: number): boolean {
  for (let i = 0; i < leaves.length; i++) if (free[leaves[i]!] !== stamp) return false
  return true
}

/** The leaves that pass, of which the number is known. */
function keep(from: Int32Array, count: number, passes: (leaf: number) => boolean): Int32Array {
  const kept = new Int32Array(count)
  for (let i = 0, next = 0; i < from.length && next < count; i++) if (passes(from[i]!)) kept[next++] = from[i]!
  return kept
}
