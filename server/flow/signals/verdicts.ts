import type { Rules } from '../../protect/rules.ts'
import { cardOf } from '../../release/signals/cards.ts'
import type { SignalRow } from '../../release/tables.ts'
import { flagsOf, type Flag } from '../../statistics/control/flags.ts'
import type { Limits } from '../../statistics/control/limits.ts'

/** True for rows that were taken over from an earlier release as they are. */
type IsTakenOver = (row: SignalRow) => boolean

/**
 * The verdicts of series (rows by area, oldest first), from what the rows show and nothing else: the drawn value against the drawn limits.
 * Whoever has the rows could have done it, so that a verdict tells nothing of the counts behind them. A period without limits breaks a run.
 */
export const withVerdicts = (rows: readonly SignalRow[], isTakenOver: IsTakenOver, rules: Rules): readonly SignalRow[] =>
  stretchesOf(rows).flatMap((stretch) => {
    const flags = stretch[0]!.upper === null ? [] : flagsOf(chartOf(stretch), stretch.map((row) => marginOf(row, rules)))
    return stretch.map((row, at) => (isTakenOver(row) ? row : { ...row, ...flagged(flags[at] ?? null) }))
  })

export const flagged = (flag: Flag | null): Pick<SignalRow, 'rule' | 'side'> => (flag === null ? { rule: null, side: null } : { rule: flag.rule, side: flag.side })

/** Rows of one series that follow one another, all with limits or all without. */
function stretchesOf(rows: readonly SignalRow[]): readonly (readonly SignalRow[])[] {
  const isWith = (a: SignalRow, b: SignalRow): boolean => a.signal === b.signal && a.area === b.area && (a.upper === null) === (b.upper === null)
  const starts = rows.flatMap((row, at) => (at > 0 && isWith(rows[at - 1]!, row) ? [] : [at]))
  return starts.map((start, at) => rows.slice(start, starts[at + 1]))
}

const chartOf = (rows: readonly SignalRow[]) => ({ values: rows.map(({ value }) => value!), limits: rows.map(limitsOf), noVariation: false })

/** A limit that was cut off at 0 or at all of them lies nearer to the centre than the other. */
function limitsOf({ centre, lower, upper }: SignalRow): Limits {
  const sigma = Math.max(upper! - centre!, centre! - lower!) / 3
  return { centre: centre!, lower: lower!, upper: upper!, nearLower: centre! - 2 * sigma, nearUpper: centre! + 2 * sigma }
}

/** How far rounding may have moved a value: a point this near the centre lies on neither side of it. */
function marginOf({ signal, chart, numerator, denominator }: SignalRow, { countRounding }: Rules): number {
  if (chart === 'xmr') return 0
  const half = Math.floor(countRounding / 2)
  return denominator === null ? half : cardOf(signal)!.per * ((numerator! + half) / (denominator - half) - numerator! / denominator)
}
