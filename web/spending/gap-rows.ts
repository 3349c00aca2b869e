import type { Wet } from '../../server/units/wet.ts'
import type { DifferenceRow } from '../charts/difference.ts'
import { REST, WET_COLOURS } from '../charts/style.ts'
import { lawTogether } from '../words/copy/budget.ts'
import { eurosChange } from '../words/numbers.ts'

/** What the jaarrekening of a taakveld has beyond its begroting, in whole euros, with the law it belongs to. */
export interface TaakveldGap { readonly name: string; readonly wet: Wet | null; readonly gap: number }

/** Bars as the sentence above them counts: every law together, largest first, with its taakvelden below it; a taakveld without a law by itself. Of the taakvelden the `most` that differ most. */
export function gapRows(gaps: readonly TaakveldGap[], most: number): readonly DifferenceRow[] {
  const chosen = new Set(gaps.toSorted(bySize).slice(0, most))
  const laws = [...new Set(gaps.flatMap(({ wet }) => (wet === null ? [] : [wet])))].map((wet) => ({ name: lawTogether(wet), wet, gap: gaps.reduce((sum, one) => (one.wet === wet ? sum + one.gap : sum), 0) }))
  const loose = gaps.filter((one) => one.wet === null && chosen.has(one))
  return [...laws, ...loose].toSorted(bySize).flatMap((head) => [
    bar(head, head.name, THICK), ...(head.wet === null ? [] : gaps.filter((one) => one.wet === head.wet && chosen.has(one)).toSorted(bySize).map((one) => bar(one, `\u2013 ${one.name}`, THIN))),
  ]).map((row, order) => ({ ...row, order }))
}

const [THICK, THIN] = [22, 10]

const bySize = (a: TaakveldGap, b: TaakveldGap): number => Math.abs(b.gap) - Math.abs(a.gap)

const bar = ({ wet, gap }: TaakveldGap, name: string, thick: number): Omit<DifferenceRow, 'order'> =>
  ({ name, value: gap, text: eurosChange(gap), colour: (wet === null ? undefined : WET_COLOURS[wet]) ?? REST, thick, textAt: Math.max(gap, 0) })
