/**
 * Place of every value from small to large, counted from 1; equal values share the mean of their places (mid-ranks).
 * @example midRanks([30, 10, 10]) // [3, 1.5, 1.5]
 */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: values.length }, (_, at) => at).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2
  }
  return ranks
}
