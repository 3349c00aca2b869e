import { changesAreSafe } from '../change.ts'
import { giniByLaw } from '../by-law.ts'
import { topByLaw } from '../top-by-law.ts'
import { magnitudeOf, showableClasses, type TopClass } from './classes.ts'
import { topFigure, wholePercent, type TopFigure, type TopRules } from './figure.ts'
import { boundaryOf, partInTop, TOP_PERCENT, type Users } from './users.ts'

/** What the figures by law are made from. */
export interface LawQuestion {
  readonly users: Users
  /** The same households a year earlier; null where nobody knows. */
  readonly before: Users | null
  /** Laws that an earlier release of this year hid. */
  readonly hiddenBefore: ReadonlySet<string>
}

/** Where the spending on the group goes, law by law, and how much of every law goes to the group. A law without households has no figure. */
export function lawFigures({ users, before, hiddenBefore }: LawQuestion, rules: TopRules): readonly TopFigure[] {
  const laws = lawsOf(users)
  const classes = laws.map((law): TopClass => {
    const sides = sidesOf(users, law)
    const isSpent = sumOf(sides.inside) > 0 && sumOf(sides.outside) > 0
    return { ...sides, code: law, mayShow: isSpent && !hiddenBefore.has(law) && (before === null || changesAreSafe(insideOf(before, law), insideOf(users, law), rules)) }
  })
  const shown = showableClasses({ classes, boundary: boundaryOf(users), counts: false }, rules)
  const top = topByLaw(users.byLaw, TOP_PERCENT).value
  return laws.flatMap((law) => {
    const values = shown.has(law) && top !== null ? { vanGroep: wholePercent(top.composition.get(law)!), inGroep: wholePercent(top.landing.get(law)!.value!) } : { vanGroep: null, inGroep: null }
    return (['vanGroep', 'inGroep'] as const).map((measure) => topFigure({ part: 'wet', code: law, measure }, values[measure]))
  })
}

/** The Gini of all spending, split over the laws. Shown for laws with enough users and enough households without them, that keep their largest household hidden. */
export function giniFigures({ users, hiddenBefore }: LawQuestion, rules: TopRules): readonly TopFigure[] {
  const laws = lawsOf(users)
  const parts = giniByLaw(users.byLaw).value
  const classes = laws.map((law): TopClass => {
    const amounts = users.byLaw.get(law)!
    return { code: law, inside: amounts, outside: users.total.map((amount, at) => (amounts[at] === 0 ? amount : 0)), mayShow: !hiddenBefore.has(law) && coefficientIsSafe(amounts, parts?.get(law)?.coefficient.value ?? null, rules) }
  })
  const shown = parts === null ? new Set<string>() : giniShown(classes, parts, rules)
  return laws.flatMap((law) => {
    const part = shown.has(law) ? parts!.get(law)! : null
    return [topFigure({ part: 'gini', code: law, measure: 'bijdrage' }, part && wholePercent(part.contribution)), topFigure({ part: 'gini', code: law, measure: 'coefficient' }, part && wholePercent(part.coefficient.value!))]
  })
}

type Parts = ReadonlyMap<string, { readonly share: number; readonly contribution: number }>

/**
 * All contributions together are the Gini, so what is hidden is known together: it may never be one law, nor laws of which the coefficient together would be
 * hidden by itself. The money of every law is public: nothing lies outside.
 */
function giniShown(classes: readonly TopClass[], parts: Parts, rules: TopRules): ReadonlySet<string> {
  const isEnough = (one: TopClass): boolean => one.mayShow && rules.isSafe(magnitudeOf(one.inside)) && countOf(one.outside) >= rules.giniUsers
  let shown = classes.filter(isEnough).sort((a, b) => sumOf(a.inside) - sumOf(b.inside) || (a.code < b.code ? -1 : 1))
  while (shown.length > 0 && shown.length < classes.length && !unionIsSafe(classes.filter((one) => !shown.includes(one)), parts, rules)) shown = shown.slice(1)
  return new Set(shown.map(({ code }) => code))
}

function unionIsSafe(hidden: readonly TopClass[], parts: Parts, rules: TopRules): boolean {
  const amounts = hidden[0]!.inside.map((_, at) => hidden.reduce((sum, { inside }) => sum + inside[at]!, 0))
  const total = (of: 'share' | 'contribution'): number => hidden.reduce((sum, { code }) => sum + parts.get(code)![of], 0)
  return hidden.length > 1 && rules.isSafe(magnitudeOf(amounts)) && coefficientIsSafe(amounts, total('contribution') / total('share'), rules)
}

/**
 * Does the coefficient leave the largest household of the law as open as a Gini does (DISCLOSURE 3.7.4)? With coefficient C its share is at
 * most (1 + C) / 2, when all others have the lowest rank, and at least one over the number of users.
 */
function coefficientIsSafe(amounts: Float64Array, coefficient: number | null, { giniUsers }: TopRules): boolean {
  const users = amounts.filter((amount) => amount > 0)
  if (coefficient === null || users.length < giniUsers) return false
  const largest = users.reduce((most, amount) => Math.max(most, amount), 0) / sumOf(amounts)
  return 1 / users.length <= 0.9 * largest && (1 + coefficient) / 2 >= 1.1 * largest
}

const lawsOf = ({ byLaw }: Users): string[] => [...byLaw].filter(([, amounts]) => amounts.some((amount) => amount !== 0)).map(([law]) => law)

/** What every household spends under the law, inside and outside the group; the boundary household for its parts. */
function sidesOf(users: Users, law: string): Pick<TopClass, 'inside' | 'outside'> {
  const amounts = users.byLaw.get(law)!
  return { inside: amounts.map((amount, at) => amount * partInTop(users, at)), outside: amounts.map((amount, at) => amount * (1 - partInTop(users, at))) }
}

/** Households of the group with the law, with what they spend under it. */
const insideOf = (users: Users, law: string): ReadonlyMap<number, number> =>
  new Map(Array.from(users.key, (key, at) => [key, (users.byLaw.get(law)?.[at] ?? 0) * partInTop(users, at)] as const).filter(([, amount]) => amount !== 0))

const sumOf = (amounts: Float64Array): number => amounts.reduce((sum, amount) => sum + amount, 0)
const countOf = (amounts: Float64Array): number => amounts.filter((amount) => amount !== 0).length
