import type { Brand } from './brand.ts'

/** A part of a whole, 0 to 1 (never 0 to 100). */
export type Share = Brand<number, 'share'>

/** The door to Share. */
export function share(value: number): Share {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`not a share: ${value}`)
  return value as Share
}
