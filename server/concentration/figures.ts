import type { Brand } from '../units/brand.ts'
import type { Curve, NoCurve } from './curve.ts'
import { changeIsSafe } from './change.ts'
import { gini, giniOfAll } from './gini.ts'
import { giniKeepsLargestHidden } from './gini-safety.ts'
import { inverseShare } from './inverse-share.ts'
import { cutOf, POINTS, type Denominator, type Point } from './points.ts'
import type { Hundredths } from './position.ts'
import { addCut, noCuts, type Cuts } from './safe-cuts.ts'
import type { IsSafe } from './segments.ts'
import { topShareOfAll } from './top-share.ts'

/** One figure of concentration as it may be published. `value` is there exactly when it is shown. */
export interface ConcentrationFigure {
  readonly denominator: Denominator
  readonly measure: 'top' | 'lorenz' | 'half' | 'gini' | 'households'
  /** Share of the households (top, lorenz) or of the spending (half); null for gini and households. */
  readonly point: number | null
  readonly value: number | null
  readonly status: 'shown' | 'suppressed' | 'absent'
  /** Where the figure was kept from an earlier release: the date of its facts. */
  readonly asOf?: string
}

/** Figures that went through the rules together. Only `concentrationFigures` makes them, and a release accepts no others. */
export type SafeFigures = Brand<readonly ConcentrationFigure[], 'safe concentration'>

/** A group of households: an area and all laws or one, in a year. */
export interface Group {
  readonly curve: Curve | NoCurve
  /** All households of the area, or null where nobody knows. */
  readonly households: number | null
  /** Whether the amount that the group spends is itself shown, or hidden; none where nobody has a line. */
  readonly amount: 'shown' | 'hidden' | 'none'
  /** False when the number of users would tell a hidden count beside it. */
  readonly countShown: boolean
  /** False when the group differs by few users from one that it lies in and whose Gini is shown. */
  readonly giniAllowed: boolean
  /** The same group a year earlier, and in earlier releases of this year, each with what was shown of it. */
  readonly before: readonly EarlierGroup[]
}

/** A group of an earlier year or release with its published figures. */
export interface EarlierGroup {
  readonly curve: Curve | NoCurve
  readonly households: number | null
  readonly figures: readonly ConcentrationFigure[]
}

/** What the rules of the release ask of concentration. */
export interface Thresholds {
  readonly concentrationUsers: number
  readonly giniUsers: number
  readonly minimumHouseholds: number
  readonly countRounding: number
  readonly dominance: number
}

/** The figures of one group that may be shown together, suppressed ones in their place. Pure; the order is fixed. */
export function concentrationFigures(group: Group, rules: Thresholds, isSafe: IsSafe): SafeFigures {
  return safeFigures(group, rules, isSafe) as SafeFigures
}

function safeFigures(group: Group, rules: Thresholds, isSafe: IsSafe): readonly ConcentrationFigure[] {
  const { curve } = group
  if (group.amount === 'none') return headline('absent')
  if (curve.kind === 'none' || !hasFigures(group, rules)) return headline('suppressed')
  const points = curve.users >= rules.concentrationUsers ? pointFigures(group, curve, rules, isSafe) : headline('suppressed')
  return [...points, ...giniFigures(group, curve, isSafe), ...countFigures(group, curve, rules)]
}

/** True when a group of this size has figures beyond its headline. */
export const hasFigures = ({ curve, amount }: Pick<Group, 'curve' | 'amount'>, rules: Thresholds): boolean =>
  curve.kind === 'curve' && amount === 'shown' && curve.users >= rules.giniUsers

/** A group without figures still says so for the headline: the share of the top 10 percent. */
const headline = (status: 'suppressed' | 'absent'): ConcentrationFigure[] =>
  (['gebruikers', 'alle'] as const).map((denominator) => ({ denominator, measure: 'top', point: 0.1, value: null, status }))

