import type { Rules } from './rules.ts'

/** What the primary rules ask about a cell, or about any group of contributions. Amounts are whole cents, households added up first. */
export interface Contributions {
  /** Households with any line. */
  readonly contributors: number
  /** Households with net spending above 0. */
  readonly users: number
  /** Largest and second largest household, as absolute amounts. */
  readonly top1: number
  readonly top2: number
  /** Sum of the absolute household totals. */
  readonly absolute: number
}

/**
 * True when a figure about these contributions may not be published: too few households, p% or dominance (DISCLOSURE 3.2; Cox 1980).
 * An empty cell breaks nothing: that nobody is there is public. Example: 9 households with a minimum of 10 break the rules.
 */
export function breaksRules(group: Contributions, rules: Rules): boolean {
  if (group.contributors === 0) return false
  return tooFew(group, rules) || tooSharp(group, rules) || tooDominant(group, rules)
}

/** Count rule, on everyone with a line and on the count that would be published. */
const tooFew = (group: Contributions, rules: Rules): boolean =>
  group.contributors < rules.minimumHouseholds || group.users < rules.minimumHouseholds

/** p% rule: the second largest may not come within p of the largest. */
const tooSharp = (group: Contributions, rules: Rules): boolean =>
  group.absolute - group.top1 - group.top2 < rules.pPercent * group.top1

/** Dominance rule (1, k). */
const tooDominant = (group: Contributions, rules: Rules): boolean => group.top1 > rules.dominance * group.absolute
