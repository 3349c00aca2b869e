/** Lines with the person that each is about, by number, and the unit that the person belongs to. */
export interface PersonLines {
  readonly length: number
  readonly person: Int32Array
  readonly unit: Int32Array
  readonly amount: Float64Array
}

/**
 * The age of every unit of count: that of whoever in it most was spent on in the year, of equal ones the lowest number. One household, one age. -1 where the age is not known.
 * Sums of whole cents: the order of the lines does not matter.
 */
export function leadAges({ length, person, unit, amount }: PersonLines, unitCount: number, ageOf: (person: number) => number): Int16Array {
  const spent = new Map<number, number>()
  const unitOf = new Map<number, number>()
  for (let line = 0; line < length; line++) {
    const who = person[line]!
    spent.set(who, (spent.get(who) ?? 0) + amount[line]!)
    unitOf.set(who, unit[line]!)
  }
  const lead = new Int32Array(unitCount).fill(-1)
  for (const [who, own] of unitOf) {
    const known = lead[own]!
    const difference = known < 0 ? 1 : spent.get(who)! - spent.get(known)!
    if (difference > 0 || (difference === 0 && who < known)) lead[own] = who
  }
  return Int16Array.from(lead, (who) => (who < 0 ? -1 : ageOf(who)))
}
