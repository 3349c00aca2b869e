import { knownExactly } from '../protect/audit/known-exactly.ts'
import { visible, type Pattern } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import { isPublicAmount } from '../release/public-amounts.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'

/** The cells of a year with what is shown of them. */
interface ProtectedCells extends Pick<Tabulation, 'table' | 'coordinates'> {
  readonly pattern: Pattern
  /** 1 per cell whose figure of now was seen in an earlier release; left out when nothing was. */
  readonly seen?: Uint8Array | undefined
}

/**
 * Attack 19: the reader knows the annual accounts of the gemeente per taakveld as well. What the accounts give away by themselves, or
 * beside what was seen before, is no finding: no publication of ours can undo it.
 */
export function attackWithAccounts({ table, coordinates, pattern, seen }: ProtectedCells, rules: Rules): AttackOutcome {
  const shown = visible(pattern)
  const accounts = Uint8Array.from(coordinates, (at) => (isPublicAmount(at) ? 1 : 0))
  const tries = accounts.reduce((count, one) => count + one, 0)
  if (accounts.every((known, cell) => known === 0 || shown[cell] === 1)) return { tries, found: 0 }
  const secret = new Set(table.cells.filter((cell, at) => accounts[at] === 0 && breaksRules(cell, rules)).map(({ key }) => key))
  const lost = new Set(knownExactly(table, accounts.map((one, at) => one | (seen?.[at] ?? 0))))
  const found = knownExactly(table, shown.map((one, at) => one | accounts[at]!))
  return { tries, found: found.filter((key) => secret.has(key) && !lost.has(key)).length }
}
