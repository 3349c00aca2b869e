import type { Because } from '../undefined.ts'
import type { Flag, Rule } from './flags.ts'

/** What a chart says of its newest point. `points`: how many in a row, the newest among them, say the same. */
export type Verdict =
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'special-high' | 'special-low'; readonly rule: Rule; readonly points: number }
  | { readonly kind: 'too-few'; readonly because: Because }

/** A point of a chart with limits; without a value or a centre where it is hidden or not known. */
export interface JudgedPoint {
  readonly value: number | null
  readonly centre: number | null
  readonly flag: Flag | null
}

/** The verdict on the newest point of a chart, oldest first: ordinary variation, or something special on one side with the rule that says so. */
export function verdictOf(points: readonly JudgedPoint[]): Verdict {
  const flag = points.at(-1)?.flag ?? null
  return flag === null ? { kind: 'ordinary' } : { kind: `special-${flag.side}`, rule: flag.rule, points: inARow(points, flag) }
}

/** How many of the newest points in a row say the same: on one side of the centre, or each beyond the one before. A point of the row may carry another mark as well, such as one outside a limit. */
function inARow(points: readonly JudgedPoint[], { rule, side }: Flag): number {
  const goesOn = ({ value, centre, flag }: JudgedPoint, at: number): boolean => {
    if (rule === 'trend') return at > 0 && isBeyond(value, points[at - 1]!.value, side)
    return flag !== null && isBeyond(value, centre, side)
  }
  const before = points.findLastIndex((point, at) => !goesOn(point, at))
  return points.length - 1 - before + (rule === 'trend' ? 1 : 0)
}

/** True where both are known and the first lies further to that side. */
const isBeyond = (value: number | null, other: number | null, side: Flag['side']): boolean => value !== null && other !== null && (side === 'high' ? value > other : value < other)
