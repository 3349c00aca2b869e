import { magnitudeOf } from '../concentration/top/classes.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { TopGroupRow } from '../release/tables.ts'
import { midRanks } from '../statistics/mid-ranks.ts'
import type { UserHouseholds } from '../tabulate/user-households.ts'

/**
 * The Gini by law. What a law adds is the weight of its money over the ranks of its households; the attacker knows that money, and the Gini of all, so also what
 * all hidden laws add together. A law that is shown, and what is hidden as a whole, must have users enough, break no rule and leave its largest household a tenth to either side.
 */
export function attackGini({ total, byLaw }: UserHouseholds, rows: readonly TopGroupRow[], rules: Rules): number {
  const shown = new Set(rows.filter(({ part }) => part === 'gini').map(({ code }) => code))
  if (shown.size === 0) return 0
  const laws = [...byLaw].filter(([, amounts]) => amounts.some((amount) => amount !== 0))
  const ranks = midRanks(total)
  const hidden = laws.filter(([law]) => !shown.has(law)).map(([, amounts]) => amounts)
  const together = total.map((_, at) => hidden.reduce((sum, amounts) => sum + amounts[at]!, 0))
  const tells = (amounts: Float64Array): boolean => breaksRules(magnitudeOf(amounts), rules) || !leavesLargestOpen(amounts, ranks, rules)
  return laws.filter(([law, amounts]) => shown.has(law) && tells(amounts)).length + Number(hidden.length === 1 || (hidden.length > 1 && tells(together)))
}

/** With coefficient C the share of the largest is at most (1 + C) / 2, and at least one over the number of users (DISCLOSURE 3.7.4). */
function leavesLargestOpen(amounts: Float64Array, ranks: ArrayLike<number>, { giniUsers }: Rules): boolean {
  const [sum, users] = [amounts.reduce((all, one) => all + one, 0), amounts.filter((amount) => amount > 0).length]
  const weighted = amounts.reduce((all, amount, at) => all + amount * ranks[at]!, 0)
  const coefficient = (2 * weighted) / (sum * amounts.length) - (amounts.length + 1) / amounts.length
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0) / sum
  return users >= giniUsers && 1 / users <= 0.9 * largest && (1 + coefficient) / 2 >= 1.1 * largest
}
