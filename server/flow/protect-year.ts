import type { Solver } from '../protect/intervals/solver.ts'
import { patternOf, SECONDARY, SHOWN, type Pattern } from '../protect/pattern.ts'
import { protect } from '../protect/protect.ts'
import type { Rules } from '../protect/rules.ts'
import { isPublicAmount } from '../release/public-amounts.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { attackWithAccounts } from './attack-with-accounts.ts'

/**
 * Disclosure control as a release has it. A reader may know the annual accounts of the gemeente. Where a hidden amount of those would
 * give others away, the year is chosen again with that amount as known, and only what both choices show is shown: less than either, so
 * that neither the amount itself nor anything beside it follows.
 */
export function protectYear({ table, coordinates }: Tabulation, rules: Rules, solver: Solver | null): Pattern {
  const first = protect(table, rules, { solver })
  if (attackWithAccounts({ table, coordinates, pattern: first }, rules).found === 0) return first
  const accounts = table.cells.filter((_, cell) => isPublicAmount(coordinates[cell]!) && first.status[cell] !== SHOWN).map(({ key }) => key)
  const second = protect(table, rules, { solver, forced: new Set(accounts) })
  return patternOf(first.status.map((own, cell) => (own === SHOWN && second.status[cell] !== SHOWN ? SECONDARY : own)), first.rounds + second.rounds)
}
