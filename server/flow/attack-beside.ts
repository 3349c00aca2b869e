import { auditBeside } from '../protect/audit/beside.ts'
import { visible } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { YearInHand } from './build-year.ts'

/** Attack 11: the year of now beside everything that earlier releases showed of it. A year that nobody has seen has nothing beside it. */
export function attackBeside({ made, recall, pattern }: Pick<YearInHand, 'made' | 'recall' | 'pattern'>, rules: Rules): AttackOutcome {
  if (recall === null) return { tries: 0, found: 0 }
  const report = auditBeside(recall.memory, visible(pattern), rules)
  const free = new Set(made.table.cells.filter((cell, at) => !made.coordinates[at]!.published && !breaksRules(cell, rules)).map(({ key }) => key))
  const found = report.exact.filter((key) => !free.has(key)).length + report.differencing.length + report.insider.length
  return { tries: recall.memory.table.cells.length - report.shown, found }
}
