import type { LeafSpending } from '../tabulate/cell-table.ts'
import type { Contributions } from './primary.ts'

/** Adds up who spent what in a group of leaves, households first, so that any group can be judged by the primary rules. */
export function contributionsOf(spending: LeafSpending): (leaves: Int32Array) => Contributions {
  const units = spending.unit.reduce((most, unit) => Math.max(most, unit), -1) + 1
  const total = new Float64Array(units)
  const seen = new Uint8Array(units)
  const touched = new Int32Array(units)
  return (leaves) => {
    let count = 0
    for (const leaf of leaves) {
      for (let entry = spending.start[leaf]!; entry < spending.start[leaf + 1]!; entry++) {
        const unit = spending.unit[entry]!
        if (seen[unit] === 0) { seen[unit] = 1; total[unit] = 0; touched[count++] = unit }
        total[unit]! += spending.amount[entry]!
      }
    }
    for (let i = 0; i < count; i++) seen[touched[i]!] = 0
    return summary(total, touched, count)
  }
}

/** What the primary rules ask about a group of households, from the net total of each. */
export const contributionsIn = (totals: Float64Array): Contributions => summary(totals, Int32Array.from(totals, (_, at) => at), totals.length)

function summary(total: Float64Array, touched: Int32Array, contributors: number): Contributions {
  let [users, top1, top2, absolute] = [0, 0, 0, 0]
  for (let i = 0; i < contributors; i++) {
    const amount = total[touched[i]!]!
    const size = Math.abs(amount)
    if (amount > 0) users++
    absolute += size
    if (size > top1) [top1, top2] = [size, top1]
    else if (size > top2) top2 = size
  }
  return { contributors, users, top1, top2, absolute }
}
