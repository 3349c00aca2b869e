import type { CountRelation } from './relations.ts'
import type { CountQuestion } from './showable.ts'

/** The counts of an earlier standing of a year, as readers may have kept them. */
export interface EarlierCounts {
  readonly users: readonly number[]
  /** 1 where the amount was shown, so that readers take the minimum for granted. */
  readonly seen: ArrayLike<number>
  /** 1 where the count was shown. */
  readonly countSeen: ArrayLike<number>
  readonly relations: readonly CountRelation[]
  /** Place among the cells of now of the same figure, -1 for none. */
  readonly now: readonly number[]
}

/** All that was seen of counts: on the cells of now themselves, and of earlier standings. */
export interface SeenCounts {
  readonly countSeen: ArrayLike<number>
  readonly standings: readonly EarlierCounts[]
}

/**
 * Adds what readers know of counts from before. Between the count of then and that of now stands a count that nobody publishes: the
 * households that it rose or fell by. It keeps as many possible values as any hidden count, or the count of now is hidden (DISCLOSURE 3.6).
 */
export function withEarlier(question: CountQuestion, { countSeen, standings }: SeenCounts): CountQuestion {
  const own = question.users.length
  const known = Array.from({ length: own }, (_, at) => countSeen[at] ?? 0)
  return standings.reduce((sum, standing) => withStanding(sum, standing), { ...question, known } as CountQuestion)
}

function withStanding(question: CountQuestion, { users, seen, countSeen, relations, now }: EarlierCounts): CountQuestion {
  const first = question.users.length
  const changes = users.flatMap((then, at): Change[] => (now[at]! < 0 || question.users[now[at]!] === then ? [] : [changeOf(question.users[now[at]!]!, then, now[at]!, first + at)]))
  const flags = (own: ArrayLike<number>, value: (flag: number) => number): number[] => users.map((_, at) => value(own[at]!))
  const none = changes.map(() => 0)
  return {
    ...question,
    users: [...Array.from(question.users), ...users, ...changes.map(({ by }) => by)],
    atLeast: [...Array.from(question.atLeast), ...flags(seen, (flag) => flag * question.minimum), ...none],
    listed: [...Array.from(question.listed), ...users.map(() => 1), ...none],
    known: [...Array.from(question.known ?? []), ...flags(countSeen, (flag) => flag), ...none],
    relations: [...question.relations, ...relations.map(({ parent, children, additive }) => ({ parent: parent + first, children: children.map((child) => child + first), additive })),
      ...changes.map(({ larger, smaller }, at) => ({ parent: larger, children: [smaller, first + users.length + at], additive: true }))],
  }
}

interface Change { readonly by: number; readonly larger: number; readonly smaller: number }

const changeOf = (now: number, then: number, cell: number, earlier: number): Change =>
  (now > then ? { by: now - then, larger: cell, smaller: earlier } : { by: then - now, larger: earlier, smaller: cell })