/** Users first, then all households: each point is kept when it is safe beside every point kept before it. */
function pointFigures({ households, before }: Group, curve: Curve, rules: Thresholds, isSafe: IsSafe): ConcentrationFigure[] {
  let cuts: Cuts = noCuts(curve)
  const take = (denominator: Denominator, count: number) => POINTS.map((point): ConcentrationFigure => {
    const at = cutOf(point, curve, count)
    const added = before.every((one) => changeMayShow(one, denominator, point, curve, at, rules)) ? addCut(cuts, at, curve, isSafe) : null
    cuts = added ?? cuts
    return figure(denominator, point.measure, point.percent / 100, added ? valueOf(point, curve, count) : null)
  })
  const users = take('gebruikers', curve.users)
  return [...users, ...(isKnown(households, curve) ? take('alle', households) : [absent('top', 0.1)])]
}

/** False when the same point of the earlier group is published and the change between the two is one household's doing. */
function changeMayShow(before: EarlierGroup, denominator: Denominator, point: Point, curve: Curve, at: Hundredths, rules: Thresholds): boolean {
  if (before.curve.kind === 'none' || at >= curve.users * 100) return true
  const wasShown = before.figures.some((one) => one.denominator === denominator && one.measure === point.measure && one.point === point.percent / 100 && one.status === 'shown' && one.asOf === undefined)
  const households = denominator === 'alle' ? before.households : before.curve.users
  if (!wasShown || households === null) return true
  return changeIsSafe({ curve: before.curve, at: cutOf(point, before.curve, households) }, { curve, at }, rules)
}

/** Whole per cents: finer would give the group's sum to the euro (DISCLOSURE 3.7.3). */
function valueOf(point: Point, curve: Curve, households: number): number {
  const exact = point.measure === 'half' ? inverseShare(curve, point.percent / 100, households) : topShareOfAll(curve, point.percent, households)
  return Math.round(exact * 100) / 100
}

function giniFigures(group: Group, curve: Curve, isSafe: IsSafe): ConcentrationFigure[] {
  const ofUsers = gini(curve)
  const safe = group.giniAllowed && isSafe(wholeGroup(curve)) && giniKeepsLargestHidden(curve, ofUsers)
  const rounded = (value: number) => (safe ? Math.round(value * 100) / 100 : null)
  const users = figure('gebruikers', 'gini', null, rounded(ofUsers))
  if (!isKnown(group.households, curve)) return [users, absent('gini', null)]
  return [users, figure('alle', 'gini', null, rounded(giniOfAll(ofUsers, curve.users, group.households)))]
}

const wholeGroup = ({ users, total, amounts }: Curve) =>
  ({ contributors: users, users, absolute: total, top1: amounts[0] ?? 0, top2: amounts[1] ?? 0 })

/** Sizes of the two groups, rounded like every other count. */
function countFigures({ countShown, households }: Group, curve: Curve, rules: Thresholds): ConcentrationFigure[] {
  const rounded = (count: number) => (count < rules.minimumHouseholds ? null : Math.round(count / rules.countRounding) * rules.countRounding)
  const users = figure('gebruikers', 'households', null, countShown ? rounded(curve.users) : null)
  return [users, isKnown(households, curve) ? figure('alle', 'households', null, rounded(households)) : absent('households', null)]
}

/** All households of an area are known when somebody counted them and the count can hold the users. */
const isKnown = (households: number | null, curve: Curve): households is number => households !== null && households >= curve.users

const figure = (denominator: Denominator, measure: ConcentrationFigure['measure'], point: number | null, value: number | null): ConcentrationFigure =>
  ({ denominator, measure, point, value, status: value === null ? 'suppressed' : 'shown' })
const absent = (measure: ConcentrationFigure['measure'], point: number | null): ConcentrationFigure =>
  ({ denominator: 'alle', measure, point, value: null, status: 'absent' })
