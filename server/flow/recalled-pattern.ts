import { protectBeside } from '../protect/memory.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import { servedPattern } from '../release/served.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { knowingAccounts } from './protect-year.ts'
import type { Recall } from './recall-year.ts'

/**
 * Which cells of now may be seen beside what was seen before. When nothing changed since the newest release it is the same pattern:
 * never a second one beside it.
 */
export function recalledPattern({ memory, unchanged }: Recall, made: Tabulation, year: number, rules: Rules, solver: Solver | null): Pattern {
  if (unchanged !== null) return servedPattern(unchanged.release.tables, year, made, rules)
  return knowingAccounts(made, rules, (known, first) => protectBeside(memory, rules, { known, solver: first ? solver : null }), memory.seen)
}
