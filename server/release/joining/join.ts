/** What joining has to know of the areas. */
export interface JoinQuestion {
  /** Codes of the areas. */
  readonly areas: readonly string[]
  /** How large an area is by a figure that everyone has, such as its households in the register: the smallest go first. */
  readonly size: (area: string) => number
  readonly adjoins: (a: string, b: string) => boolean
  /** True when what these areas spend together can be shown. */
  readonly isLargeEnough: (areas: readonly string[]) => boolean
}

/** Areas that stay together, codes ascending. */
type Group = readonly string[]

/**
 * Joins areas that are too small with their neighbours: the smallest group that is too small takes its smallest adjoining group, one
 * that is too small itself if there is one, until every group is large enough or has no neighbour left. Gives the groups of two and
 * more that are large enough. Ties go by code: the outcome does not depend on the order of the areas.
 */
export function joinAreas(question: JoinQuestion): readonly Group[] {
  let groups: readonly Group[] = question.areas.map((area): Group => [area])
  for (;;) {
    const next = nextJoin(groups, question)
    if (next === null) return groups.filter((group) => group.length > 1 && question.isLargeEnough(group)).toSorted(byCode)
    groups = [...groups.filter((group) => !next.includes(group)), next.flat().sort()]
  }
}

/** The smallest group that is too small and has a neighbour, with the neighbour it takes; null when there is none. */
function nextJoin(groups: readonly Group[], { size, adjoins, isLargeEnough }: JoinQuestion): readonly [Group, Group] | null {
  const sizeOf = (group: Group): number => group.reduce((sum, area) => sum + size(area), 0)
  const smallestFirst = groups.toSorted((a, b) => sizeOf(a) - sizeOf(b) || byCode(a, b))
  const tooSmall = smallestFirst.filter((group) => !isLargeEnough(group))
  for (const group of tooSmall) {
    const beside = smallestFirst.filter((other) => other !== group && group.some((area) => other.some((neighbour) => adjoins(area, neighbour))))
    const taken = beside.find((other) => tooSmall.includes(other)) ?? beside[0]
    if (taken !== undefined) return [group, taken]
  }
  return null
}

const byCode = (a: Group, b: Group): number => (a[0]! < b[0]! ? -1 : 1)
