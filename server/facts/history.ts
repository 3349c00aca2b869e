import type { FactColumns } from './columns.ts'

/** The facts of a year as they stood at an earlier delivery. Facts only grow: each of these lines is still among those of now. */
export interface EarlierFacts {
  /** Number of the last delivery that is in them. */
  readonly lastDelivery: number
  readonly facts: FactColumns
  /** For every line its number among the lines of now. Households and places may have changed since. */
  readonly line: Int32Array
}

/** A year as it is, and as it stood before. */
export interface YearHistory {
  readonly now: FactColumns
  readonly earlier: readonly EarlierFacts[]
}

/** True when every line is in both, of the same household in the same place: all tables made of them are the same. */
export function isUnchanged(now: FactColumns, { facts, line }: EarlierFacts): boolean {
  if (facts.length !== now.length) return false
  return line.every((here, there) => unitOf(now, here) === unitOf(facts, there) && placeOf(now, here) === placeOf(facts, there))
}

const unitOf = ({ unit, unitKey }: FactColumns, line: number): number => unitKey[unit[line]!]!

function placeOf({ place, places }: FactColumns, line: number): string {
  const { buurt, wijk } = places[place[line]!]!
  return `${wijk ?? ''}/${buurt ?? ''}`
}
