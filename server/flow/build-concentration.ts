import { concentrationFigures, hasFigures } from '../concentration/figures.ts'
import { curvesOf, giniAllowed, usersOf, type GroupCurve } from '../concentration/group.ts'
import type { FactColumns } from '../facts/columns.ts'
import type { GroupCount } from '../protect/counts/groups.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { ConcentrationGroup } from '../release/protected-year.ts'
import { amountOf } from '../release/plan.ts'
import type { AreaRow } from '../release/tables.ts'
import { householdGroups } from '../tabulate/household-groups.ts'
import { cellKey, type Tabulation } from '../tabulate/tabulate.ts'
import type { Wet } from '../units/wet.ts'

/** A group with the cell of the amount that it spends; null where the cell is empty. */
export interface PlacedGroup {
  readonly group: GroupCurve
  readonly cell: number | null
  readonly amountShown: boolean
}

/** The groups of a year whose concentration can be asked for, with the cells they belong to. */
export function concentrationGroups(facts: FactColumns, made: Tabulation, amountShown: Uint8Array): readonly PlacedGroup[] {
  const cells = new Map(made.table.cells.map(({ key }, at) => [key, at]))
  return curvesOf(householdGroups(facts, made.totals)).map((group) => {
    const cell = cells.get(cellKey(amountOf(group.area, group.level, group.wet, facts.year))) ?? null
    return { group, cell, amountShown: cell !== null && amountShown[cell] === 1 }
  })
}

/** The counts that concentration would publish, for the control of counts. Groups without a cell count nobody. */
export function groupCounts(groups: readonly PlacedGroup[], rules: Rules): readonly GroupCount[] {
  const placed = groups.filter(({ cell }) => cell !== null)
  return placed.map(({ group, cell, amountShown }) => {
    const within = group.level === 'gemeente' ? null : placed.findIndex((other) => other.group.level === 'gemeente' && other.group.wet === group.wet)
    return { cell: cell!, users: usersOf(group), within, wanted: hasFigures({ curve: group.curve, amountShown }, rules) }
  })
}

/** The concentration of the gemeente and its wijken, as far as it may be shown beside the amounts and counts that are. */
export function buildConcentration(groups: readonly PlacedGroup[], countShown: ReadonlySet<GroupCurve>, areas: readonly AreaRow[], rules: Rules): ConcentrationGroup[] {
  const households = new Map(areas.map((area) => [area.area, area.households]))
  const all = groups.map(({ group }) => group)
  return groups.map(({ group, amountShown }) => {
    const question = {
      curve: group.curve, households: households.get(group.area) ?? null, amountShown,
      countShown: countShown.has(group), giniAllowed: giniAllowed(group, all, rules.giniUsers),
    }
    return { area: group.area, level: group.level, wet: group.wet as Wet | 'alle', figures: concentrationFigures(question, rules, (one) => !breaksRules(one, rules)) }
  })
}
