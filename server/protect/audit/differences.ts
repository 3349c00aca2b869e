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

/** Two independent hashes of 46 bits over the leaves, with their number. */
function fingerprint(leaves: Int32Array): string {
  let [a, b] = [0, 0]
  for (const leaf of leaves) {
    a = (a * 31 + leaf + 1) % 140_737_488_355_213
    b = (b * 37 + leaf + 7) % 118_747_255_799_807
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
    if (cells.reduce((sum, cell) => sum + nest.leaves[cell]!.length, 0) === from.length) return NOTHING
    stamp++
    for (const cell of cells) gone[cell] = stamp
    return from.filter((leaf) => gone[cellOfLeaf[leaf]!] !== stamp)
  }
  const take = (from: Int32Array, lists: readonly Int32Array[]): Packing => {
    stamp++
    for (const leaf of from) free[leaf] = stamp
    const parts: number[] = []
    let left = from.length
    for (const list of lists) {
      for (const part of list) {
        const own = nest.leaves[part]!
        if (own.length > left || !own.every((leaf) => free[leaf] === stamp)) continue
        for (const leaf of own) free[leaf] = 0
        left -= own.length
        parts.push(part)
      }
      if (left === 0) break
    }
    return { parts, rest: left === 0 ? NOTHING : from.filter((leaf) => free[leaf] === stamp) }
  }
  return { without, take }
}

const NOTHING = new Int32Array(0)
