import type { AuditReport } from '../../protect/audit/audit.ts'
import { PRIMARY, SECONDARY, SHOWN, type Pattern } from '../../protect/pattern.ts'
import type { Rules } from '../../protect/rules.ts'
import { hiddenByRule } from '../../protect/visibility.ts'
import type { Cross } from '../../tabulate/cross/tabulate-cross.ts'
import { plannedCells } from './cells-csv.ts'
import type { MadeFolder } from './make.ts'

/** How much of one kind of cell readers see. */
export interface LevelSummary {
  readonly geo: string
  readonly product: string
  readonly period: string
  readonly shown: number
  readonly primary: number
  readonly secondary: number
  /** Share of the value, 0 to 1. */
  readonly visibleShare: number
}

/** The figures of a folder: what is hidden by which kind, how much is visible, and what the audit found. */
export interface Summary {
  readonly cells: number
  readonly shown: number
  readonly primary: number
  readonly secondary: number
  readonly zero: number
  readonly hiddenValueShare: number
  /** Share of the value by what hides it. */
  readonly hiddenBy: Readonly<Record<'count' | 'sharp' | 'secondary', number>>
  readonly countsShown: number
  readonly levels: readonly LevelSummary[]
  readonly exact: number
  readonly insider: number
  readonly unions: number
  readonly lost: number
  /** Hidden numbers of households that readers know within the rounding. */
  readonly countsGivenAway: number
  readonly intervals: IntervalFigures | null
  readonly passed: boolean
}

/** What the interval step tells: hidden cells known more sharply than the rules want, and cells for which that is not settled. */
export interface IntervalFigures {
  readonly tooSharp: number
  readonly unresolved: number
  /** Share of the intervals that was proven wide enough, 0 to 1. */
  readonly proven: number
}

const intervalsOf = ({ sharp, unresolved, intervalsProven }: AuditReport): IntervalFigures | null =>
  sharp && unresolved && { tooSharp: sharp.length, unresolved: unresolved.length, proven: intervalsProven ?? 0 }

/** Adds up what was decided, over the cells of the plan. */
export function summaryOf(made: MadeFolder, rules: Rules): Summary {
  const { cross, pattern, audit } = made
  const listed = [...cross.coordinates.keys()].filter((at) => cross.coordinates[at]!.family.listed)
  const count = (status: number): number => listed.filter((at) => pattern.status[at] === status).length
  const [cells, intervals] = [plannedCells(made), intervalsOf(audit)]
  const all = valueOf(cross, listed)
  const hidden = hiddenByRule(cross.table, listed, pattern, rules)
  const share = (value: number): number => (all === 0 ? 0 : value / all)
  return {
    cells, shown: count(SHOWN), primary: count(PRIMARY), secondary: count(SECONDARY), zero: cells - listed.length,
    hiddenValueShare: share(hidden.count + hidden.sharp + hidden.secondary),
    hiddenBy: { count: share(hidden.count), sharp: share(hidden.sharp), secondary: share(hidden.secondary) },
    countsShown: listed.filter((at) => made.countShown[at] === 1 && pattern.status[at] === SHOWN).length,
    levels: levelsOf(made, listed),
    exact: audit.exact.length, insider: audit.insider.length, unions: audit.differencing.length, lost: pattern.lost.length, countsGivenAway: made.countsGivenAway, intervals,
    passed: audit.passed && pattern.lost.length + made.countsGivenAway === 0 && (intervals === null || intervals.tooSharp + intervals.unresolved === 0),
  }
}

const valueOf = ({ table }: Cross, cells: readonly number[]): number => cells.reduce((sum, at) => sum + table.cells[at]!.absolute, 0)

function levelsOf({ plan, cross, pattern, data }: MadeFolder, listed: readonly number[]): LevelSummary[] {
  return plan.filter((family) => family.listed).map((family) => {
    const [geo, product, period] = family.levels.map((level, axis) => data.dimensions[axis]!.levels[level]!.name)
    return { geo: geo!, product: product!, period: period!, ...levelFigures(cross, pattern, listed.filter((at) => cross.coordinates[at]!.family === family)) }
  })
}

function levelFigures(cross: Cross, { status }: Pattern, cells: readonly number[]): Pick<LevelSummary, 'shown' | 'primary' | 'secondary' | 'visibleShare'> {
  const having = (one: number): readonly number[] => cells.filter((at) => status[at] === one)
  const all = valueOf(cross, cells)
  return {
    shown: having(SHOWN).length, primary: having(PRIMARY).length, secondary: having(SECONDARY).length,
    visibleShare: all === 0 ? 1 : valueOf(cross, having(SHOWN)) / all,
  }
}
