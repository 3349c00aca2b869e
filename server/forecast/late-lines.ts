import type { DelayLines } from '../tabulate/delays.ts'

/** How wide the guess of a sum over these households must stay, in cents, from the net total of each; 0 where it may be known to the cent. */
export type Need = (totals: Float64Array) => number

type Test = (month: number, age: number) => boolean

/** Net totals of the households behind the lines that a test holds for. */
export function householdTotals(lines: readonly DelayLines[], test: Test): Float64Array {
  const totals = new Map<number, number>()
  for (const { month, age, key, amount } of lines) {
    for (let line = 0; line < amount.length; line++) {
      if (test(month[line]!, age[line]!)) totals.set(key[line]!, (totals.get(key[line]!) ?? 0) + amount[line]!)
    }
  }
  return Float64Array.from(totals.values())
}

/** The lines that a test holds for. */
export const linesThat = (lines: readonly DelayLines[], test: Test): readonly DelayLines[] => lines.map((part) => {
  const kept = Int32Array.from(part.month.keys()).filter((line) => test(part.month[line]!, part.age[line]!))
  return { ...part, month: kept.map((line) => part.month[line]!), age: kept.map((line) => part.age[line]!), key: Float64Array.from(kept, (line) => part.key[line]!), amount: Float64Array.from(kept, (line) => part.amount[line]!) }
})
