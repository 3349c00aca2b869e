import type { DelayLines } from '../tabulate/delays.ts'

/** How wide the guess of a sum over these households must stay, in cents, from the net total of each; 0 where it may be known to the cent. */
export type Need = (totals: Float64Array) => number

type Test = (month: number, age: number) => boolean

/** Net totals of the households behind the lines that a test holds for. */
export function householdTotals(lines: readonly DelayLines[], test: Test): Float64Array {
  const totals = new Map<number, number>()
  for (const { month, age, key, amount } of lines) {
    for (let line = 0; line < amount.length; line++) {
      if (test(month[line]!, age[line]!)) add(totals, key[line]!, amount[line]!)
    }
  }
  return Float64Array.from(totals.values())
}

/** Net totals per household of what came in at each age, and of what came in from that age on; by age, up to `oldest`. */
export function totalsByAge(lines: readonly DelayLines[], oldest: number): { readonly at: readonly Float64Array[]; readonly from: readonly Float64Array[] } {
  const own = Array.from({ length: oldest + 1 }, () => new Map<number, number>())
  const older = new Map<number, number>()
  for (const { age, key, amount } of lines) for (let line = 0; line < amount.length; line++) add(own[age[line]!] ?? older, key[line]!, amount[line]!)
  const from = own.map(() => new Float64Array(0))
  for (let age = oldest; age >= 0; age--) {
    for (const [key, amount] of own[age]!) add(older, key, amount)
    from[age] = Float64Array.from(older.values())
  }
  return { at: own.map((totals) => Float64Array.from(totals.values())), from }
}

const add = (totals: Map<number, number>, key: number, amount: number): unknown => totals.set(key, (totals.get(key) ?? 0) + amount)

/** The lines that a test holds for. */
export const linesThat = (lines: readonly DelayLines[], test: Test): readonly DelayLines[] => lines.map((part) => {
  const kept = Int32Array.from(part.month.keys()).filter((line) => test(part.month[line]!, part.age[line]!))
  return { ...part, month: kept.map((line) => part.month[line]!), age: kept.map((line) => part.age[line]!), key: Float64Array.from(kept, (line) => part.key[line]!), amount: Float64Array.from(kept, (line) => part.amount[line]!) }
})
