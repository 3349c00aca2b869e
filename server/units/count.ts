import type { Brand } from './brand.ts'

/** A number of things, whole and not negative. */
export type Count = Brand<number, 'count'>

/** The door to Count. */
export function count(value: number): Count {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`)
  return value as Count
}

/** Rounds to the nearest multiple of `base`, halves up. */
export function roundCount(value: Count, base: number): Count {
  return count(Math.floor((value + base / 2) / base) * base)
}
