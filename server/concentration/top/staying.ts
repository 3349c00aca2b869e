import { persistence, type Outcomes, type Persistence, type TwoYears } from '../persistence.ts'
import { USUAL } from '../../statistics/intervals/interval.ts'
import { wilson } from '../../statistics/intervals/proportion.ts'
import { magnitudeOf } from './classes.ts'
import { absentFigure, inFives, topFigure, wholePercent, type TopFigure, type TopMeasure, type TopRules } from './figure.ts'
import { TOP_PERCENT, topSize, type Users } from './users.ts'

/** METHODS 8: persistence asks for this many households in the group. */
const GROUP = 20

/** Where households of the year before are now, beside those that have spending again. */
export interface Fate {
  readonly here: ReadonlySet<number>
  readonly merged: ReadonlySet<number>
}

/** Two whole years of one gemeente. */
export interface StayingQuestion {
  readonly users: Users
  readonly before: Users
  readonly fate: Fate
}

const WHOLE: readonly TopMeasure[] = ['huishoudens', 'aandeel', 'laag', 'hoog', 'kans', 'verandering', 'aandeelUitgaven']

/** What became of last year's dearest households. Without a whole year before there is nothing to follow. */
export function stayingFigures(question: StayingQuestion | null, rules: TopRules): readonly TopFigure[] {
  const whole = (values: Partial<Record<TopMeasure, number | null>>): TopFigure[] => WHOLE.map((measure) => topFigure({ part: 'blijven', code: 'groep', measure }, values[measure] ?? null))
  if (question === null) return WHOLE.map((measure) => absentFigure({ part: 'blijven', code: 'groep', measure }))
  const found = persistence(householdsOf(question), TOP_PERCENT).value
  if (found === null || found.top.before < GROUP) return whole({})
  const outcomes = merged(found.outcomes, rules.minimumHouseholds)
  const size = inFives(found.top.before, rules)
  if (outcomes === null || found.newInTop < rules.minimumHouseholds) return whole({ huishoudens: size })
  const stay = inFives(found.outcomes.stillTop, rules)
  const interval = wilson(Math.min(stay, size), size, USUAL).value
  return [
    ...whole({ huishoudens: size, aandeel: wholePercent(stay / size), laag: interval && wholePercent(interval.low), hoog: interval && wholePercent(interval.high), ...spendingValues(question, found, rules), kans: found.chance.value === null ? null : wholePercent(found.chance.value) }),
    ...outcomes.map(({ code, count }) => topFigure({ part: 'blijven', code, measure: 'huishoudens' }, inFives(count, rules))),
  ]
}

/** Everybody with spending in one of the years. */
export function householdsOf({ users, before, fate }: StayingQuestion): readonly TwoYears[] {
  const now = new Map(Array.from(users.key, (key, at) => [key, users.total[at]!]))
  const then = new Set(before.key)
  const after = (key: number): TwoYears['after'] => now.get(key) ?? (fate.here.has(key) ? 0 : fate.merged.has(key) ? 'unknown' : 'left')
  return [
    ...Array.from(before.key, (key, at) => ({ key, before: before.total[at]!, after: after(key) })),
    ...Array.from(users.key).filter((key) => !then.has(key)).map((key) => ({ key, before: 0, after: now.get(key)! })),
  ]
}

/** One published class of outcomes: its names joined by `+`. */
export interface Outcome {
  readonly code: string
  readonly count: number
}

/**
 * The outcomes as classes that are large enough: from the end, a class below the minimum joins the one before it, the ways of leaving
 * first. A class of nobody joins too, for "nobody left" is a statement about everyone; only "onbekend" may stand at 0, because it speaks of the
 * register. Null when even "stays" against "does not stay" has too few. Together they are always the whole group.
 */
export function merged({ stillTop, userNotTop, noSpending, left, unknown }: Outcomes, minimum: number): readonly Outcome[] | null {
  const list: Outcome[] = [{ code: 'top', count: stillTop }, { code: 'gebruiker', count: userNotTop }, { code: 'geen', count: noSpending }, { code: 'vertrokken', count: left }, { code: 'onbekend', count: unknown }]
  for (let at = list.length - 1; at > 1; at--) {
    const [own, before] = [list[at]!, list[at - 1]!]
    if (own.count >= minimum || (own.code === 'onbekend' && own.count === 0)) continue
    list.splice(at - 1, 2, { code: `${before.code}+${own.code}`, count: before.count + own.count })
  }
  return list.every(({ code, count }) => count >= minimum || (code === 'onbekend' && count === 0)) ? list : null
}

/**
 * The same households in money: the change for those who still live here, and their share of this year's spending. Each sum, what lies
 * outside it, and what it differs from the group of this year has to pass the rules. Nobody gone passes none: the change would say so.
 */
function spendingValues({ users, before, fate }: StayingQuestion, found: Persistence, rules: TopRules): Partial<Record<TopMeasure, number | null>> {
  const last = new Set(before.key.slice(0, topSize(before)))
  const top = topSize(users)
  const amountsWhere = (is: (key: number, at: number) => boolean): Float64Array => users.total.filter((_, at) => is(users.key[at]!, at))
  const groups = [
    amountsWhere((key) => last.has(key)), amountsWhere((key) => !last.has(key)),
    amountsWhere((key, at) => last.has(key) && at >= top), amountsWhere((key, at) => !last.has(key) && at < top),
  ]
  if (!groups.every((amounts) => amounts.length > 0 && rules.isSafe(magnitudeOf(amounts)))) return {}
  const now = new Set(users.key)
  const gone = before.total.filter((_, at) => at < last.size && !now.has(before.key[at]!) && !fate.here.has(before.key[at]!))
  return {
    aandeelUitgaven: found.shareOfSpending.value === null ? null : wholePercent(found.shareOfSpending.value),
    verandering: found.change.value !== null && gone.length > 0 && rules.isSafe(magnitudeOf(gone)) ? wholePercent(found.change.value) : null,
  }
}
