import { audit } from '../protect/audit/audit.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import { visible, type Pattern } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import type { AuditSummary } from '../release/manifest.ts'
import { refusals } from '../release/refusal.ts'
import type { CellTable } from '../tabulate/cell-table.ts'

/** Attacks a year before anyone else can. Throws a ReleaseRefusal when anything is found; which cells stays behind the wall. */
export function auditYear(year: number, table: CellTable, pattern: Pattern, rules: Rules, solver: Solver): AuditSummary {
  const { exact, differencing, insider, sharp, passed, ...figures } = audit(table, visible(pattern), rules, solver)
  if (!passed) throw refusals.auditFailed(year, { exact: exact.length, differencing: differencing.length, insider: insider.length, sharp: sharp.length })
  return { ...figures, exact: exact.length, differencing: differencing.length, insider: insider.length, sharp: sharp.length }
}
