import type { FactColumns } from '../../facts/columns.ts'
import type { Rules } from '../../protect/rules.ts'
import { combinationCode, isCombinationCode, isUnplacedCode, isWijkCode, membersOf, unplacedIn, type CombinationCode } from '../../units/areas.ts'
import { UNPLACED_NAME } from '../areas.ts'
import type { AreaRow, ReleaseTables } from '../tables.ts'
import { joinAreas } from './join.ts'
import { largeEnough } from './large-enough.ts'
import { sharedBorder } from './shared-border.ts'

/** Areas that share less border than this only touch. */
const LEAST_BORDER_METRES = 10

/**
 * The areas of a year that are shown together because one of them is too small (decision 0007). Which are too small follows from what
 * the rules say of their figures; which are joined, from borders and numbers that everyone has. What could not be placed may lie in any
 * wijk, so it adjoins them all. Where no wijk has borders nothing is joined.
 */
export function combinationsOf(facts: FactColumns, areas: readonly AreaRow[], rules: Rules): readonly CombinationCode[] {
  const wijken = new Map(areas.filter(({ level }) => level === 'wijk').map((area): [string, AreaRow] => [area.area, area]))
  if ([...wijken.values()].every(({ geometry }) => geometry === null)) return []
  const rest = facts.places.some(({ wijk }) => wijk === null) ? [unplacedIn(facts.gemeente)] : []
  const groups = joinAreas({
    areas: [...wijken.keys(), ...rest],
    size: (area) => wijken.get(area)?.households ?? 0,
    adjoins: remembered((a, b) => adjoin(wijken.get(a), wijken.get(b)), (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`)),
    isLargeEnough: remembered(largeEnough(facts, rules), (group) => group.join()),
  })
  return groups.map((group) => combinationCode(group.filter((area) => isWijkCode(area) || isUnplacedCode(area))))
}

/** The combinations that a release shows in a year. */
export const combinationsIn = ({ spending }: ReleaseTables, year: number): readonly CombinationCode[] =>
  [...new Set(spending.filter((row) => row.year === year).map(({ area }) => area).filter(isCombinationCode))]

/** Combinations as areas of a release, with the names of their members and what CBS counts in all of them. Their border is that of their members. */
export function combinationAreas(codes: readonly CombinationCode[], areas: readonly AreaRow[]): readonly AreaRow[] {
  return codes.map((code) => {
    const wijken = membersOf(code).flatMap((member) => areas.find(({ area }) => area === member) ?? [])
    const isComplete = wijken.length === membersOf(code).length
    const names = [...wijken.map(({ name }) => name), ...(isComplete ? [] : [inSentence(UNPLACED_NAME)])]
    return {
      area: code, level: 'wijkcombinatie', name: `${names.slice(0, -1).join(', ')} en ${names.at(-1)!}`, parent: wijken[0]!.parent,
      inhabitants: total(wijken.map(({ inhabitants }) => inhabitants)), households: total(wijken.map(({ households }) => households)), geometry: null,
    }
  })
}

const inSentence = (name: string): string => name[0]!.toLowerCase() + name.slice(1)

const total = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, number) => (sum === null || number === null ? null : sum + number), 0)

/** What is no area of its own is what could not be placed. */
function adjoin(a: AreaRow | undefined, b: AreaRow | undefined): boolean {
  if (a === undefined || b === undefined) return true
  return a.geometry !== null && b.geometry !== null && sharedBorder(a.geometry, b.geometry) >= LEAST_BORDER_METRES
}

/** The same question is asked of the same areas many times; the name of a question says which it is. */
function remembered<Asked extends readonly unknown[]>(ask: (...asked: Asked) => boolean, nameOf: (...asked: Asked) => string): (...asked: Asked) => boolean {
  const known = new Map<string, boolean>()
  return (...asked) => {
    const name = nameOf(...asked)
    const answer = known.get(name) ?? ask(...asked)
    known.set(name, answer)
    return answer
  }
}
