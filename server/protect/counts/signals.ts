import { publishedSignals, type Protected, type PublishedSignal } from '../protected.ts'
import type { Rules } from '../rules.ts'
import type { CountRelation } from './relations.ts'
import { showableCounts, type CountQuestion } from './showable.ts'

/** Counts of a signal that may be shown: of one area and period, of a year, or of a whole series. Keys are unique within the signal. */
export interface SignalCount {
  readonly key: string
  readonly numerator: number
  readonly denominator: number | null
  /** True where readers have seen both counts before. */
  readonly isKnown: boolean
  /** True where the count is hidden elsewhere: it is a secret whatever its size. */
  readonly isBarred: boolean
  /** Of how many different households the numerator is, at least; null where that is not asked. Fewer than the minimum hide it as a smaller count would be. */
  readonly households: number | null
}

/** Counts that add up: the gemeente and its wijken, a year and its quarters, a series and its periods. By place in the list of counts. */
export interface SignalSum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** Everything that is published of one signal. For cases out of cases (`isShare`) those that are not among the cases are people as well. */
export interface SignalQuestion {
  readonly counts: readonly SignalCount[]
  readonly sums: readonly SignalSum[]
  readonly isShare: boolean
}

/**
 * What may be seen of a signal. A numerator, a denominator and the difference of a share are counts about people; each is shown from the
 * minimum on, rounded, and such that every count that is not shown keeps as many possible values as rounding leaves, 0 among them, for a
 * reader who knows all that is shown and how it adds up. Both counts of a row are shown, or neither; what is hidden elsewhere is hidden here.
 */
export function protectSignal(question: SignalQuestion, rules: Rules): Protected<readonly PublishedSignal[]> {
  const { counts } = question
  const shown = showableCounts(asCounts(question, rules))
  return publishedSignals(counts, (at) => {
    const { numerator, denominator } = counts[at]!
    const isEnough = numerator >= rules.minimumHouseholds && (denominator === null || denominator >= rules.minimumHouseholds)
    return isEnough && shown[at] === 1 && (denominator === null || shown[counts.length + at] === 1)
  }, rules)
}

/** Numerators first, then denominators, then what is in the denominator and not in the numerator, then what a sum holds beside its parts. */
export function asCounts({ counts, sums, isShare }: SignalQuestion, { minimumHouseholds: minimum, countRounding: rounding }: Rules): CountQuestion {
  const size = counts.length
  const others = counts.map(({ numerator, denominator }) => (isShare && denominator !== null ? denominator - numerator : minimum))
  const numerators = counts.map(({ numerator }) => numerator)
  const denominators = counts.map(({ denominator }) => denominator ?? minimum)
  const users = [...numerators, ...denominators, ...others]
  const added = sums.flatMap((sum) => [relationOf(sum, numerators, 0), ...(hasDenominators(sum, counts) ? [relationOf(sum, denominators, size)] : [])])
  const rests = added.filter(({ rest }) => rest > 0).map(({ rest }) => rest)
  let next = users.length
  const relations = added.filter(({ rest }) => rest >= 0).map(({ rest, parent, children }): CountRelation => ({ parent, children: rest > 0 ? [...children, next++] : children, additive: true }))
  const shares = others.flatMap((other, at): CountRelation[] => (other < minimum ? [{ parent: size + at, children: [at, 2 * size + at], additive: true }] : []))
  return {
    users: [...users, ...rests],
    atLeast: [
      ...others.map((other, at) => (other < minimum || isOfFew(counts[at]!, minimum) ? 0 : minimum)), ...counts.map(({ isBarred }) => (isBarred ? 0 : minimum)),
      ...Array.from({ length: size + rests.length }, () => minimum),
    ],
    listed: Array.from({ length: 3 * size + rests.length }, () => 0),
    known: [...counts, ...counts].map(({ isKnown }) => (isKnown ? 1 : 0)).concat(Array.from({ length: size + rests.length }, () => 0)),
    relations: [...relations, ...shares], zeroIsSecret: true, minimum, rounding,
  }
}

const isOfFew = ({ isBarred, households }: SignalCount, minimum: number): boolean => isBarred || (households !== null && households < minimum)

const hasDenominators = ({ whole, parts }: SignalSum, counts: readonly SignalCount[]): boolean => [whole, ...parts].every((at) => counts[at]!.denominator !== null)

/** A sum as a relation; `rest` is what the whole holds beside its parts, below 0 where they do not add up and nothing follows. */
function relationOf({ whole, parts }: SignalSum, values: readonly number[], first: number) {
  return { parent: first + whole, children: parts.map((part) => first + part), rest: values[whole]! - parts.reduce((sum, part) => sum + values[part]!, 0) }
}
