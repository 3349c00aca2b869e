import type { Cell } from './published.ts'

/** Alike but for the last binary digits. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Cells in order of value, to be found by value. */
export function inOrder(cells: readonly Cell[]): (value: number) => readonly Cell[] {
  const sorted = cells.toSorted((a, b) => a.value - b.value)
  return (value) => {
    const first = firstFrom(sorted, value - 1e-9 * Math.max(1, Math.abs(value)))
    let end = first
    while (end < sorted.length && near(sorted[end]!.value, value)) end += 1
    return sorted.slice(first, end)
  }
}

function firstFrom(sorted: readonly Cell[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.value < least) low = middle + 1
    else high = middle
  }
  return low
}

type Fits = (one: Cell, other: Cell) => boolean

/** Whether a value is one cell divided by another that fits it. */
export function quotients(cells: readonly Cell[], fits: Fits): (value: number) => boolean {
  const find = inOrder(cells)
  return (value) => cells.some((other) => other.value !== 0 && find(value * other.value).some((one) => fits(one, other)))
}

/** Whether a value is one cell less another that fits it. */
export function differences(cells: readonly Cell[], fits: Fits): (value: number) => boolean {
  const find = inOrder(cells)
  return (value) => cells.some((other) => find(other.value + value).some((one) => fits(one, other)))
}
