import type { Magnitude } from '../segments.ts'
import type { TopRules } from './figure.ts'

/** One class of a division (a law, a wijk), with what every household adds to it inside and outside the group; 0 for no part in it. */
export interface TopClass {
  readonly code: string
  readonly inside: Float64Array
  readonly outside: Float64Array
  /** False when something else forbids it: a change that is one household's doing, or an earlier release that hid it. */
  readonly mayShow: boolean
}

/** What a division counts: sums of money, or households. */
export interface Division {
  readonly classes: readonly TopClass[]
  /** Place of the household that is only partly in the group and so counts for nobody; -1 for none. */
  readonly boundary: number
  readonly counts: boolean
}

/**
 * The classes that may be shown together. Inside and outside the group each have to pass the rules by themselves; then, because all classes
 * together are known, the smallest shown class goes too as long as the hidden ones are fewer than two, are together a figure that breaks
 * the rules, or leave one of them narrower than the rules ask.
 */
export function showableClasses(division: Division, rules: TopRules): ReadonlySet<string> {
  const sized = division.classes.map((one) => ({ ...one, size: sizeOf(one.inside, division) }))
  let shown = sized.filter((one) => one.mayShow && passes(one, division.boundary, rules))
  const hiddenBeside = () => sized.filter((one) => !shown.includes(one))
  while (shown.length > 0 && shown.length < sized.length && !covers(hiddenBeside(), division, rules)) shown = withoutSmallest(shown)
  return new Set(shown.map(({ code }) => code))
}

function withoutSmallest<T extends { readonly size: number; readonly code: string }>(shown: readonly T[]): T[] {
  const smallest = shown.reduce((least, one) => (one.size < least.size || (one.size === least.size && one.code < least.code) ? one : least))
  return shown.filter((one) => one !== smallest)
}

/** Both sides have households, enough of them, and none of them too large. */
export const passes = ({ inside, outside }: Pick<TopClass, 'inside' | 'outside'>, boundary: number, { isSafe }: TopRules): boolean =>
  [inside, outside].every((amounts) => {
    const group = magnitudeOf(amounts, boundary)
    return group.contributors > 0 && isSafe(group)
  })

/** May the sum of the hidden classes be known, and does it leave each of them wide enough? A class without anybody covers nothing. */
function covers(hidden: readonly TopClass[], division: Division, rules: TopRules): boolean {
  const present = hidden.filter(({ inside }) => inside.some((amount) => amount !== 0))
  if (hidden.length === 0) return true
  if (present.length < 2) return false
  const union = { inside: added(hidden.map(({ inside }) => inside)), outside: added(hidden.map(({ outside }) => outside)) }
  return passes(union, division.boundary, rules) && wideEnough(hidden, division, rules)
}

/** With the sum inside the group and every class as a whole known, how far does each hidden class still reach? */
function wideEnough(hidden: readonly TopClass[], division: Division, rules: TopRules): boolean {
  const parts = hidden.map((one) => {
    const inside = sizeOf(one.inside, division)
    const need = division.counts ? rules.countRounding - 1 : Math.max(...[one.inside, one.outside].map((side) => rules.needOf(magnitudeOf(side, division.boundary))))
    return { inside, whole: inside + sizeOf(one.outside, division), need, isSecret: !one.mayShow || !passes(one, division.boundary, rules) }
  })
  const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((all, part) => all + of(part), 0)
  const [inside, whole] = [sum((part) => part.inside), sum((part) => part.whole)]
  return parts.every((part) => {
    const low = Math.max(0, inside - (whole - part.whole))
    const high = Math.min(part.whole, inside)
    if (!part.isSecret) return true
    return division.counts ? high - low >= Math.min(part.need, part.whole) : low <= Math.max(0, part.inside - part.need) && high >= Math.min(part.whole, part.inside + part.need)
  })
}

/** Money, or whole households. */
const sizeOf = (amounts: Float64Array, { counts }: Division): number => (counts ? amounts.filter((amount) => amount !== 0).length : amounts.reduce((sum, amount) => sum + amount, 0))

const added = (lists: readonly Float64Array[]): Float64Array => lists[0]!.map((_, at) => lists.reduce((sum, list) => sum + list[at]!, 0))

/** A group of contributions as the rules see it. */
export function magnitudeOf(amounts: ArrayLike<number>, boundary = -1): Magnitude {
  let [contributors, users, absolute, top1, top2] = [0, 0, 0, 0, 0]
  for (let at = 0; at < amounts.length; at++) {
    const amount = Math.abs(amounts[at]!)
    if (amount === 0) continue
    absolute += amount
    if (at !== boundary) [contributors, users] = [contributors + 1, users + Number(amounts[at]! > 0)]
    if (amount > top1) [top1, top2] = [amount, top1]
    else if (amount > top2) top2 = amount
  }
  return { contributors, users, top1, top2, absolute }
}
