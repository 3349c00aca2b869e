import type { Received } from '../facts/received.ts'
import type { CostRow, DeliveredRow } from '../facts/rows.ts'
import { cents } from '../units/cents.ts'

interface Sum {
  readonly wet: CostRow['wet']
  lines: number
  amount: number
}

/** Counts cost lines per law and month of delivery while a file is read, apart from what is done with the rows after. */
export class ReceivedTally {
  #sums = new Map<string, Sum>()
  #last: Pick<CostRow, 'from' | 'wet'> | null = null
  #sum: Sum = { wet: 'wmo', lines: 0, amount: 0 }

  /** Counts a row; one that is no cost line changes nothing. */
  add(row: DeliveredRow): void {
    if (row.kind !== 'cost') return
    if (row.from !== this.#last?.from || row.wet !== this.#last.wet) this.#sum = this.#sumOf(row)
    this.#last = row
    this.#sum.lines++
    this.#sum.amount += row.amount
  }

  #sumOf({ from, wet }: CostRow): Sum {
    const key = from.slice(0, 7) + wet
    const sum = this.#sums.get(key) ?? { wet, lines: 0, amount: 0 }
    this.#sums.set(key, sum)
    return sum
  }

  /** Everything counted, by month and law. */
  all(): readonly Received[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { wet, lines, amount }]) => ({ wet, year: Number(key.slice(0, 4)), month: Number(key.slice(5, 7)), lines, amount: cents(amount) }))
  }
}
