import type { FactColumns } from '../facts/columns.ts'
import { withGroups } from '../protect/counts/groups.ts'
import { countRelations } from '../protect/counts/relations.ts'
import { showableCounts } from '../protect/counts/showable.ts'
import { visible, type Pattern } from '../protect/pattern.ts'
import { publishedCells } from '../protect/protected.ts'
import type { Rules } from '../protect/rules.ts'
import { visibility } from '../protect/visibility.ts'
import { RELEASE_PLAN } from '../release/plan.ts'
import type { ProtectedYear } from '../release/protected-year.ts'
import { withRemainders } from '../release/served.ts'
import type { AreaRow } from '../release/tables.ts'
import { tooLittleVisible, type MinimumVisible } from '../release/visible-enough.ts'
import { tabulate, type Tabulation } from '../tabulate/tabulate.ts'
import { buildConcentration, concentrationGroups, groupCounts, remember, type PlacedGroup, type Remembered } from './build-concentration.ts'

/** How a year is built. */
export interface YearOptions {
  readonly areas: readonly AreaRow[]
  readonly rules: Rules
  readonly minimumVisible: MinimumVisible
  readonly say: (line: string) => void
  /** What the year before it passed on. */
  readonly before: Remembered
  readonly choose: ChoosePattern
  /** Is shown the year as it was built, before any of it is thrown away; the gate attacks there. */
  readonly inspect: (inHand: YearInHand) => void
}

/** A year while it is built: the truth, and which of its cells may be seen. It never leaves the program. */
export interface YearInHand {
  readonly facts: FactColumns
  readonly made: Tabulation
  readonly pattern: Pattern
  readonly groups: readonly PlacedGroup[]
  readonly areas: readonly AreaRow[]
}

/** Decides which cells of a tabulated year may be seen. */
export type ChoosePattern = (made: Tabulation, year: number) => Pattern

/** A year that may be published, and what the next one must be compared with. */
export interface BuiltYear {
  readonly year: ProtectedYear
  readonly remembered: Remembered
}

/** facts ─▶ tabulate ─▶ protect ─▶ enough to see (may refuse) ─▶ counts ─▶ concentration: one year, with nothing in it but what may be seen. */
export function buildYear(facts: FactColumns, { areas, rules, minimumVisible, say, before, choose, inspect }: YearOptions): BuiltYear {
  const made = tabulate(facts, RELEASE_PLAN)
  say(`${facts.year}: ${dutch(facts.length)} regels opgeteld tot ${dutch(made.table.cells.length)} cellen`)
  const pattern = withRemainders(choose(made, facts.year), made, rules)
  say(`${facts.year}: ${dutch(pattern.shown)} cellen getoond, ${dutch(pattern.primary + pattern.secondary)} afgeschermd`)
  const seen = visibility(made.table, made.coordinates, pattern)
  const refusal = tooLittleVisible(facts.year, made, pattern, seen, minimumVisible, rules)
  if (refusal !== null) throw refusal
  const groups = concentrationGroups(facts, made, visible(pattern))
  inspect({ facts, made, pattern, groups, areas })
  const counts = countsOf(made, groups, visible(pattern), rules)
  const concentration = buildConcentration(groups, { countShown: counts.groups, areas, before, rules })
  const year = {
    year: facts.year, throughMonth: lastMonth(facts), coordinates: made.coordinates, visible: seen, concentration,
    cells: publishedCells(made.table, pattern, rules), countShown: counts.cells,
  }
  return { year, remembered: remember(groups, concentration, areas) }
}

/** Which counts may be shown: of cells, and of the groups of concentration beside them. */
function countsOf({ table, coordinates }: Tabulation, groups: readonly PlacedGroup[], amountShown: Uint8Array, rules: Rules) {
  const cells = {
    users: table.cells.map((cell) => cell.users), atLeast: amountShown.map((shown) => shown * rules.minimumHouseholds),
    listed: coordinates.map(({ published }) => (published ? 1 : 0)), relations: countRelations(coordinates),
    minimum: rules.minimumHouseholds, rounding: rules.countRounding,
  }
  const shown = showableCounts(withGroups(cells, groupCounts(groups, rules)))
  const counted = groups.filter(({ cell }) => cell !== null).filter((_, at) => shown[table.cells.length + at] === 1)
  return { cells: shown.slice(0, table.cells.length), groups: new Set(counted.map(({ group }) => group)) }
}

const lastMonth = (facts: FactColumns): number => facts.month.reduce((last, month) => Math.max(last, month), 1)
const dutch = (count: number): string => count.toLocaleString('nl-NL')
