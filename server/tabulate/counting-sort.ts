/** Line numbers in groups: group g holds `order[start[g]]` up to `order[start[g + 1]]`, in their original order. */
export interface Grouped {
  readonly start: Int32Array
  readonly order: Int32Array
}

/** Counting sort of line numbers by group: two passes, no comparison (PERFORMANCE 1). */
export function groupBy(groupOf: ArrayLike<number>, length: number, groups: number): Grouped {
  const start = new Int32Array(groups + 1)
  for (let i = 0; i < length; i++) start[groupOf[i]! + 1]!++
  for (let g = 0; g < groups; g++) start[g + 1]! += start[g]!
  const next = start.slice(0, groups)
  const order = new Int32Array(length)
  for (let i = 0; i < length; i++) order[next[groupOf[i]!]!++] = i
  return { start, order }
}
