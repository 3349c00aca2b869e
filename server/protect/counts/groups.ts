import type { CountQuestion } from './showable.ts'
import type { CountRelation } from './relations.ts'

/** The households with spending that concentration counts, beside the cell whose amount they spend. */
export interface GroupCount {
  /** Cell with the amount of the group. */
  readonly cell: number
  readonly users: number
  /** The same law in the whole gemeente, as place in this list; null for the gemeente itself. */
  readonly within: number | null
  /** What readers may take for granted because concentration has figures for the group; 0 when it has none and no count is asked. */
  readonly atLeast: number
}

/**
 * Adds the counts of concentration to the question, because they count nearly the same households as the cells: users whose household
 * is known, and the rest, per cell; groups of wijken, and the rest, per gemeente. The new entries stand after the cells, groups first.
 */
export function withGroups(question: CountQuestion, groups: readonly GroupCount[]): CountQuestion {
  const first = question.users.length
  const rests = restsOf(question, groups)
  const firstRest = first + groups.length
  const relations = rests.map(({ parent, children }, at): CountRelation => ({ parent, children: [...children, firstRest + at], additive: true }))
  return {
    ...question,
    users: [...Array.from(question.users), ...groups.map(({ users }) => users), ...rests.map(({ users }) => users)],
    atLeast: [...Array.from(question.atLeast), ...groups.map(({ atLeast }) => atLeast), ...rests.map(() => 0)],
    listed: [...Array.from(question.listed), ...groups.map(() => 0), ...rests.map(() => 0)],
    relations: [...question.relations, ...relations],
  }
}

interface Rest { readonly parent: number; readonly children: readonly number[]; readonly users: number }

function restsOf({ users }: CountQuestion, groups: readonly GroupCount[]): Rest[] {
  const first = users.length
  const perCell = groups.map((group, at): Rest => ({ parent: group.cell, children: [first + at], users: users[group.cell]! - group.users }))
  const perGemeente = groups.flatMap((gemeente, at): Rest[] => {
    const children = [...groups.keys()].filter((other) => groups[other]!.within === at)
    if (children.length === 0) return []
    return [{ parent: first + at, children: children.map((child) => first + child), users: gemeente.users - children.reduce((sum, child) => sum + groups[child]!.users, 0) }]
  })
  return [...perCell, ...perGemeente]
}
