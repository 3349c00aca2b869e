import { cents, roundCents, type Cents } from '../units/cents.ts'
import { count, roundCount, type Count } from '../units/count.ts'
import type { Rules } from './rules.ts'

/** An amount as it is published: to the rounding base of the rules, halves away from zero. Each figure from its own truth. */
export const roundAmount = (amount: Cents, rules: Rules): Cents => roundCents(amount, cents(rules.amountRounding))

/**
 * A number of households as it is published: to the base of the rules, halves up, and never below the minimum. Only for cells that
 * are shown; a count below the minimum has no published form. Example: 12 becomes 10, 13 becomes 15.
 */
export function roundHouseholds(households: Count, rules: Rules): Count {
  if (households < rules.minimumHouseholds) throw new RangeError('a count below the minimum is never published')
  const lowest = Math.ceil(rules.minimumHouseholds / rules.countRounding) * rules.countRounding
  return count(Math.max(lowest, roundCount(households, rules.countRounding)))
}
