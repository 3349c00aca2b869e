import type { Brand } from './brand.ts'

/** Money in whole eurocents, positive or negative, always exact. */
export type Cents = Brand<number, 'cents'>

/** The door to Cents. Throws a RangeError for anything that is not a whole number of cents within 2^53. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole cents: ${amount}`)
  return (amount === 0 ? 0 : amount) as Cents
}

/** Rounds to the nearest whole multiple of `base` cents, halves away from zero, so that a credit mirrors a debit. */
export function roundCents(amount: Cents, base: Cents): Cents {
  const sign = amount < 0 ? -1 : 1
  return cents(sign * Math.floor((Math.abs(amount) + base / 2) / base) * base)
}
