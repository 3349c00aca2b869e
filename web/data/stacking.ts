import { ABSENT, ratio, shown, valueOf, type Cell } from '../words/cell.ts'
import type { Stacking } from '../words/findings/stacking.ts'
import type { Stapeling } from './rows.ts'
import { amountOf, householdsOf } from './select.ts'

/** Shares of two or more laws together, over what is shown. */
export function stackingOf(rows: readonly Stapeling[], households: Cell, money: Cell): Stacking {
  const multi = rows.filter((row) => row.aantalWetten > 1)
  const total = (cells: readonly Cell[]): Cell => (cells.some((cell) => cell.kind === 'shown') ? shown(cells.reduce((sum, cell) => sum + (valueOf(cell) ?? 0), 0)) : (cells[0] ?? ABSENT))
  const [counts, amounts] = [multi.map(householdsOf), multi.map(amountOf)]
  return {
    households: ratio(total(counts), households), money: ratio(total(amounts), money),
    atLeast: [...counts, ...amounts].some((cell) => cell.kind === 'suppressed'),
  }
}
