/** Whole numbers that wait for their turn, the smallest first; a number waits at most once. */
export interface Queue {
  add(number: number): void
  /** The smallest number, which waits no longer; -1 when none waits. */
  next(): number
}

/** An empty queue for numbers from 0 to below a size: a binary heap, so that what nobody waits for costs nothing. */
export function queue(size: number): Queue {
  const heap = new Int32Array(size)
  const waits = new Uint8Array(size)
  let count = 0
  const add = (number: number): void => {
    if (waits[number] === 1) return
    waits[number] = 1
    let at = count++
    for (; at > 0; at = (at - 1) >> 1) {
      const parent = heap[(at - 1) >> 1]!
      if (parent < number) break
      heap[at] = parent
    }
    heap[at] = number
  }
  const next = (): number => {
    if (count === 0) return -1
    const first = heap[0]!
    waits[first] = 0
    sink(heap, heap[--count]!, count)
    return first
  }
  return { add, next }
}

/** Puts a number at the top of a heap of this length and lets it sink to its place. */
function sink(heap: Int32Array, number: number, count: number): void {
  let at = 0
  for (let child = 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! > number) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = number
}
