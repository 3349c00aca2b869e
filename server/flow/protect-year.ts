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
 * that neither the amount itself nor anything beside it follows. The intervals are those of the first choice: hiding more leaves them as wide.
 */
export function protectYear(made: Tabulation, rules: Rules, solver: Solver | null): Pattern {
  return knowingAccounts(made, rules, (known, first) => protect(made.table, rules, { solver: first ? solver : null, forced: known }))
}

/** The same for any choice of cells that can be told what is known; `seen` is 1 per cell that earlier releases showed as it is now. */
export function knowingAccounts({ table, coordinates }: Tabulation, rules: Rules, choose: (known: ReadonlySet<string>, first: boolean) => Pattern, seen?: Uint8Array): Pattern {
  const first = choose(new Set(), true)
  if (attackWithAccounts({ table, coordinates, pattern: first, seen }, rules).found === 0) return first
  const accounts = table.cells.filter((_, cell) => isPublicAmount(coordinates[cell]!) && first.status[cell] !== SHOWN).map(({ key }) => key)
  const second = choose(new Set(accounts), false)
  return patternOf(first.status.map((own, cell) => (own === SHOWN && second.status[cell] !== SHOWN ? SECONDARY : own)), first.rounds + second.rounds, first.lost, first.witnesses)
}
