import { publishedCells } from '../../../server/protect/protected.ts'
import { patternOf, PRIMARY, SHOWN } from '../../../server/protect/pattern.ts'
import { breaksRules } from '../../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { formRows, spendingRows, stackingRows } from '../../../server/release/cell-rows.ts'
import type { ReleaseTables } from '../../../server/release/tables.ts'
import type { Tabulation } from '../../../server/tabulate/tabulate.ts'

/** The rows of a careless publication: it hides the cells that break a rule themselves, and no others. */
export function onlyPrimaryHidden({ table, coordinates }: Tabulation, year: number): Pick<ReleaseTables, 'spending' | 'forms' | 'stacking'> {
  const status = Uint8Array.from(table.cells, (cell) => (breaksRules(cell, DEFAULT_RULES) ? PRIMARY : SHOWN))
  const cells = publishedCells(table, patternOf(status, 1), DEFAULT_RULES).map(({ amount, households }, at) => ({ at: coordinates[at]!, year, measures: {
    amount: amount.kind === 'shown' ? amount.value / 100 : null, amountStatus: amount.kind,
    households: households.kind === 'shown' ? households.value : null, householdsStatus: households.kind,
    asOf: null,
  } }))
  return { spending: spendingRows(cells), forms: formRows(cells), stacking: stackingRows(cells) }
}
