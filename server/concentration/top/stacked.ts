import { riskRatio } from '../../statistics/risk-ratio.ts'
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
  const top = topSize(users)
  const side = (isTop: boolean, isMulti: boolean): number[] => Array.from(users.total.keys()).filter((at) => at < top === isTop && users.laws[at]! >= 2 === isMulti)
  const sides = [side(true, true), side(true, false), side(false, true), side(false, false)]
  const isSafe = multiMayShow && sides.every((places) => places.length >= rules.minimumHouseholds && rules.isSafe(magnitudeOf(places.map((at) => users.total[at]!))))
  const all = { group: inFives(top, rules), both: inFives(sides[0]!.length, rules), multi: inFives(sides[0]!.length + sides[2]!.length, rules), users: inFives(users.key.length, rules) }
  const values = stackedValues(all)
  const group = top >= rules.minimumHouseholds ? all.group : null
  return [
    topFigure({ part: 'combinatie', code: 'alle', measure: 'huishoudensInGroep' }, group),
    ...MEASURES.map((measure) => topFigure({ part: 'combinatie', code: MULTI, measure }, isSafe ? values[measure] : null)),
  ]
}

const MEASURES = ['huishoudensInGroep', 'huishoudens', 'vanGroep', 'inGroep', 'verhouding', 'laag', 'hoog'] as const satisfies readonly TopMeasure[]

interface Counts { readonly group: number; readonly both: number; readonly multi: number; readonly users: number }

/** Every figure from the four published counts. */
function stackedValues({ group, both, multi, users }: Counts): Readonly<Record<(typeof MEASURES)[number], number | null>> {
  const ratio = users > group && both <= group && multi >= both ? riskRatio({ count: both, of: group }, { count: multi - both, of: users - group }).value : null
  return {
    huishoudensInGroep: both, huishoudens: multi, vanGroep: wholePercent(both / group), inGroep: wholePercent(both / multi),
    verhouding: ratio && oneDecimal(ratio.ratio), laag: ratio && oneDecimal(ratio.interval.low), hoog: ratio && oneDecimal(ratio.interval.high),
  }
}
