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

/**
 * Differencing (DISCLOSURE 4 and 5): for every shown cell the ways to take shown cells away from it: one family along an axis, a second
 * one from what is left, then whatever else still fits. Only the largest packings are tried: the rules are subadditive, so when the
 * rest is safe, the rest plus cells that are safe themselves is safe too.
 */
export function unsafeDifferences(nest: Nesting, shown: Uint8Array, judge: Judge): Difference[] {
  const found = new Map<string, Difference>()
  const board = boardOf(nest)
  for (let whole = 0; whole < shown.length; whole++) {
    if (shown[whole] === 0) continue
    const open = nest.inside[whole]!.map((part) => ({ ...part, cells: part.cells.filter((cell) => shown[cell] === 1) }))
    for (const packing of packings(nest.leaves[whole]!, open.filter(({ cells }) => cells.length > 0), board)) {
      if (judge(packing.rest)) found.set(packing.rest.join(), { whole, parts: packing.parts })
    }
  }
  return [...found.values()]
}

/** A way to take cells away, and the leaves that are left. */
interface Packing { readonly parts: readonly number[]; readonly rest: Int32Array }

/** Every family first; where that leaves something, every other family next, and then all the rest from coarse to fine. */
function* packings(whole: Int32Array, families: readonly Part[], board: Board): Generator<Packing> {
  const lists = families.map(({ cells }) => cells)
  for (const first of families) {
    const rest = board.without(whole, first)
    if (rest.length === 0) continue
    if (families.length === 1) yield { parts: [...first.cells], rest }
    for (const second of lists) {
      if (second === first.cells) continue
      const more = board.take(rest, [second, ...lists])
      if (more.rest.length > 0) yield { parts: [...first.cells, ...more.parts], rest: more.rest }
    }
  }
}

interface Board {
  /** What is left of a group of leaves without the cells of one family, all of which lie inside it. */
  without(from: Int32Array, family: Part): Int32Array
  /** Takes cells away from a group of leaves one by one, each that lies wholly in what is still there. */
  take(from: Int32Array, lists: readonly Int32Array[]): Packing
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
  const take = (from: Int32Array, lists: readonly Int32Array[]): Packing => {
    stamp++
    for (let i = 0; i < from.length; i++) free[from[i]!] = stamp
    const parts: number[] = []
    let left = from.length
    for (const list of lists) {
      for (let i = 0; i < list.length && left > 0; i++) {
        const own = nest.leaves[list[i]!]!
        if (own.length > left || !allAre(free, own, stamp)) continue
        for (let at = 0; at < own.length; at++) free[own[at]!] = 0
        left -= own.length
        parts.push(list[i]!)
      }
    }
    return { parts, rest: keep(from, left, (leaf) => free[leaf] === stamp) }
  }
  return { without, take }
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
