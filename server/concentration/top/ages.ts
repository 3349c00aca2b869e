import { AGE_CLASSES, isWithin, joinedAges } from '../../units/age.ts'
import { passes, type TopClass } from './classes.ts'
import { countOf, dividedFigures, FEWEST_USERS } from './divided.ts'
import { topFigure, type TopFigure, type TopRules } from './figure.ts'
import { topSize, type Users } from './users.ts'

export interface AgeQuestion {
  readonly users: Users
  readonly hiddenBefore: ReadonlySet<string>
  /** The classes that readers saw of this year, one or more together; empty where they saw none. */
  readonly seen: readonly string[]
}

/** The part as a whole, where nothing of it may be shown. */
export const NO_AGES: readonly TopFigure[] = [topFigure({ part: 'leeftijd', code: 'alle', measure: 'vanGroep' }, null)]

/** How old they are on whom most is spent in the dearest households. Classes that are too small stand together, so that none has to be hidden; those that readers saw of the year stay. No figure at all where no age is known. */
export function ageFigures({ users, hiddenBefore, seen }: AgeQuestion, rules: TopRules): readonly TopFigure[] {
  if (users.age.every((age) => age === null)) return []
  const bands = seen.length > 0 ? seen.map(classesIn) : bandsOf(users, rules)
  if (bands.length < 2 || hiddenBefore.has('alle') || users.age.includes(null)) return NO_AGES
  const codeOf = new Map(bands.flatMap((band) => band.map((code) => [code, joinedAges(band)] as const)))
  return dividedFigures({ users, part: 'leeftijd', classOf: (at) => codeOf.get(users.age[at]!)!, codes: bands.map(joinedAges), mayShow: () => true }, rules)
}

/**
 * Are the classes that readers saw large enough to be given anew? The classes of a year are chosen once: 0-17 in one release beside 0-64 in
 * another would tell how few are from 18 to 64.
 */
export const agesHold = (users: Users, seen: readonly string[], rules: TopRules): boolean => seen.every((code) => isEnough(sidesOf(classesIn(code), users), rules))

const classesIn = (code: string): readonly string[] => AGE_CLASSES.filter((one) => isWithin(one, code))

/** Neighbouring classes joined, the oldest first and each with the smaller of its neighbours, until every one has households enough inside the group and outside it. */
function bandsOf(users: Users, rules: TopRules): readonly (readonly string[])[] {
  const bands: string[][] = AGE_CLASSES.map((code) => [code])
  for (let small = -1; bands.length > 1 && (small = bands.findLastIndex((band) => !isEnough(sidesOf(band, users), rules))) >= 0;) {
    const sizeOf = (at: number): number => (bands[at] === undefined ? Infinity : countOf(sidesOf(bands[at], users).inside))
    const first = sizeOf(small + 1) <= sizeOf(small - 1) ? small : small - 1
    bands.splice(first, 2, [...bands[first]!, ...bands[first + 1]!])
  }
  return bands
}

type Sides = Pick<TopClass, 'inside' | 'outside'>

function sidesOf(band: readonly string[], users: Users): Sides {
  const top = topSize(users)
  const side = (isTop: boolean): Float64Array => users.total.map((amount, at) => (at < top === isTop && band.includes(users.age[at] ?? '') ? amount : 0))
  return { inside: side(true), outside: side(false) }
}

const isEnough = (sides: Sides, rules: TopRules): boolean => passes(sides, -1, rules) && countOf(sides.inside) + countOf(sides.outside) >= FEWEST_USERS
