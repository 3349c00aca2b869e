/** Whole households in the dearest `percent` of n: rounded up, in whole numbers, so that 10% of 120 is 12 and never 13. */
export const wholeGroup = (households: number, percent: number): number => Math.ceil((households * percent) / 100)

/** Something that tells a household and what it costs. */
export interface Costing {
  readonly key: number
  readonly amount: number
}

/**
 * The dearest `percent` of the users as whole households, to follow over the years. Users have an amount above 0; of equal ones the
 * lowest key comes first (METHODS 1.5).
 */
export function topGroup<Household extends Costing>(households: readonly Household[], percent: number): readonly Household[] {
  const users = households.filter(({ amount }) => amount > 0)
  return users.sort((a, b) => b.amount - a.amount || a.key - b.key).slice(0, wholeGroup(users.length, percent))
}
