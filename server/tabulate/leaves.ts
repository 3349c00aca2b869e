import { PRODUCTS } from '../facts/catalogue.ts'
import type { FactColumns } from '../facts/columns.ts'

/** The finest groups of lines: one for every combination of place, product, month and combination of laws that has a line. */
export interface Leaves {
  readonly count: number
  /** Leaf of every fact line. */
  readonly ofLine: Int32Array
  readonly place: Int32Array
  readonly product: Int16Array
  /** 0 to 11. */
  readonly month: Uint8Array
  readonly combination: Uint8Array
}

const COMBINATIONS = 16

/** Numbers the leaves in a fixed order: by place code, product, month, combination; never by the order of the facts. */
export function leavesOf(facts: FactColumns, combination: Uint8Array): Leaves {
  const places = rankOfPlaces(facts)
  const coordinate = coordinates(facts, combination, places)
  const number = numbered(coordinate, facts.places.length)
  const ofLine = coordinate.map((at) => number[at]!)
  const leaves = empty(ofLine, number)
  for (let i = 0; i < facts.length; i++) fill(leaves, facts, combination, i)
  return leaves
}

/** Numbers groups of leaves that differ only in their month. */
export function alikeLeaves({ count, place, product, combination }: Leaves): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from({ length: count }, (_, leaf) => {
    const name = `${place[leaf]}/${product[leaf]}/${combination[leaf]}`
    if (!known.has(name)) known.set(name, known.size)
    return known.get(name)!
  })
}

function coordinates(facts: FactColumns, combination: Uint8Array, places: Int32Array): Int32Array {
  return Int32Array.from({ length: facts.length }, (_, i) => {
    const cell = places[facts.place[i]!]! * PRODUCTS.length + facts.product[i]!
    return (cell * 12 + facts.month[i]! - 1) * COMBINATIONS + combination[facts.unit[i]!]!
  })
}

/** Place of every place in the order of their codes; the same place twice has the same rank. */
function rankOfPlaces(facts: FactColumns): Int32Array {
  const keys = facts.places.map((place) => `${place.wijk ?? ''}/${place.buurt ?? ''}`)
  const sorted = [...new Set(keys)].sort()
  const rank = new Map(sorted.map((key, at) => [key, at]))
  return Int32Array.from(keys, (key) => rank.get(key)!)
}

/** Gives each coordinate that occurs the next number, -1 to the others. */
function numbered(coordinate: Int32Array, places: number): Int32Array {
  const number = new Int32Array(places * PRODUCTS.length * 12 * COMBINATIONS).fill(-1)
  for (const at of coordinate) number[at] = 0
  let next = 0
  for (let at = 0; at < number.length; at++) if (number[at] === 0) number[at] = next++
  return number
}

function empty(ofLine: Int32Array, number: Int32Array): Leaves {
  const count = number.reduce((most, at) => Math.max(most, at), -1) + 1
  return {
    count, ofLine,
    place: new Int32Array(count), product: new Int16Array(count), month: new Uint8Array(count), combination: new Uint8Array(count),
  }
}

function fill(leaves: Leaves, facts: FactColumns, combination: Uint8Array, line: number): void {
  const leaf = leaves.ofLine[line]!
  leaves.place[leaf] = facts.place[line]!
  leaves.product[leaf] = facts.product[line]!
  leaves.month[leaf] = facts.month[line]! - 1
  leaves.combination[leaf] = combination[facts.unit[line]!]!
}
