import { byName, byValue } from '../data/select.ts'
import type { BarItem } from '../parts/figures/bar-figure.tsx'
import { DIVISION } from '../words/copy/division.ts'

/** So many of what is shown have a bar, and so many of what is not a hatched piece; the table has all. */
const MOST = 12

/** The rows of the table: largest first, and what is hidden after them by name, so that its place tells nothing. Of these the ones that are drawn, and what has to be said of them. */
export function drawnOf(items: readonly BarItem[]): { readonly all: readonly BarItem[]; readonly drawn: readonly BarItem[]; readonly said: string } {
  const all = byValue(byName(items).map((item) => ({ item, cell: item.cell }))).map(({ item }) => item)
  const shown = all.filter(({ cell }) => cell.kind === 'shown')
  const hidden = all.slice(shown.length)
  return { all, drawn: [...shown.slice(0, MOST), ...hidden.slice(0, MOST)], said: DIVISION(shown.length, hidden.length, MOST) }
}
