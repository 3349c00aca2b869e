import type { Brand } from './brand.ts'

/** A calendar year in which the social domain is a task of the gemeente (2015 and later). */
export type Year = Brand<number, 'year'>

/** The door to Year. */
export function year(value: number): Year {
  if (!Number.isInteger(value) || value < 2015 || value > 2100) throw new RangeError(`not a year: ${value}`)
  return value as Year
}
