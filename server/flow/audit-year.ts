import { audit } from '../protect/audit/audit.ts'
import { auditBeside } from '../protect/audit/beside.ts'
import type { Memory } from '../protect/memory.ts'
import { visible, type Pattern } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AuditSummary } from '../release/manifest.ts'
import { refusals } from '../release/refusal.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'

/**
 * Attacks a year before anyone else can. Throws a ReleaseRefusal when anything is found; which cells stays behind the wall. That a safe
 * remainder can be worked out is no finding: no reader is promised that it is hidden. Beside a memory everything that was shown before counts as published.
 */
export function auditYear(year: number, { table, coordinates }: Tabulation, pattern: Pattern, rules: Rules, memory: Memory | null = null): AuditSummary {
  const report = memory === null ? audit(table, visible(pattern), rules) : auditBeside(memory, visible(pattern), rules)
  const { exact: found, differencing, insider, passed: _passed, sharp: _sharp, ...figures } = report
  const free = new Set(table.cells.filter((cell, at) => !coordinates[at]!.published && !breaksRules(cell, rules)).map((cell) => cell.key))
  const exact = found.filter((key) => !free.has(key))
  if (exact.length + differencing.length + insider.length > 0) throw refusals.auditFailed(year, exact.length, differencing.length, insider.length)
  return { ...figures, exact: exact.length, differencing: differencing.length, insider: insider.length }
}
