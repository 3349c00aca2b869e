import type { FactColumns } from '../../facts/columns.ts'
import { contributionsOf } from '../../protect/contributions.ts'
import { breaksRules } from '../../protect/primary.ts'
import type { Rules } from '../../protect/rules.ts'
import type { TablePlan } from '../../tabulate/plan.ts'
import { tabulate } from '../../tabulate/tabulate.ts'
import { WETTEN } from '../../units/wet.ts'
import { MINIMUM_VISIBLE } from '../visible-enough.ts'

const PER_LAW: TablePlan = [{ table: 'uitgaven', level: 'wijk', division: 'wet', period: 'jaar', rank: 0 }]

/**
 * Judges areas together (wijken, and what could not be placed): true when what they spend in the year breaks no rule, in all and under
 * laws that carry as large a part of it as a release must show per wijk and law. Areas where nobody spends anything are large enough.
 */
export function largeEnough(facts: FactColumns, rules: Rules): (areas: readonly string[]) => boolean {
  const { table, coordinates } = tabulate(facts, PER_LAW)
  const contributions = contributionsOf(table.spending)
  const together = (areas: readonly string[], laws: readonly string[]) => contributions(Int32Array.from(
    table.cells.filter((_, at) => areas.includes(coordinates[at]!.area) && laws.includes(coordinates[at]!.item)).flatMap(({ leaves }) => [...leaves])))
  return (areas) => {
    if (breaksRules(together(areas, WETTEN), rules)) return false
    const laws = WETTEN.map((wet) => together(areas, [wet]))
    return value(laws.filter((law) => !breaksRules(law, rules))) >= MINIMUM_VISIBLE.wijkWet * value(laws)
  }
}

const value = (laws: readonly { readonly absolute: number }[]): number => laws.reduce((sum, { absolute }) => sum + absolute, 0)
