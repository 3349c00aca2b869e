import type { FactColumns } from '../facts/columns.ts'

/**
 * Throws unless every sum over any of these lines is exact: whole cents, and together below 2^53 in absolute value,
 * so that no order of adding can lose a cent.
 */
export function assertExact(facts: FactColumns): void {
  let absolute = 0
  for (let i = 0; i < facts.length; i++) {
    const amount = facts.amount[i]!
    if (!Number.isSafeInteger(amount)) throw new RangeError('a fact line is not in whole cents')
    absolute += Math.abs(amount)
  }
  if (absolute > Number.MAX_SAFE_INTEGER) throw new RangeError('these facts together exceed 2^53 cents: their sums would not be exact')
}
