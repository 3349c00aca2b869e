import { AGE_CLASSES, joinedAges } from '../../units/age.ts'
import { passes } from './classes.ts'
import { countOf, dividedFigures, FEWEST_USERS } from './divided.ts'
import { topFigure, type TopFigure, type TopRules } from './figure.ts'
import { topSize, type Users } from './users.ts'

export interface AgeQuestion {
  readonly users: Users
  readonly hiddenBefore: ReadonlySet<string>
}

/** The part as a whole, where nothing of it may be shown. */
export const NO_AGES: readonly TopFigure[] = [topFigure({ part: 'leeftijd', code: 'alle', measure: 'vanGroep' }, null)]

/** How old they are on whom most is spent in the dearest households. Classes that are too small stand together, so that none has to be hidden. No figure at all where no age is known. */
export function ageFigures({ users, hiddenBefore }: AgeQuestion, rules: TopRules): readonly TopFigure[] {
  if (users.age.every((age) => age === null)) return []
  const bands = bandsOf(users, rules)
  if (bands.length < 2 || hiddenBefore.has('alle') || users.age.includes(null)) return NO_AGES
  const codeOf = new Map(bands.flatMap((band) => band.map((code) => [code, joinedAges(band)] as const)))
  return dividedFigures({ users, part: 'leeftijd', classOf: (at) => codeOf.get(users.age[at]!)!, codes: bands.map(joinedAges), mayShow: () => true }, rules)
}

/** Neighbouring classes joined, the oldest first, until every one has households enough inside the group and outside it. */
function bandsOf(users: Users, rules: TopRules): readonly (readonly string[])[] {
  const bands: string[][] = AGE_CLASSES.map((code) => [code])
  for (let at = bands.length - 1; at > 0; at--) if (!isEnough(bands[at]!, users, rules)) bands.splice(at - 1, 2, [...bands[at - 1]!, ...bands[at]!])
  if (bands.length > 1 && !isEnough(bands[0]!, users, rules)) bands.splice(0, 2, [...bands[0]!, ...bands[1]!])
  return bands
}

function isEnough(band: readonly string[], users: Users, rules: TopRules): boolean {
  const top = topSize(users)
  const side = (isTop: boolean): Float64Array => users.total.map((amount, at) => (at < top === isTop && band.includes(users.age[at] ?? '') ? amount : 0))
  const [inside, outside] = [side(true), side(false)]
  return passes({ inside, outside }, -1, rules) && countOf(inside) + countOf(outside) >= FEWEST_USERS
}
