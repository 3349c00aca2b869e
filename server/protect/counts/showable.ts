import type { CountBalance } from './balances.ts'
import { tighten, type Bounds } from './bounds.ts'
import type { CountRelation } from './relations.ts'

/** What is needed to decide which counts may be shown. */
export interface CountQuestion {
  /** True users of every cell. */
  readonly users: ArrayLike<number>
  /**
   * What readers may take for granted where a count could be shown: the minimum beside a shown amount, more where the figure itself asks
   * for more. 0 where no count can be shown.
   */
  readonly atLeast: ArrayLike<number>
  /** 1 where readers can see that somebody is there, 0 for what no table has a row for. */
  readonly listed: ArrayLike<number>
  readonly relations: readonly CountRelation[]
  /** What relations tell only together. */
  readonly balances?: readonly CountBalance[]
  /** 1 where a count was shown before and stays known. */
  readonly known?: ArrayLike<number>
  /** True where a count of 0 is a secret as well: there is a row for everything, also where nothing happened. */
  readonly zeroIsSecret?: boolean
  readonly minimum: number
  readonly rounding: number
}

/**
 * Which counts may be shown: only beside a shown amount, at least the minimum, and such that every count that is not shown keeps at
 * least `rounding` possible values for a reader who knows all rounded counts. Where one would not, the smallest count beside it is
 * hidden too (DISCLOSURE 3.6). 1 for shown.
 */
export function showableCounts(question: CountQuestion): Uint8Array {
  const shown = Uint8Array.from(question.users, (users, cell) => (isKnown(question, cell) || (question.atLeast[cell]! > 0 && users >= question.minimum) ? 1 : 0))
  const around = relationsAround(question)
  for (;;) {
    const bounds = knownBounds(question, shown)
    const hidden = sharpCounts(question, shown, bounds).map((cell) => leastBeside(cell, around, question, shown)).filter((cell) => cell !== null)
    if (hidden.length === 0) return shown
    for (const cell of hidden) shown[cell] = 0
  }
}

/** How many counts that are not shown have fewer than `rounding` possible values left: more than 0 only where known counts gave them away. */
export const countsGivenAway = (question: CountQuestion, shown: Uint8Array): number => sharpCounts(question, shown, knownBounds(question, shown)).length

const isKnown = ({ known }: CountQuestion, cell: number): boolean => known !== undefined && known[cell] === 1

/** What follows from the shown counts and the relations between them. */
export function knownBounds(question: CountQuestion, shown: Uint8Array): Bounds {
  const { users, rounding, minimum, atLeast, listed, relations, balances } = question
  const isGranted = (cell: number): boolean => users[cell]! >= atLeast[cell]!
  const low = Float64Array.from(users, (count, cell) => {
    if (shown[cell]) return Math.max(minimum, lowest(count, rounding))
    return Math.max(Math.min(count, listed[cell]!), isGranted(cell) ? atLeast[cell]! : 0)
  })
  const high = Float64Array.from(users, (count, cell) => {
    if (shown[cell]) return lowest(count, rounding) + rounding - 1
    return isGranted(cell) ? Infinity : atLeast[cell]! - 1
  })
  return tighten({ low, high }, relations, balances)
}

/** The smallest count that rounds to the same figure. */
const lowest = (count: number, rounding: number): number => Math.floor(count / rounding + 0.5) * rounding - Math.floor(rounding / 2)

/** Counts of hidden cells that have fewer than `rounding` possible values left. A count beside a shown amount is no secret by itself. */
function sharpCounts({ users, atLeast, rounding, zeroIsSecret = false }: CountQuestion, shown: Uint8Array, { low, high }: Bounds): number[] {
  return [...shown.keys()].filter((cell) => {
    const isSecret = (zeroIsSecret || users[cell]! > 0) && !shown[cell] && (atLeast[cell] === 0 || users[cell]! < atLeast[cell]!)
    const holdsTruth = low[cell]! <= users[cell]! && users[cell]! <= high[cell]!
    return isSecret && holdsTruth && high[cell]! - low[cell]! + 1 < rounding
  })
}

function relationsAround({ users, relations }: CountQuestion): readonly (readonly CountRelation[])[] {
  const around: CountRelation[][] = Array.from(users, () => [])
  for (const relation of relations) for (const cell of [relation.parent, ...relation.children]) around[cell]!.push(relation)
  return around
}

/** The smallest shown count in a relation with the cell, so that the least is lost; null when none is left. */
function leastBeside(cell: number, around: readonly (readonly CountRelation[])[], question: CountQuestion, shown: Uint8Array): number | null {
  const beside = around[cell]!.flatMap(({ parent, children }) => [parent, ...children]).filter((other) => shown[other] && !isKnown(question, other))
  const { users } = question
  return beside.reduce<number | null>((least, other) => (least === null || users[other]! < users[least]! ? other : least), null)
}
