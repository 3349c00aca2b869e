import { cents, type Cents } from '../units/cents.ts'
import type { Wet } from '../units/wet.ts'
import { groupBy } from './group-by.ts'

/** What one delivery brought of one law and month, beside what stands in the facts of it. Credits and rejections count with a minus. */
export interface ClearingEntry {
  /** Number of the delivery. */
  readonly delivery: number
  readonly wet: Wet
  readonly year: number
  readonly month: number
  /** As the reader counted it before anything was stored. */
  readonly receivedLines: number
  readonly received: Cents
  readonly factLines: number
  readonly facts: Cents
  /** What stood in the facts and went after its term. */
  readonly removedLines: number
  readonly removed: Cents
  /** The part of the facts that waits: rejections whose declaration has not come. The rest is in the figures. */
  readonly waiting: Cents
  /** The part of the facts that is booked as onbekend now: no product or no household. */
  readonly unknown: Cents
}

/** A delivery with cost lines, as its receipt has it. */
export interface ClearedDelivery {
  readonly number: number
  /** Name on the receipt. */
  readonly id: string
  readonly kind: string
  readonly file: string
  readonly total: Cents
}

/** Entries added up under a name, and whether they come to nothing less and nothing more than was received. */
export interface ClearingSum extends Omit<ClearingEntry, 'delivery' | 'wet' | 'year' | 'month'> {
  /** Received less facts and what was removed: 0 where it adds up. */
  readonly difference: Cents
}

/** A delivery with its entries; it balances when every entry does and together they are the total of its receipt. */
export interface DeliveryClearing extends ClearedDelivery, ClearingSum {
  readonly entries: readonly ClearingEntry[]
  readonly balances: boolean
}

/** One law and month over all deliveries. */
export interface MonthClearing extends ClearingSum {
  readonly wet: Wet
  readonly year: number
  readonly month: number
}

/** The clearing of a gemeente: the same cents three ways. */
export interface Clearing {
  readonly deliveries: readonly DeliveryClearing[]
  readonly months: readonly MonthClearing[]
  readonly total: ClearingSum
  readonly balances: boolean
}

/**
 * Holds what was received against the facts, to the cent: per delivery, per law and month, and together. Nothing is netted: two
 * differences that cancel out in a sum still leave their delivery out of balance.
 */
export function clear(deliveries: readonly ClearedDelivery[], entries: readonly ClearingEntry[]): Clearing {
  const own = groupBy(entries, (entry) => entry.delivery)
  const cleared = deliveries.map((delivery) => clearDelivery(delivery, own.get(delivery.number) ?? []))
  const numbers = new Set(deliveries.map((delivery) => delivery.number))
  return {
    deliveries: cleared,
    months: byMonth(entries),
    total: sumOf(entries),
    balances: cleared.every((delivery) => delivery.balances) && entries.every((entry) => numbers.has(entry.delivery)),
  }
}

function clearDelivery(delivery: ClearedDelivery, entries: readonly ClearingEntry[]): DeliveryClearing {
  const sum = sumOf(entries)
  return { ...delivery, ...sum, entries, balances: sum.received === delivery.total && entries.every(entryBalances) }
}

/** True where an entry has as many facts, and of the same amount, as were received; those removed after their term count as well. */
const entryBalances = (entry: ClearingEntry): boolean => differenceOf(entry) === 0 && entry.receivedLines === entry.factLines + entry.removedLines

/** Received less what stands in the facts and what was removed from them. */
export const differenceOf = ({ received, facts, removed }: Pick<ClearingEntry, 'received' | 'facts' | 'removed'>): Cents => cents(received - facts - removed)

function byMonth(entries: readonly ClearingEntry[]): readonly MonthClearing[] {
  const groups = groupBy(entries, ({ wet, year, month }) => `${year}-${String(month).padStart(2, '0')} ${wet}`)
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => {
    const { wet, year, month } = group[0]!
    return { wet, year, month, ...sumOf(group) }
  })
}

function sumOf(entries: readonly ClearingEntry[]): ClearingSum {
  const sum = (pick: (entry: ClearingEntry) => number): number => entries.reduce((total, entry) => total + pick(entry), 0)
  const total = { received: cents(sum((entry) => entry.received)), facts: cents(sum((entry) => entry.facts)), removed: cents(sum((entry) => entry.removed)) }
  return {
    ...total, difference: differenceOf(total),
    receivedLines: sum((entry) => entry.receivedLines), factLines: sum((entry) => entry.factLines), removedLines: sum((entry) => entry.removedLines),
    waiting: cents(sum((entry) => entry.waiting)), unknown: cents(sum((entry) => entry.unknown)),
  }
}
