import { USUAL } from '../../statistics/intervals/interval.ts'
import { wilson } from '../../statistics/intervals/proportion.ts'
import { showableClasses } from './classes.ts'
import { inFives, oneDecimal, topFigure, wholePercent, type TopFigure, type TopMeasure, type TopRules } from './figure.ts'
import { topSize, type Users } from './users.ts'

export interface WijkQuestion {
  readonly users: Users
  /** Wijken whose number of user households is itself published. */
  readonly counted: ReadonlySet<string>
  readonly hiddenBefore: ReadonlySet<string>
}

/** From this number of user households on a wijk is judged (METHODS 1.6). */
const FEWEST_USERS = 30

/** Per wijk its share of the group against its share of all user households, with the ratio and a Wilson interval; never a ranking. */
export function wijkFigures({ users, counted, hiddenBefore }: WijkQuestion, rules: TopRules): readonly TopFigure[] {
  const wijken = [...new Set(users.wijk.map((wijk) => wijk ?? ''))].sort()
  const top = topSize(users)
  const inWijk = (wijk: string, isTop: boolean): Float64Array => users.total.map((amount, at) => ((users.wijk[at] ?? '') === wijk && at < top === isTop ? amount : 0))
  const classes = wijken.map((code) => {
    const [inside, outside] = [inWijk(code, true), inWijk(code, false)]
    return { code, inside, outside, mayShow: counted.has(code) && !hiddenBefore.has(code) && countOf(inside) + countOf(outside) >= FEWEST_USERS }
  })
  const shown = showableClasses({ classes, boundary: -1, counts: true }, rules)
  const whole = { group: inFives(top, rules), users: inFives(users.key.length, rules) }
  return classes.filter(({ code }) => code !== '').flatMap(({ code, inside, outside }) => {
    const values = shown.has(code) ? wijkValues({ group: inFives(countOf(inside), rules), users: inFives(countOf(inside) + countOf(outside), rules) }, whole) : null
    return MEASURES.map((measure) => topFigure({ part: 'wijk', code, measure }, values && values[measure]))
  })
}

const MEASURES = ['huishoudensInGroep', 'vanGroep', 'vanGebruikers', 'verhouding', 'laag', 'hoog'] as const satisfies readonly TopMeasure[]

interface Counts { readonly group: number; readonly users: number }

/** Every figure from counts in fives: they tell nothing more. */
function wijkValues(wijk: Counts, whole: Counts): Readonly<Record<(typeof MEASURES)[number], number | null>> {
  const share = wijk.users / whole.users
  const interval = wilson(Math.min(wijk.group, whole.group), whole.group, USUAL).value
  return {
    huishoudensInGroep: wijk.group, vanGroep: wholePercent(wijk.group / whole.group), vanGebruikers: wholePercent(share), verhouding: oneDecimal(wijk.group / whole.group / share),
    laag: interval && oneDecimal(interval.low / share), hoog: interval && oneDecimal(interval.high / share),
  }
}

const countOf = (amounts: Float64Array): number => amounts.filter((amount) => amount !== 0).length
