import type { Contributions } from '../primary.ts'
import type { Rules } from '../rules.ts'

/**
 * How wide a reader's guess about these contributions must stay on both sides, in cents: the most that any broken rule asks for
 * (DISCLOSURE 2). p%: what would make the second largest miss the largest by p. Dominance: what would bring the largest below its
 * share. Too few households: p of the amount itself, and where all bills are the same (a product with one tariff) two bills, because then the amount counts the
 * households and five counts must fit. Zero when no rule is broken.
 */
export function needOf(group: Contributions, rules: Rules): number {
  const { contributors, users, absolute, top1, top2 } = group
  if (contributors === 0) return 0
  const bills = contributors > 1 && contributors * top1 === absolute ? Math.floor(rules.countRounding / 2) * top1 : 0
  const tooFew = Math.min(contributors, users) < rules.minimumHouseholds ? Math.max(rules.pPercent * absolute, bills) : 0
  const sharp = rules.pPercent * top1 - (absolute - top1 - top2)
  const dominant = top1 / rules.dominance - absolute
  return Math.max(0, tooFew, sharp, dominant)
}
