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
 * May the figures of a part be given anew beside those of an earlier release? Figure by figure, the households of which something differs
 * there are a figure by themselves: nobody, or a group that passes the rules (DISCLOSURE 3.5). What many change under one law hides nobody
 * who changes alone under another.
 */
export function mayRenew(part: TopPart, now: Standing, then: Standing, { isSafe }: TopRules): boolean {
  const [marks, old] = [marksOf(part, now), marksOf(part, then)]
  const changes = new Map<string, number[]>()
  for (const key of new Set([...marks.keys(), ...old.keys()])) {
    for (const [figure, change] of differencesOf(marks.get(key), old.get(key))) changes.set(figure, [...(changes.get(figure) ?? []), change])
  }
  return [...changes.values()].every((own) => isSafe(magnitudeOf(own)))
}

/** What a household has to do with the figures of a part: the class it is counted in, and its amounts where money is counted. */
interface Mark { readonly state: string; readonly amounts: readonly number[] }

const NONE: Mark = { state: '', amounts: [] }

/** What differs of a household, by figure: money in cents, and 1 for the class it left and for the one it came in. */
function differencesOf(now: Mark = NONE, then: Mark = NONE): (readonly [figure: string, change: number])[] {
  const length = Math.max(now.amounts.length, then.amounts.length)
  const money = Array.from({ length }, (_, at) => [`${at}`, Math.abs((now.amounts[at] ?? 0) - (then.amounts[at] ?? 0))] as const).filter(([, change]) => change > 0)
  return now.state === then.state ? money : [...money, [`in ${now.state}`, 1], [`in ${then.state}`, 1]]
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
    case 'leeftijd': return each((at) => ({ state: `${at < top} ${users.age[at]}`, amounts: [] }))
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
