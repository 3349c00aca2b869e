import { quantile as ofArray } from 'd3-array'

/**
 * Quantile of type 7 (R's default, d3-array): linear between the two values around (n - 1) p. Null for no values. Every value must be a
 * number, because d3-array passes over what is missing without a word (METHODS 7).
 * @example quantile([3, 5, 9], 0.25) // 4
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!values.every(Number.isFinite)) throw new RangeError('a quantile is asked of something that is no number')
  return ofArray(values, p) ?? null
}
