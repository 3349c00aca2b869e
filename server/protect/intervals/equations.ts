import type { Holders } from './holders.ts'

/** A sum of unknowns: which, and how often each. */
export type Entries = readonly (readonly [unknown: number, count: number])[]

/** Groups of movers as sums of unknowns. The names of two sums are the same when the one is a multiple of the other. */
export interface Equations {
  readonly all: readonly { readonly group: number; readonly entries: Entries; readonly name: number }[]
  readonly names: ReadonlySet<number>
  /** Without those that are a multiple of an earlier one: as equations to zero they say the same. */
  readonly distinct: readonly Entries[]
}

/** The groups that hold some of the unknowns, each unknown told by one of its movers. */
export function equationsOf({ start, group, count }: Holders, unknowns: readonly number[], counts: (group: number) => boolean): Equations {
  const entries = new Map<number, [number, number][]>()
  unknowns.forEach((mover, unknown) => {
    for (let at = start[mover]!; at < start[mover + 1]!; at++) {
      if (!counts(group[at]!)) continue
      const own = entries.get(group[at]!)
      if (own) own.push([unknown, count[at]!])
      else entries.set(group[at]!, [[unknown, count[at]!]])
    }
  })
  const all = [...entries].map(([number, own]) => ({ group: number, entries: own, name: nameOf(own) }))
  const distinct = new Map<number, Entries>()
  for (const one of all) if (!distinct.has(one.name)) distinct.set(one.name, one.entries)
  return { all, names: new Set(distinct.keys()), distinct: [...distinct.values()] }
}

function nameOf(entries: Entries): number {
  const hash = hasher()
  for (const [unknown, count] of entries) hash.add(unknown, Math.round((PARTS * count) / entries[0]![1]))
  return hash.value()
}

/** Ratios of numbers of rows are told apart to one in so many. */
const PARTS = 5040

/**
 * A name of 52 bits for a list of whole numbers. Two lists with one name would only lead a search astray: what it then finds does not
 * fit, and whoever takes it checks that.
 */
export function hasher(): { add(a: number, b: number): void; value(): number } {
  let [high, low] = [17, 23]
  return {
    add: (a, b) => {
      high = Math.imul(high ^ a, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35)
      high = (high << 13) | (high >>> 19)
      low = Math.imul(low ^ b, 0x27d4eb2f) ^ Math.imul(a + 0x2545f491, 0x9e3779b1)
      low = (low << 15) | (low >>> 17)
    },
    value: () => (high >>> 0) * 2 ** 20 + ((low >>> 0) >>> 12),
  }
}
