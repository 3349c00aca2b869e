import { concentrationFigures, hasFigures, type ConcentrationFigure, type EarlierGroup, type Group } from '../concentration/figures.ts'
import { curvesOf, giniAllowed, usersOf, type GroupCurve } from '../concentration/group.ts'
import { keepFigures, type DatedFigures } from '../concentration/keep.ts'
import type { FactColumns } from '../facts/columns.ts'
import type { GroupCount } from '../protect/counts/groups.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { ConcentrationGroup } from '../release/protected-year.ts'
import type { KeptYear } from '../release/compose.ts'
import { amountOf, RELEASE_PLAN } from '../release/plan.ts'
import type { AreaRow } from '../release/tables.ts'
import { householdGroups } from '../tabulate/household-groups.ts'
import { cellKey, tabulate, type Tabulation } from '../tabulate/tabulate.ts'
import type { Wet } from '../units/wet.ts'
import type { SeenRelease } from './recall-year.ts'

/** A group with the cell of the amount that it spends; null where the cell is empty. */
export interface PlacedGroup {
  readonly group: GroupCurve
  readonly cell: number | null
  readonly amount: Group['amount']
}

/** The groups of a year whose concentration can be asked for, with the cells they belong to. */
export function concentrationGroups(facts: FactColumns, made: Tabulation, amountShown: Uint8Array): readonly PlacedGroup[] {
  const cells = new Map(made.table.cells.map(({ key }, at) => [key, at]))
  return curvesOf(householdGroups(facts, made.totals)).map((group) => {
    const cell = cells.get(cellKey(amountOf(group.area, group.level, group.wet, facts.year))) ?? null
    return { group, cell, amount: cell === null ? 'none' : amountShown[cell] === 1 ? 'shown' : 'hidden' }
  })
}

/** The counts that concentration would publish, for the control of counts. Groups without a cell count nobody. */
export function groupCounts(groups: readonly PlacedGroup[], rules: Rules): readonly GroupCount[] {
  const placed = groups.filter(({ cell }) => cell !== null)
  return placed.map(({ group, cell, amount }) => {
    const within = group.level === 'gemeente' ? null : placed.findIndex((other) => other.group.level === 'gemeente' && other.group.wet === group.wet)
    return { cell: cell!, users: usersOf(group), within, atLeast: hasFigures({ curve: group.curve, amount }, rules) ? rules.giniUsers : 0 }
  })
}

/** What a year passes on to the next: groups with their curves and what was published of them, now and before. It never leaves the program. */
export type Remembered = ReadonlyMap<string, readonly EarlierGroup[]>

/** The groups of a year in an earlier release: curves of the facts of then, and the figures that readers saw, each with its date. */
export interface GroupsThen {
  readonly groups: ReadonlyMap<string, EarlierGroup>
  readonly figures: ReadonlyMap<string, DatedFigures>
}

/** What concentration stands beside. */
export interface ConcentrationContext {
  readonly countShown: ReadonlySet<GroupCurve>
  readonly areas: readonly AreaRow[]
  readonly before: Remembered
  /** Earlier releases of this year, newest first. */
  readonly again: readonly GroupsThen[]
  /** Cells whose figure was kept from an earlier release. */
  readonly kept: ReadonlySet<number>
  readonly rules: Rules
}

/** The concentration of the gemeente and its wijken, as far as it may be shown beside amounts, counts and the year before. */
export function buildConcentration(groups: readonly PlacedGroup[], context: ConcentrationContext): readonly ConcentrationGroup[] {
  const { countShown, areas, before, again, kept, rules } = context
  const households = householdsOf(areas)
  const all = groups.map(({ group }) => group)
  return groups.map(({ group, cell, amount }) => {
    const name = nameOf(group)
    const question = {
      curve: group.curve, households: households.get(group.area) ?? null, amount, countShown: countShown.has(group),
      giniAllowed: giniAllowed(group, all, rules.giniUsers), before: [...(before.get(name) ?? []), ...again.flatMap(({ groups: earlier }) => earlier.get(name) ?? [])],
    }
    const figures = concentrationFigures(question, rules, (one) => !breaksRules(one, rules))
    const state = amount === 'shown' ? 'shown' : cell !== null && kept.has(cell) ? 'kept' : 'hidden'
    return { area: group.area, level: group.level, wet: group.wet as Wet | 'alle', figures: keepFigures(figures, again[0]?.figures.get(name) ?? [], state) }
  })
}

/** Keeps what the next year has to be compared with. */
export function remember(groups: readonly PlacedGroup[], published: readonly ConcentrationGroup[], areas: readonly AreaRow[], again: readonly GroupsThen[]): Remembered {
  const households = householdsOf(areas)
  return new Map(groups.map(({ group }, at) => {
    const now = { curve: group.curve, households: households.get(group.area) ?? null, figures: published[at]!.figures }
    return [nameOf(group), [now, ...again.flatMap(({ groups: earlier }) => earlier.get(nameOf(group)) ?? [])]]
  }))
}

/** What a year that was taken over whole passes on: the figures readers see, on the curves of the facts of now. */
export function rememberKept({ release }: KeptYear, facts: FactColumns): Remembered {
  const made = tabulate(facts, RELEASE_PLAN)
  const { groups } = groupsThen({ release, facts, made, seen: new Uint8Array(made.table.cells.length).fill(1) })
  return new Map([...groups].map(([name, group]) => [name, [group]]))
}

/** The groups of a year as an earlier release showed them. */
export function groupsThen({ release, facts, made, seen }: Pick<SeenRelease, 'release' | 'facts' | 'made' | 'seen'>): GroupsThen {
  const { concentration, areas } = release.tables
  const figures = new Map<string, DatedFigures[number][]>()
  for (const { area, wet, year, denominator, measure, point, value, status, asOf } of concentration) {
    if (year !== facts.year) continue
    const own = figures.get(`${area} ${wet}`) ?? []
    figures.set(`${area} ${wet}`, [...own, { denominator, measure, point, value, status, asOf: asOf ?? release.manifest.asOf }])
  }
  const ofThen = new Set(concentration.filter((row) => row.year === facts.year && row.asOf === null).map(({ area, wet }) => `${area} ${wet}`))
  const undated = (all: DatedFigures): ConcentrationFigure[] => all.map(({ asOf: _asOf, ...figure }) => figure)
  const households = householdsOf(areas)
  const groups = concentrationGroups(facts, made, seen).filter(({ group }) => ofThen.has(nameOf(group))).map(({ group }) =>
    [nameOf(group), { curve: group.curve, households: households.get(group.area) ?? null, figures: undated(figures.get(nameOf(group))!) }] as const)
  return { groups: new Map(groups), figures }
}

const nameOf = ({ area, wet }: GroupCurve): string => `${area} ${wet}`
const householdsOf = (areas: readonly AreaRow[]): ReadonlyMap<string, number | null> => new Map(areas.map(({ area, households }) => [area, households]))
