import { tighten, type Bounds } from './bounds.ts'
import type { CountRelation } from './relations.ts'

/** What is needed to decide which counts may be shown. */
export interface CountQuestion {
  /** True users of every cell. */
  readonly users: ArrayLike<number>
  /** 1 where the amount of the cell is shown. */
  readonly amountShown: ArrayLike<number>
  readonly relations: readonly CountRelation[]
  readonly minimum: number
  readonly rounding: number
}

/**
 * Which counts may be shown: only beside a shown amount, at least the minimum, and such that every count that is not shown keeps at
 * least `rounding` possible values for a reader who knows all rounded counts. Where one would not, the smallest count beside it is
 * hidden too (DISCLOSURE 3.6). 1 for shown.
 */
export function showableCounts(question: CountQuestion): Uint8Array {
  const shown = Uint8Array.from(question.users, (users, cell) => (question.amountShown[cell] === 1 && users >= question.minimum ? 1 : 0))
  const around = relationsAround(question)
  for (;;) {
    const bounds = knownBounds(question, shown)
    const hidden = sharpCounts(question, shown, bounds).map((cell) => leastBeside(cell, around, question, shown)).filter((cell) => cell !== null)
    if (hidden.length === 0) return shown
    for (const cell of hidden) shown[cell] = 0
  }
}

/** What follows from the shown counts and the relations between them. */
export function knownBounds(question: CountQuestion, shown: Uint8Array): Bounds {
  const { users, rounding, minimum, relations, amountShown } = question
  const low = Float64Array.from(users, (count, cell) => (shown[cell] ? Math.max(minimum, lowest(count, rounding)) : Math.min(count, 1)))
  const high = Float64Array.from(users, (count, cell) => (shown[cell] ? lowest(count, rounding) + rounding - 1 : tooFew(cell) ? minimum - 1 : Infinity))
  return tighten({ low, high }, relations)

  /** A count missing beside a shown amount may be read as: below the minimum. */
  function tooFew(cell: number): boolean {
    return amountShown[cell] === 1 && users[cell]! < minimum
  }
}

/** The smallest count that rounds to the same figure. */
const lowest = (count: number, rounding: number): number => Math.floor(count / rounding + 0.5) * rounding - Math.floor(rounding / 2)

/** Counts that are not shown and yet have fewer than `rounding` possible values left. */
function sharpCounts({ users, rounding }: CountQuestion, shown: Uint8Array, { low, high }: Bounds): number[] {
  const sharp: number[] = []
  for (let cell = 0; cell < shown.length; cell++) {
    const holdsTruth = low[cell]! <= users[cell]! && users[cell]! <= high[cell]!
    if (!shown[cell] && holdsTruth && users[cell]! > 0 && high[cell]! - low[cell]! + 1 < rounding) sharp.push(cell)
  }
  return sharp
}

function relationsAround({ users, relations }: CountQuestion): readonly (readonly CountRelation[])[] {
  const around: CountRelation[][] = Array.from(users, () => [])
  for (const relation of relations) for (const cell of [relation.parent, ...relation.children]) around[cell]!.push(relation)
  return around
}

/** The smallest shown count in a relation with the cell, so that the least is lost; null when none is left. */
function leastBeside(cell: number, around: readonly (readonly CountRelation[])[], { users }: CountQuestion, shown: Uint8Array): number | null {
  const beside = around[cell]!.flatMap(({ parent, children }) => [parent, ...children]).filter((other) => shown[other])
  return beside.reduce<number | null>((least, other) => (least === null || users[other]! < users[least]! ? other : least), null)
}
