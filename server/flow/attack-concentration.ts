import type { Curve } from '../concentration/curve.ts'
import { attackPoints, changeTells, type PublishedPoint } from '../concentration/segment-attack.ts'
import { SHOWN } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { AreaRow, ConcentrationRow, ReleaseTables } from '../release/tables.ts'
import type { YearInHand } from './build-year.ts'

/** The published points of one group in one year, with the truth beside them. */
interface Group {
  readonly curve: Curve
  readonly amountShown: boolean
  readonly rows: readonly ConcentrationRow[]
  readonly points: readonly (PublishedPoint & { readonly denominator: ConcentrationRow['denominator'] })[]
}

/** The groups of a year by name, kept for the attack on the next. */
export type AttackedGroups = ReadonlyMap<string, Group>

/**
 * Attack 15: the figures of concentration that an artefact shows, with the amounts beside them and with the year before. The artefact says
 * which points there are; the truth says what they give away.
 */
export function attackConcentration(inHand: YearInHand, tables: ReleaseTables, before: AttackedGroups, rules: Rules): { readonly outcome: AttackOutcome; readonly groups: AttackedGroups } {
  const groups = groupsOf(inHand, tables.concentration.filter(({ year }) => year === inHand.facts.year))
  const isSafe = (group: Parameters<typeof breaksRules>[0]): boolean => !breaksRules(group, rules)
  const found = [...groups].map(([name, group]) => {
    const points = attackPoints(group.curve, group.points, isSafe)
    const alone = group.rows.filter((row) => tooSmall(row, group, rules)).length
    const changes = changesOf(before.get(name), group)
    const told = changes.filter((change) => changeTells(change, rules.minimumHouseholds, rules.dominance)).length
    return { tries: points.tries + group.rows.length + changes.length, found: points.found + alone + told }
  })
  return { outcome: { tries: sum(found.map(({ tries }) => tries)), found: sum(found.map((one) => one.found)) }, groups }
}

function groupsOf({ groups, areas, pattern }: YearInHand, rows: readonly ConcentrationRow[]): AttackedGroups {
  const households = new Map(areas.map((area: AreaRow) => [area.area, area.households]))
  return new Map(groups.flatMap(({ group: { area, wet, curve }, cell }) => {
    const own = rows.filter((row) => row.area === area && row.wet === wet && row.status === 'shown' && row.asOf === null)
    if (curve.kind === 'none' || own.length === 0) return []
    const sizeOf = (row: ConcentrationRow): number => (row.denominator === 'alle' ? households.get(area) ?? curve.users : curve.users)
    const points = own.flatMap((row) => (isPoint(row) ? [{ measure: row.measure, point: row.point, households: sizeOf(row), denominator: row.denominator }] : []))
    return [[`${area} ${wet}`, { curve, amountShown: cell !== null && pattern.status[cell] === SHOWN, rows: own, points }] as const]
  }))
}

const isPoint = (row: ConcentrationRow): row is ConcentrationRow & { measure: PublishedPoint['measure']; point: number } =>
  row.point !== null && (row.measure === 'top' || row.measure === 'lorenz' || row.measure === 'half')

/** A figure about fewer users than it asks for, beside an amount that is hidden, or finer than whole per cents. */
function tooSmall(row: ConcentrationRow, { curve, amountShown }: Group, rules: Rules): boolean {
  const least = row.measure === 'gini' || row.measure === 'households' ? rules.giniUsers : rules.concentrationUsers
  const isFine = row.measure !== 'households' && Math.abs(row.value! * 100 - Math.round(row.value! * 100)) > 1e-6
  return !amountShown || curve.users < least || isFine
}

/** Points that are shown in this year and in the one before; one that takes in everybody tells nothing. */
function changesOf(before: Group | undefined, after: Group) {
  if (before === undefined) return []
  return after.points.flatMap((point) => {
    const old = before.points.find((one) => one.measure === point.measure && one.point === point.point && one.denominator === point.denominator)
    const isAll = point.measure !== 'half' && point.point * point.households >= after.curve.users
    return old === undefined || isAll ? [] : [{ before: { curve: before.curve, point: old }, after: { curve: after.curve, point } }]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
