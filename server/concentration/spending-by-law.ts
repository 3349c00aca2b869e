/** Amounts per law; each list has the same households in the same order. */
export type ByLaw<Law extends string = string> = ReadonlyMap<Law, ArrayLike<number>>

/** What every household costs in all laws together. */
export function totalsOf(spending: ByLaw): Float64Array {
  const lists = [...spending.values()]
  return Float64Array.from({ length: lists[0]?.length ?? 0 }, (_, at) => lists.reduce((sum, amounts) => sum + amounts[at]!, 0))
}
