import type { Rules } from '../../protect/rules.ts'
import type { PlanPart } from '../../tabulate/cross/plan.ts'
import type { Summary } from './summary.ts'

/** What a folder tells about its making. */
export interface Making {
  readonly rules: Rules
  readonly parts: readonly PlanPart[]
  readonly input: InputFigures
  /** Folders made before that were taken as known. */
  readonly earlier: number
  /** Seconds by phase. */
  readonly seconds: Readonly<Record<string, number>>
  readonly peakRssMb: number
}

/** The input: its hash as a file, and of every quarter the hash of its lines. */
export interface InputFigures {
  readonly sha256: string
  readonly lines: number
  readonly households: number
  readonly quarters: Readonly<Record<string, string>>
}

/** audit.json: figures only, no cell is named. It stays with the maker: with cells.csv beside it nothing more can be worked out. */
export function auditJson(summary: Summary, { rules, parts, input, earlier, seconds, peakRssMb }: Making): string {
  const { intervals, hiddenBy } = summary
  return `${JSON.stringify({
    passed: summary.passed,
    cells: summary.cells, shown: summary.shown, zero: summary.zero, primary: summary.primary, secondary: summary.secondary,
    households_shown: summary.countsShown,
    hidden_value_share: summary.hiddenValueShare,
    hidden_value_share_by: { count: hiddenBy.count, dominance_or_p: hiddenBy.sharp, secondary: hiddenBy.secondary },
    exact: summary.exact, too_sharp: intervals?.tooSharp ?? null, insider: summary.insider, unions: summary.unions,
    unresolved: intervals?.unresolved ?? null, intervals_proven_share: intervals?.proven ?? null,
    counts_too_sharp: summary.countsGivenAway,
    lost_before: summary.lost, previous: earlier,
    seconds, peak_rss_mb: peakRssMb,
    levels: summary.levels.map(({ visibleShare, ...level }) => ({ ...level, visible_value_share: visibleShare })),
    rules, plan: { tables: parts }, input,
  }, null, 2)}\n`
}
