import { magnitudeOf } from './classes.ts'
import type { TopFigure, TopPart, TopRules } from './figure.ts'
import { householdsOf, type StayingQuestion } from './staying.ts'
import { partInTop, topSize, type Users } from './users.ts'

/** The facts behind the figures of a year, as they stand or stood. */
export interface Standing {
  readonly users: Users
  readonly staying: StayingQuestion | null
}

/** A figure as readers saw it, with the date of its facts; `kept` when these are older than the release that showed it. */
export type SeenFigure = TopFigure & { readonly asOf: string; readonly kept: boolean }

/** An earlier release of the year: the facts of then, and what readers saw. */
export interface EarlierTop extends Standing {
  readonly figures: readonly SeenFigure[]
}

/**
 * May the figures of a part be given anew beside those of an earlier release? The households of which something differs are a figure by
 * themselves: nobody, or a group that passes the rules (DISCLOSURE 3.5).
 */
export function mayRenew(part: TopPart, now: Standing, then: Standing, { isSafe }: TopRules): boolean {
  const [marks, old] = [marksOf(part, now), marksOf(part, then)]
  const changes = [...new Set([...marks.keys(), ...old.keys()])].map((key) => differenceOf(marks.get(key), old.get(key))).filter((change) => change > 0)
  return isSafe(magnitudeOf(changes))
}

/** What a household has to do with the figures of a part: the class it is counted in, and its amounts where money is counted. */
interface Mark { readonly state: string; readonly amounts: readonly number[] }

const NONE: Mark = { state: '', amounts: [] }

/** 0 when nothing differs; money in cents, and 1 for another class. */
function differenceOf(now: Mark = NONE, then: Mark = NONE): number {
  const length = Math.max(now.amounts.length, then.amounts.length)
  const money = Array.from({ length }, (_, at) => Math.abs((now.amounts[at] ?? 0) - (then.amounts[at] ?? 0))).reduce((sum, one) => sum + one, 0)
  return money + Number(now.state !== then.state)
}

function marksOf(part: TopPart, { users, staying }: Standing): ReadonlyMap<number, Mark> {
  const top = topSize(users)
  const each = (mark: (at: number) => Mark): ReadonlyMap<number, Mark> => new Map(Array.from(users.key, (key, at) => [key, mark(at)]))
  const amounts = (at: number, share: number): number[] => [...users.byLaw.values()].map((law) => law[at]! * share)
  switch (part) {
    case 'wet': return each((at) => ({ state: '', amounts: [...amounts(at, partInTop(users, at)), ...amounts(at, 1)] }))
    case 'gini': return each((at) => ({ state: '', amounts: amounts(at, 1) }))
    case 'combinatie': return each((at) => ({ state: `${at < top} ${users.laws[at]! >= 2}`, amounts: [] }))
    case 'wijk': return each((at) => ({ state: `${at < top} ${users.wijk[at]}`, amounts: [] }))
    case 'blijven': return staying === null ? new Map() : followed(staying)
    default: return part satisfies never
  }
}

/** Households of either group with what they spend in both years, and where they are. */
function followed(question: StayingQuestion): ReadonlyMap<number, Mark> {
  const [last, now] = [question.before, question.users].map((users) => new Set(users.key.slice(0, topSize(users)))) as [Set<number>, Set<number>]
  const own = householdsOf(question).filter(({ key }) => last.has(key) || now.has(key))
  return new Map(own.map(({ key, before, after }) => [key, { state: `${last.has(key)} ${now.has(key)} ${typeof after === 'number' ? after > 0 : after}`, amounts: [before, after].map((amount) => (typeof amount === 'number' ? amount : 0)) }]))
}
