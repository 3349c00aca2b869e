import { riskRatio, type RiskRatio } from '../../statistics/risk-ratio.ts'
import { magnitudeOf } from './classes.ts'
import { inFives, oneDecimal, topFigure, wholePercent, type TopFigure, type TopMeasure, type TopRules } from './figure.ts'
import { topSize, type Users } from './users.ts'

/** Two laws or more. */
export const MULTI = '2+'

/**
 * Are the dearest households those with more than one law? Both ways round, because they are not the same (METHODS 1.6). Shares, ratio and
 * interval are made of the counts as published, in fives, so that they tell nothing more. `multiMayShow`: false when the number of
 * households with more laws would tell of a combination that is hidden in the table of combinations.
 */
export function stackedFigures(users: Users, multiMayShow: boolean, rules: TopRules): readonly TopFigure[] {
  const sides = Object.values(sidesOf(users))
  const isSafe = multiMayShow && sides.every((places) => places.length >= rules.minimumHouseholds && rules.isSafe(magnitudeOf(places.map((at) => users.total[at]!))))
  const { group: top, both, multi, users: all } = stackedCounts(users)
  const counts = { group: inFives(top, rules), both: inFives(both, rules), multi: inFives(multi, rules), users: inFives(all, rules) }
  const values = stackedValues(counts)
  const group = top >= rules.minimumHouseholds ? counts.group : null
  return [
    topFigure({ part: 'combinatie', code: 'alle', measure: 'huishoudensInGroep' }, group),
    ...MEASURES.map((measure) => topFigure({ part: 'combinatie', code: MULTI, measure }, isSafe ? values[measure] : null)),
  ]
}

const MEASURES = ['huishoudensInGroep', 'huishoudens', 'vanGroep', 'inGroep', 'verhouding', 'laag', 'hoog'] as const satisfies readonly TopMeasure[]

/** Households of the group, those of it with more laws, all with more laws, and all users. */
interface Counts { readonly group: number; readonly both: number; readonly multi: number; readonly users: number }

type Spending = Pick<Users, 'key' | 'laws'>

/** Places of the households by where they are: in the group or not, with more laws or not. */
function sidesOf(users: Spending): { readonly [side in 'both' | 'group' | 'multi' | 'neither']: readonly number[] } {
  const top = topSize(users)
  const side = (isTop: boolean, isMulti: boolean): number[] => Array.from(users.key.keys()).filter((at) => at < top === isTop && users.laws[at]! >= 2 === isMulti)
  return { both: side(true, true), group: side(true, false), multi: side(false, true), neither: side(false, false) }
}

export function stackedCounts(users: Spending): Counts {
  const { both, multi } = sidesOf(users)
  return { group: topSize(users), both: both.length, multi: both.length + multi.length, users: users.key.length }
}

/** The shares both ways round, and how many times as often the group has more laws as the others have; null where that cannot be said. */
export function stackedShares({ group, both, multi, users }: Counts): { readonly ofGroup: number; readonly ofMulti: number; readonly ratio: RiskRatio | null } {
  const isPossible = users > group && both <= group && multi >= both
  return { ofGroup: both / group, ofMulti: both / multi, ratio: isPossible ? riskRatio({ count: both, of: group }, { count: multi - both, of: users - group }).value : null }
}

/** Every figure from the four published counts. */
function stackedValues(counts: Counts): Readonly<Record<(typeof MEASURES)[number], number | null>> {
  const { ofGroup, ofMulti, ratio } = stackedShares(counts)
  return {
    huishoudensInGroep: counts.both, huishoudens: counts.multi, vanGroep: wholePercent(ofGroup), inGroep: wholePercent(ofMulti),
    verhouding: ratio && oneDecimal(ratio.ratio), laag: ratio && oneDecimal(ratio.interval.low), hoog: ratio && oneDecimal(ratio.interval.high),
  }
}
