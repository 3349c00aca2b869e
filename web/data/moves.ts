import type { GroupSeries } from '../../server/statistics/attention/moves.ts'
import type { Wet } from '../../server/units/wet.ts'
import { valueOf } from '../words/cell.ts'
import type { Uitgave } from './rows.ts'
import { amountOf, householdsOf } from './select.ts'

/** What every wijk spent under a law in these years, with the households behind it. */
export function wijkSeries(laws: readonly Uitgave[], wet: Wet, years: readonly number[]): readonly GroupSeries[] {
  const rows = laws.filter((row) => row.wet === wet && row.periodeSoort === 'jaar' && row.niveau === 'wijk')
  const of = (area: string, year: number): Uitgave | undefined => rows.find((row) => row.gebied === area && row.jaar === year)
  return [...new Set(rows.map(({ gebied }) => gebied))].map((group) => ({ group, amounts: years.map((year) => valueOf(amountOf(of(group, year)))), households: years.map((year) => valueOf(householdsOf(of(group, year)))) }))
}
