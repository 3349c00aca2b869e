import type { FactColumns } from '../facts/columns.ts'
import { withEarlier } from '../protect/counts/earlier.ts'
import { withGroups } from '../protect/counts/groups.ts'
import { balancesOfLaws } from '../protect/counts/balances.ts'
import { countRelations } from '../protect/counts/relations.ts'
import { showableCounts } from '../protect/counts/showable.ts'
import { patternOf, SECONDARY, SHOWN, visible, type Pattern } from '../protect/pattern.ts'
import { publishedCells } from '../protect/protected.ts'
import type { Rules } from '../protect/rules.ts'
import { visibility } from '../protect/visibility.ts'
import { keptMeasures } from '../release/earlier.ts'
import { combinationAreas } from '../release/joining/combinations.ts'
import type { ProtectedYear } from '../release/protected-year.ts'
import { withRemainders } from '../release/served.ts'
import type { AreaRow } from '../release/tables.ts'
import { tooLittleVisible, type MinimumVisible } from '../release/visible-enough.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { buildConcentration, concentrationGroups, groupCounts, groupsThen, remember, type PlacedGroup, type Remembered } from './build-concentration.ts'
import { earlierCounts } from './earlier-counts.ts'
import { buildTopGroup, type FollowedYear } from './build-top-group.ts'
import type { Recall, RecalledYear } from './recall-year.ts'

/** How a year is built. */
export interface YearOptions {
  readonly areas: readonly AreaRow[]
  readonly rules: Rules
  readonly minimumVisible: MinimumVisible
  readonly say: (line: string) => void
  /** What the year before it passed on. */
  readonly before: Remembered
  /** The year with the one before it, household by household. */
  readonly followed: FollowedYear
  /** Is shown the year as it was built, before any of it is thrown away; the gate attacks there. */
  readonly inspect: (inHand: YearInHand) => void
}

/** A year while it is built: the truth, and which of its cells may be seen. It never leaves the program. */
export interface YearInHand {
  readonly facts: FactColumns
  readonly made: Tabulation
  /** What readers may have kept of the year; null when nobody has seen it. */
  readonly recall: Recall | null
  readonly pattern: Pattern
  readonly groups: readonly PlacedGroup[]
  readonly areas: readonly AreaRow[]
  readonly followed: FollowedYear
}

/** Decides which cells of a tabulated year may be seen, beside what readers may have kept of it. */
export type ChoosePattern = (made: Tabulation, year: number, recall: Recall | null) => Pattern | Promise<Pattern>

/** A year that may be published, and what the next one must be compared with. */
export interface BuiltYear {
  readonly year: ProtectedYear
  readonly remembered: Remembered
}

/** What was chosen ─▶ enough to see (may refuse) ─▶ counts ─▶ concentration: one year, with nothing in it but what may be seen. */
export function buildYear({ facts, made, combinations, recall }: RecalledYear, chosen: Pattern, { areas, rules, minimumVisible, say, before, followed, inspect }: YearOptions): BuiltYear {
  const pattern = withRemainders(chosen, made, rules)
  say(`${facts.year}: ${dutch(pattern.shown)} cellen getoond, ${dutch(pattern.primary + pattern.secondary)} afgeschermd`)
  if (chosen.lost.length > 0) say(`${facts.year}: ${dutch(chosen.lost.length)} cijfers die eerder te zien waren, breken nu een regel. Zij zijn gezien; wat nog af te schermen is, blijft afgeschermd`)
  const kept = keptMeasures(made.coordinates, pattern, recall?.earlier ?? [], rules)
  if (kept.size > 0) say(`${facts.year}: ${dutch(kept.size)} cijfers blijven die van een eerdere publicatie, omdat het verschil over te weinig huishoudens gaat`)
  const seen = visibility(made.table, made.coordinates, showingAlso(pattern, kept))
  const refusal = tooLittleVisible(facts.year, made, pattern, seen, minimumVisible, rules)
  if (refusal !== null) throw refusal
  const groups = concentrationGroups(facts, made, visible(pattern))
  inspect({ facts, made, recall, pattern, groups, areas, followed })
  const counts = countsOf({ made, groups, areas, recall, amountShown: visible(pattern) }, rules)
  const again = (recall?.earlier ?? []).map(groupsThen)
  const concentration = buildConcentration(groups, { countShown: counts.groups, areas, before, again, kept: new Set(kept.keys()), rules })
  const year = {
    year: facts.year, throughMonth: lastMonth(facts), coordinates: made.coordinates, combinations: combinationAreas(combinations, areas), visible: seen, concentration,
    topGroup: buildTopGroup(followed, { made, amountShown: visible(pattern), concentration, rules }),
    cells: publishedCells(made.table, listedOnly(pattern, made), rules), countShown: counts.cells, kept,
  }
  return { year, remembered: remember(groups, concentration, areas, again) }
}

/** The pattern without remainders: they may be known, but no row of a release holds one. */
const listedOnly = (pattern: Pattern, { coordinates }: Tabulation): Pattern =>
  patternOf(pattern.status.map((status, cell) => (coordinates[cell]!.published ? status : SECONDARY)), pattern.rounds)

/** The pattern as readers meet it: a figure that was kept from an earlier release can be seen too. */
const showingAlso = (pattern: Pattern, kept: ReadonlyMap<number, unknown>): Pattern =>
  patternOf(pattern.status.map((status, cell) => (kept.has(cell) ? SHOWN : status)), pattern.rounds)

/** What counts are chosen from. */
interface Countable extends Pick<YearInHand, 'made' | 'groups' | 'areas' | 'recall'> {
  readonly amountShown: Uint8Array
}

/** Which counts may be shown: of cells, and of the groups of concentration beside them. A count that can only be everyone there is not. */
function countsOf({ made: { table, coordinates }, groups, areas, recall, amountShown }: Countable, rules: Rules) {
  const households = new Map(areas.map((area) => [area.area, area.households]))
  const isEveryone = (cell: number): boolean => leastOf(table.cells[cell]!.users, rules) === households.get(coordinates[cell]!.area)
  const cells = {
    users: table.cells.map((cell) => cell.users), atLeast: amountShown.map((shown, cell) => (isEveryone(cell) ? 0 : shown * rules.minimumHouseholds)),
    listed: coordinates.map(({ published }) => (published ? 1 : 0)), relations: countRelations(coordinates), balances: balancesOfLaws(coordinates),
    minimum: rules.minimumHouseholds, rounding: rules.countRounding,
  }
  const question = withGroups(cells, groupCounts(groups, rules))
  const shown = showableCounts(recall === null ? question : withEarlier(question, earlierCounts(recall, coordinates)))
  const counted = groups.filter(({ cell }) => cell !== null).filter((_, at) => shown[table.cells.length + at] === 1)
  return { cells: shown.slice(0, table.cells.length), groups: new Set(counted.map(({ group }) => group)) }
}

/** The smallest number of households that a published count can stand for. */
const leastOf = (users: number, { countRounding }: Rules): number => Math.floor(users / countRounding + 0.5) * countRounding - Math.floor(countRounding / 2)

const lastMonth = (facts: FactColumns): number => facts.month.reduce((last, month) => Math.max(last, month), 1)
const dutch = (count: number): string => count.toLocaleString('nl-NL')
