import type { Microdata } from '../../facts/microdata.ts'
import { audit, type AuditReport } from '../../protect/audit/audit.ts'
import { crossRelations } from '../../protect/counts/cross-relations.ts'
import { countsGivenAway, showableCounts, type CountQuestion } from '../../protect/counts/showable.ts'
import { visible, type Pattern } from '../../protect/pattern.ts'
import type { Solver } from '../../protect/intervals/solver.ts'
import { protect } from '../../protect/protect.ts'
import type { Rules } from '../../protect/rules.ts'
import { withEarlierTotals } from '../../tabulate/cross/earlier.ts'
import { crossPlan, type CrossFamily, type PlanPart } from '../../tabulate/cross/plan.ts'
import { tabulateCross, type Cross, type CrossCoordinate } from '../../tabulate/cross/tabulate-cross.ts'
import { knownFrom, labelName, refuseOtherData, type Earlier, type Known } from './earlier.ts'
import { planForOnePeriod } from './plan-file.ts'
import { refusals } from './refusals.ts'

/** What a folder is made from. */
export interface FolderQuestion {
  readonly microdata: Microdata
  /** Hash of the lines by quarter. */
  readonly quarters: Readonly<Record<string, string>>
  readonly parts: readonly PlanPart[]
  readonly rules: Rules
  readonly earlier: readonly Earlier[]
  /** Solves the programmes of the intervals. */
  readonly solver: Solver
  /** True when the audit may look no further for intervals. */
  readonly isSpent: () => boolean
  /** Told the name of every phase when it is over. */
  readonly done: (phase: string) => void
}

/** In larger tables intervals are audited, not repaired: every repair takes minutes there. */
const REPAIRABLE_CELLS = 40_000

/** Everything that is decided about one set of microdata. */
export interface MadeFolder {
  readonly data: Microdata
  readonly plan: readonly CrossFamily[]
  readonly cross: Cross
  readonly pattern: Pattern
  /** 1 where the number of households is shown. */
  readonly countShown: Uint8Array
  /** Hidden numbers of households that readers know within the rounding. */
  readonly countsGivenAway: number
  readonly audit: AuditReport
}

/** lines ─▶ tabulate ─▶ protect ─▶ counts ─▶ audit: everything known from before is forced, and the audit counts it as published. */
export function makeFolder({ microdata, quarters, parts, rules, earlier, solver, isSpent, done }: FolderQuestion): MadeFolder {
  for (const one of earlier) refuseOtherData(one, quarters)
  const data = withPeriods(microdata, earlier)
  const plan = crossPlan(data.dimensions, data.dimensions[2]!.levels.length === 1 ? planForOnePeriod(parts) : parts)
  const cross = tabulateCross(data, plan)
  const known = flags(cross, data, knownFrom(earlier, data.dimensions[2]!))
  if (known.missing) throw refusals.earlierShape(earlier[0]!.folder)
  done('tabulate')
  const forced = new Set(cross.table.cells.filter((_, at) => known.amounts[at] === 1).map(({ key }) => key))
  const pattern = protect(cross.table, rules, { forced, solver: cross.table.cells.length <= REPAIRABLE_CELLS ? solver : null })
  done('protect')
  const question = countQuestion(data, cross, pattern, known.households, rules)
  const countShown = showableCounts(question)
  const lostCounts = countsGivenAway(question, countShown)
  done('counts')
  const report = audit(cross.table, visible(pattern).map((shown, at) => shown | known.amounts[at]!), rules, { ...solver, isSpent })
  done('audit')
  return { data, plan, cross, pattern, countShown, countsGivenAway: lostCounts, audit: report }
}

function withPeriods(microdata: Microdata, earlier: readonly Earlier[]): Microdata {
  const [geo, product, period] = microdata.dimensions
  return { ...microdata, dimensions: [geo!, product!, withEarlierTotals(period!, earlier.map(({ quarters }) => Object.keys(quarters)))] }
}

/** The labels of a cell: area, product and period. */
export const labelsOf = ({ dimensions }: Microdata, { family, nodes }: CrossCoordinate): readonly [geo: string, product: string, period: string] => {
  const label = (at: number): string => dimensions[at]!.levels[family.levels[at]!]!.labels[nodes[at]!]!
  return [label(0), label(1), label(2)]
}

interface Flags {
  readonly amounts: Uint8Array
  readonly households: Uint8Array
  /** True when an earlier cell is nowhere in these data. */
  readonly missing: boolean
}

function flags({ coordinates }: Cross, data: Microdata, known: Known): Flags {
  const names = known.amounts.size === 0 ? null : coordinates.map((at) => labelName(...labelsOf(data, at)))
  const of = (set: ReadonlySet<string>): Uint8Array => Uint8Array.from(coordinates, (_, at) => (names !== null && set.has(names[at]!) ? 1 : 0))
  const [amounts, households] = [of(known.amounts), of(known.households)]
  return { amounts, households, missing: amounts.reduce((sum, flag) => sum + flag, 0) < known.amounts.size }
}

/** Numbers of households stand only beside amounts, and only where no hidden number follows from them (DISCLOSURE 3.6). */
function countQuestion(data: Microdata, { table, coordinates }: Cross, pattern: Pattern, known: Uint8Array, rules: Rules): CountQuestion {
  return {
    users: table.cells.map(({ users }) => users), known,
    atLeast: Float64Array.from(visible(pattern), (shown, at) => (coordinates[at]!.family.listed ? shown * rules.minimumHouseholds : 0)),
    listed: Uint8Array.from(coordinates, ({ family }) => (family.listed ? 1 : 0)),
    relations: crossRelations(data, coordinates), minimum: rules.minimumHouseholds, rounding: rules.countRounding,
  }
}
