import type { DelayLines } from '../tabulate/delays.ts'

/** How wide the guess of a sum over these households must stay, in cents, from the net total of each; 0 where it may be known to the cent. */
export type Need = (totals: Float64Array) => number

type Test = (month: number, age: number) => boolean

/** Net cents by household. */
export type HouseholdSums = ReadonlyMap<number, number>

/** Net totals of the households behind the lines that a test holds for. */
export const householdTotals = (lines: readonly DelayLines[], test: Test): Float64Array => Float64Array.from(householdSums(lines, test).values())

/** The same, by household. */
export function householdSums(lines: readonly DelayLines[], test: Test): HouseholdSums {
  const totals = new Map<number, number>()
  for (const { month, age, key, amount } of lines) {
    for (let line = 0; line < amount.length; line++) {
      if (test(month[line]!, age[line]!)) add(totals, key[line]!, amount[line]!)
    }
  }
  return totals
}

/** Net totals of the households behind what came in at each age, and at that age or later, from age 0 to `oldest`; all from one look at the lines. */
export function totalsByAge(lines: readonly DelayLines[], oldest: number): readonly { readonly at: Float64Array; readonly from: Float64Array }[] {
  const own = Array.from({ length: oldest + 1 }, () => new Map<number, number>())
  const later = new Map<number, number>()
  for (const { age, key, amount } of lines) for (let line = 0; line < amount.length; line++) add(own[age[line]!] ?? later, key[line]!, amount[line]!)
  return own.toReversed().map((totals) => {
    for (const [key, amount] of totals) add(later, key, amount)
    return { at: Float64Array.from(totals.values()), from: Float64Array.from(later.values()) }
  }).reverse()
}

const add = (totals: Map<number, number>, key: number, amount: number): unknown => totals.set(key, (totals.get(key) ?? 0) + amount)

/** The lines that a test holds for. */
export const linesThat = (lines: readonly DelayLines[], test: Test): readonly DelayLines[] => lines.map((part) => {
  const kept = Int32Array.from(part.month.keys()).filter((line) => test(part.month[line]!, part.age[line]!))
  return { ...part, month: kept.map((line) => part.month[line]!), age: kept.map((line) => part.age[line]!), key: Float64Array.from(kept, (line) => part.key[line]!), amount: Float64Array.from(kept, (line) => part.amount[line]!) }
})
