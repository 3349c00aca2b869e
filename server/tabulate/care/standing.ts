/** A case where it is counted. `household` is the one of now in every standing, so that standings can be laid beside each other. */
export interface PlacedCase {
  readonly quarter: string
  /** Null where that is not known. */
  readonly wijk: string | null
  readonly household: string
  readonly isCounted: boolean
}

/** The cases of one signal as they were counted, by quarter. */
export type Standing = ReadonlyMap<string, readonly PlacedCase[]>

/** Of how many different households a count changed between two standings: of the numerator, of the rest, and of the denominator. */
export interface CountChange {
  /** Code of a wijk, null for those that live in none that is known, or WHOLE. */
  readonly area: string | null
  /** A quarter, or a year. */
  readonly period: string
  readonly numerator: number
  readonly others: number
  readonly denominator: number
}

/** The gemeente as a whole. */
export const WHOLE = 'GM'

/** True where a count changed, and of fewer households than the minimum: the change would be a figure about them. */
export const isChangeOfFew = ({ numerator, others, denominator }: Pick<CountChange, 'numerator' | 'others' | 'denominator'>, minimum: number): boolean =>
  [numerator, others, denominator].some((households) => households > 0 && households < minimum)

/**
 * The cases that are counted now, beside every standing that readers saw, oldest first. By how much a count rose or fell is a count as well; where it would be about
 * fewer households than the minimum, its wijken and quarters stay as they stood last. All that is published of a signal adds up from wijken and quarters, so what rests here rests in the gemeente, in the year and in
 * the centre of a chart too: no sum of one release minus another gives it back.
 */
export function settled(fresh: Standing, seen: readonly Standing[], minimum: number): Standing {
  const last = seen.at(-1)
  if (last === undefined) return fresh
  const staying = new Set<string>()
  for (;;) {
    const now = mixed(fresh, last, staying)
    const few = seen.flatMap((then) => changesBetween(then, now)).filter((change) => isChangeOfFew(change, minimum))
    const more = few.flatMap(({ blocks }) => blocks).filter((block) => !staying.has(block))
    if (more.length === 0) return now
    for (const block of more) staying.add(block)
  }
}

/** The fresh cases, with those of the last standing in the blocks that stay. */
const mixed = (fresh: Standing, last: Standing, staying: ReadonlySet<string>): Standing => new Map([...fresh].map(([quarter, cases]) => {
  const then = last.get(quarter)
  return [quarter, then === undefined ? cases : [...cases.filter((one) => !staying.has(blockOf(one))), ...then.filter((one) => staying.has(blockOf(one)))]] as const
}))

/** The smallest that is published, and what lives in no wijk that is known. */
const blockOf = ({ wijk, quarter }: PlacedCase): string => `${wijk ?? ''} ${quarter}`

/** Every count of which something changed between two standings, over the quarters that both have, with the blocks it is made of. */
export function changesBetween(then: Standing, now: Standing): readonly (CountChange & { readonly blocks: readonly string[] })[] {
  const places = new Map<string, Tally>()
  for (const [quarter, before] of then) {
    const after = now.get(quarter)
    if (after === undefined) continue
    for (const one of before) count(places, one, -1)
    for (const one of after) count(places, one, 1)
  }
  return [...places.values()].flatMap(({ area, period, blocks, households }) => {
    const moved = (of: (change: Moved) => number): number => [...households.values()].filter((change) => of(change) !== 0).length
    const change = { numerator: moved(({ inside }) => inside), others: moved(({ outside }) => outside), denominator: moved(({ inside, outside }) => inside + outside) }
    return change.numerator + change.others === 0 ? [] : [{ area, period, ...change, blocks: [...blocks] }]
  })
}

/** By how much the cases of a household changed, in the numerator and beside it. */
interface Moved { inside: number; outside: number }
interface Tally { readonly area: string | null; readonly period: string; readonly blocks: Set<string>; readonly households: Map<string, Moved> }

/** Counts a case in its wijk and in the gemeente, in its quarter and in its year. */
function count(places: Map<string, Tally>, one: PlacedCase, by: 1 | -1): void {
  for (const area of [WHOLE, one.wijk]) for (const period of [one.quarter, one.quarter.slice(0, 4)]) {
    const key = `${area ?? ''} ${period}`
    const tally = places.get(key) ?? { area, period, blocks: new Set(), households: new Map<string, Moved>() }
    const moved = tally.households.get(one.household) ?? { inside: 0, outside: 0 }
    if (one.isCounted) moved.inside += by
    else moved.outside += by
    tally.households.set(one.household, moved)
    tally.blocks.add(blockOf(one))
    places.set(key, tally)
  }
}
