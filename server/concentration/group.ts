import { curveOf, type Curve, type NoCurve } from './curve.ts'

/** Net spending of the households of one area under one law, or under all. */
export interface GroupAmounts {
  readonly area: string
  readonly level: 'gemeente' | 'wijk'
  readonly wet: string
  readonly net: Float64Array
  readonly key: Float64Array
}

/** A group with its curve. */
export interface GroupCurve extends Omit<GroupAmounts, 'net' | 'key'> {
  readonly curve: Curve | NoCurve
}

export const curvesOf = (groups: readonly GroupAmounts[]): readonly GroupCurve[] =>
  groups.map(({ area, level, wet, net, key }) => ({ area, level, wet, curve: curveOf(net, key) }))

/**
 * May this group have a Gini beside those of the groups it lies in? The group lies in the same law of the gemeente and in all laws of
 * its own area; the households that make the difference must be enough for a Gini of their own (DISCLOSURE 3.7.4).
 */
export function giniAllowed(group: GroupCurve, all: readonly GroupCurve[], giniUsers: number): boolean {
  const around = all.filter((other) => other !== group && liesIn(group, other))
  return around.every((other) => usersOf(other) - usersOf(group) >= giniUsers)
}

const liesIn = (group: GroupCurve, other: GroupCurve): boolean =>
  (other.area === group.area && other.wet === 'alle') || (group.level === 'wijk' && other.level === 'gemeente' && other.wet === group.wet)

/** Households with spending in a group. */
export const usersOf = ({ curve }: GroupCurve): number => (curve.kind === 'curve' ? curve.users : 0)
