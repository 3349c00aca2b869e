import type { Received } from '../facts/received.ts'
import type { CostRow, DeliveredRow } from '../facts/rows.ts'
import { cents } from '../units/cents.ts'

/** Counts cost lines per law and month of delivery while a file is read, apart from what is done with the rows after. */
export class ReceivedTally {
  #sums = new Map<string, { wet: CostRow['wet']; lines: number; amount: number }>()

  /** Counts a row; one that is no cost line changes nothing. */
  add(row: DeliveredRow): void {
    if (row.kind !== 'cost') return
    const key = row.from.slice(0, 7) + row.wet
    const known = this.#sums.get(key)
    if (known === undefined) {
      this.#sums.set(key, { wet: row.wet, lines: 1, amount: row.amount })
      return
    }
    known.lines++
    known.amount += row.amount
  }

  /** Everything counted, by month and law. */
  all(): readonly Received[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { wet, lines, amount }]) => ({ wet, year: Number(key.slice(0, 4)), month: Number(key.slice(5, 7)), lines, amount: cents(amount) }))
  }
}
