import type { CountBalance } from './balances.ts'
import type { CountRelation } from './relations.ts'

/** What a reader can work out about every count: it lies between `low` and `high`. */
export interface Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

const MOST_ROUNDS = 20

/**
 * Tightens the bounds until no relation tells more: parent and children bound each other. Where households may be in several
 * children only max(children) <= parent <= sum(children) holds (DISCLOSURE 3.6, 4). Changes the bounds handed in.
 */
export function tighten(bounds: Bounds, relations: readonly CountRelation[], balances: readonly CountBalance[] = []): Bounds {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false
    for (const relation of relations) changed = (relation.additive ? addUp(bounds, relation) : overlap(bounds, relation)) || changed
    for (const one of balances) changed = weigh(bounds, one) || changed
    if (!changed) break
  }
  return bounds
}

function addUp(bounds: Bounds, { parent, children }: CountRelation): boolean {
  const [low, high] = [total(bounds.low, children), total(bounds.high, children)]
  let changed = narrow(bounds, parent, low, high)
  for (const child of children) {
    const othersHigh = bounds.high[child] === Infinity ? totalWithout(bounds.high, children, child) : high - bounds.high[child]!
    changed = narrow(bounds, child, bounds.low[parent]! - othersHigh, bounds.high[parent]! - (low - bounds.low[child]!)) || changed
  }
  return changed
}

function overlap(bounds: Bounds, { parent, children }: CountRelation): boolean {
  const largest = children.reduce((most, child) => Math.max(most, bounds.low[child]!), 0)
  let changed = narrow(bounds, parent, largest, total(bounds.high, children))
  for (const child of children) changed = narrow(bounds, child, bounds.low[parent]! - totalWithout(bounds.high, children, child), bounds.high[parent]!) || changed
  return changed
}

/** What the others of a balance leave for each of its counts. */
function weigh(bounds: Bounds, { cells, times }: CountBalance): boolean {
  const ends = [bounds.low, bounds.high].map((own) => cells.map((cell, at) => times[at]! * own[cell]!)) as [number[], number[]]
  const [low, high] = [cells.map((_, at) => Math.min(ends[0][at]!, ends[1][at]!)), cells.map((_, at) => Math.max(ends[0][at]!, ends[1][at]!))]
  const [least, most] = [sumOf(low), sumOf(high)]
  let changed = false
  cells.forEach((cell, at) => {
    const values = [leftOf(low, least, at), leftOf(high, most, at)].map((others) => -others / times[at]!)
    changed = narrow(bounds, cell, Math.ceil(Math.min(...values)), Math.floor(Math.max(...values))) || changed
  })
  return changed
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The sum without one of its terms, which may be endless. */
const leftOf = (values: readonly number[], sum: number, at: number): number =>
  (Number.isFinite(values[at]) ? sum - values[at]! : sumOf(values.filter((_, other) => other !== at)))

/** Narrows one pair of bounds; bounds that would cross are left alone, because then the relation does not hold exactly (credits). */
function narrow({ low, high }: Bounds, cell: number, from: number, to: number): boolean {
  const [newLow, newHigh] = [Math.max(low[cell]!, from), Math.min(high[cell]!, to)]
  if (newLow > newHigh || (newLow === low[cell] && newHigh === high[cell])) return false
  low[cell] = newLow
  high[cell] = newHigh
  return true
}

const total = (values: Float64Array, cells: readonly number[]): number => cells.reduce((sum, cell) => sum + values[cell]!, 0)
const totalWithout = (values: Float64Array, cells: readonly number[], without: number): number =>
  cells.reduce((sum, cell) => (cell === without ? sum : sum + values[cell]!), 0)
