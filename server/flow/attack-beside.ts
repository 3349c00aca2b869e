import { auditBeside } from '../protect/audit/beside.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import { visible } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { YearInHand } from './build-year.ts'

/**
 * Attack 11, and with it attack 7: the year of now beside everything that earlier releases showed of it. A year that nobody has seen has
 * nothing beside it; its intervals are looked at by themselves.
 */
export function attackBeside({ made, recall, pattern }: Pick<YearInHand, 'made' | 'recall' | 'pattern'>, rules: Rules, solver: Solver | null): readonly (readonly [number, AttackOutcome])[] {
  if (recall === null) return [[11, { tries: 0, found: 0 }]]
  const { memory } = recall
  const report = auditBeside(memory, visible(pattern), rules, solver, pattern.witnesses)
  const free = new Set(made.table.cells.filter((cell, at) => !made.coordinates[at]!.published && !breaksRules(cell, rules)).map(({ key }) => key))
  const found = report.exact.filter((key) => !free.has(key)).length + report.differencing.length + report.insider.length
  const { sharp, unresolved } = report
  return [
    [11, { tries: memory.table.cells.length - report.shown, found }],
    [7, { tries: sharp === null ? 0 : 2 * report.primary, found: (sharp?.length ?? 0) + (unresolved?.length ?? 0) }],
  ]
}
