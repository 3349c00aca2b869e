import type { Field } from '../field.ts'
import type { Lookalike } from './lookalikes.ts'

/** A hidden cell as the attack sees it. */
export interface HiddenCell {
  readonly key: string
  readonly leaves: Int32Array
}

/** Lookalikes beyond the number of own leaves, of which that many independent ones leave the household's own bill alone. */
export const SPARE_LOOKALIKES = 2

/** The leaves that each household has for itself. */
export function ownLeaves(leafOwner: Int32Array): ReadonlyMap<number, Int32Array> {
  const lists = new Map<number, number[]>()
  leafOwner.forEach((owner, leaf) => {
    if (owner < 0) return
    const list = lists.get(owner)
    if (list) list.push(leaf)
    else lists.set(owner, [leaf])
  })
  return new Map([...lists].map(([owner, leaves]) => [owner, Int32Array.from(leaves)]))
}

/**
 * Keys of the hidden cells that some household works out with its own bill in hand. It sees only lookalikes that leave its own leaves
 * alone: a hidden cell that is the same in all of those is known to it. Its own cells do not count.
 */
export function knownToInsiders(hidden: readonly HiddenCell[], leafOwner: Int32Array, changes: readonly Lookalike[], field: Field): string[] {
  const found = new Set<string>()
  const seen = changes.map((change) => Float64Array.from(hidden, ({ leaves }) => changeOf(leaves, change, field)))
  for (const [owner, own] of ownLeaves(leafOwner)) {
    const mixes = mixesThatSpare(own, changes.slice(0, own.length + SPARE_LOOKALIKES), field)
    for (const at of unchanged(mixes, seen, hidden.length, field)) {
      if (!hidden[at]!.leaves.every((leaf) => leafOwner[leaf] === owner)) found.add(hidden[at]!.key)
    }
  }
  return [...found]
}

/** How much a cell differs in a lookalike, modulo the prime. */
export function changeOf(leaves: Int32Array, change: Lookalike, field: Field): number {
  let sum = 0
  for (const leaf of leaves) sum += change[leaf]!
  return sum % field.prime
}

/** Mixtures of lookalikes in which none of the given leaves changes: elimination on those leaves, keeping count of the mixture. */
function mixesThatSpare(own: Int32Array, changes: readonly Lookalike[], field: Field): Float64Array[] {
  let left = changes.map((change, at) => ({
    values: Float64Array.from(own, (leaf) => change[leaf]!),
    mix: Float64Array.from(changes, (_, other) => (other === at ? 1 : 0)),
  }))
  for (let leaf = 0; leaf < own.length; leaf++) {
    const pivot = left.find(({ values }) => values[leaf] !== 0)
    if (!pivot) continue
    left = left.filter((one) => one !== pivot)
    const inverse = field.inverse(pivot.values[leaf]!)
    for (const one of left) {
      const factor = field.multiply(one.values[leaf]!, inverse)
      if (factor === 0) continue
      subtract(one.values, pivot.values, factor, field)
      subtract(one.mix, pivot.mix, factor, field)
    }
  }
  return left.slice(0, SPARE_LOOKALIKES).map(({ mix }) => mix)
}

function subtract(from: Float64Array, vector: Float64Array, factor: number, field: Field): void {
  for (let i = 0; i < from.length; i++) from[i] = field.subtract(from[i]!, field.multiply(factor, vector[i]!))
}

/** The hidden cells that are the same in every mixture: all are looked at in the first, and only what is left of them in the others. */
function unchanged([first, ...others]: readonly Float64Array[], seen: readonly Float64Array[], cells: number, field: Field): number[] {
  if (first === undefined) return []
  return zerosOf(mixed(first, seen, cells, field)).filter((cell) => others.every((mix) => changeIn(mix, seen, cell, field) === 0))
}

/** How much one hidden cell differs in a mixture of lookalikes. */
const changeIn = (mix: Float64Array, seen: readonly Float64Array[], cell: number, { prime }: Field): number =>
  mix.reduce((sum, factor, at) => (sum + factor * seen[at]![cell]!) % prime, 0)

function zerosOf(sums: Float64Array): number[] {
  const found: number[] = []
  for (let at = sums.indexOf(0); at >= 0; at = sums.indexOf(0, at + 1)) found.push(at)
  return found
}

/** How much every hidden cell differs in a mixture of lookalikes. Up to 32 products of numbers below 2^24 add up exactly. */
function mixed(mix: Float64Array, seen: readonly Float64Array[], cells: number, { prime }: Field): Float64Array {
  const sums = new Float64Array(cells)
  mix.forEach((factor, at) => {
    const own = seen[at]!
    for (let cell = 0; cell < cells; cell++) sums[cell]! += factor * own[cell]!
    if (at % 31 === 30) reduceAll(sums, prime)
  })
  reduceAll(sums, prime)
  return sums
}

function reduceAll(sums: Float64Array, prime: number): void {
  for (let cell = 0; cell < sums.length; cell++) sums[cell] = sums[cell]! - Math.floor(sums[cell]! / prime) * prime
}
