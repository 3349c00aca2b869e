/**
 * Quantile of type 7 (R's default; Hyndman & Fan 1996): linear between the two values around (n - 1) p. Null for no values. Every value must
 * be a number. Of our own and held to the published answers: from d3-array it brought the scales of the charts along to a first visit.
 * @example quantile([3, 5, 9], 0.25) // 4
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!values.every(Number.isFinite)) throw new RangeError('a quantile is asked of something that is no number')
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p))
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}
