import { USUAL } from '../../statistics/intervals/interval.ts'
import { wilson } from '../../statistics/intervals/proportion.ts'
import { showableClasses } from './classes.ts'
import { inFives, oneDecimal, topFigure, wholePercent, type TopFigure, type TopMeasure, type TopPart, type TopRules } from './figure.ts'
import { topSize, type Users } from './users.ts'

/** The user households divided into classes: by wijk, by age. */
export interface HouseholdDivision {
  readonly users: Users
  readonly part: TopPart
  /** Class of the household at a place; empty where it is not known: such a class is never shown. */
  readonly classOf: (at: number) => string
  /** The classes in the order in which they are given. */
  readonly codes: readonly string[]
  /** False for what may not be shown for a reason of its own. */
  readonly mayShow: (code: string) => boolean
}

/** From this number of user households on a class is judged (METHODS 1.6). */
export const FEWEST_USERS = 30

/** Per class its share of the group against its share of all user households, with the ratio and a Wilson interval; never a ranking. A class without households has no figure. */
export function dividedFigures({ users, part, classOf, codes, mayShow }: HouseholdDivision, rules: TopRules): readonly TopFigure[] {
  const top = topSize(users)
  const own = Array.from(users.key, (_, at) => classOf(at))
  const inClass = (code: string, isTop: boolean): Float64Array => users.total.map((amount, at) => (own[at] === code && at < top === isTop ? amount : 0))
  const classes = ['', ...codes].filter((code) => own.includes(code)).map((code) => {
    const [inside, outside] = [inClass(code, true), inClass(code, false)]
    return { code, inside, outside, mayShow: code !== '' && mayShow(code) && countOf(inside) + countOf(outside) >= FEWEST_USERS }
  })
  const shown = showableClasses({ classes, boundary: -1, counts: true }, rules)
  const whole = { group: inFives(top, rules), users: inFives(users.key.length, rules) }
  return classes.filter(({ code }) => code !== '').flatMap(({ code, inside, outside }) => {
    const values = shown.has(code) ? valuesOf({ group: inFives(countOf(inside), rules), users: inFives(countOf(inside) + countOf(outside), rules) }, whole) : null
    return MEASURES.map((measure) => topFigure({ part, code, measure }, values && values[measure]))
  })
}

const MEASURES = ['huishoudensInGroep', 'vanGroep', 'vanGebruikers', 'verhouding', 'laag', 'hoog'] as const satisfies readonly TopMeasure[]

interface Counts { readonly group: number; readonly users: number }

/** Every figure from counts in fives: they tell nothing more. */
function valuesOf(own: Counts, whole: Counts): Readonly<Record<(typeof MEASURES)[number], number | null>> {
  const share = own.users / whole.users
  const interval = wilson(Math.min(own.group, whole.group), whole.group, USUAL).value
  return {
    huishoudensInGroep: own.group, vanGroep: wholePercent(own.group / whole.group), vanGebruikers: wholePercent(share), verhouding: oneDecimal(own.group / whole.group / share),
    laag: interval && oneDecimal(interval.low / share), hoog: interval && oneDecimal(interval.high / share),
  }
}

/** Households with a part in a class. */
export const countOf = (amounts: Float64Array): number => amounts.filter((amount) => amount !== 0).length
