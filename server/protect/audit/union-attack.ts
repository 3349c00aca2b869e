import type { Field } from '../field.ts'
import type { Judge } from './differences.ts'
import type { HiddenCell } from './insider-attack.ts'
import { pairSums, type Pairs } from './pair-sums.ts'

/** A hidden cell that is added (+1) or taken away (-1). */
interface Part { readonly at: number; readonly sign: 1 | -1 }

/**
 * Sums of two to four hidden cells, where needed less others, that are the same in every lookalike and are a figure about a group of
 * leaves that may not be published. Found in the middle: two pairs whose changes are equal or opposite (four cells), a pair and a cell
 * (three). `changes` are the changes of each cell in two lookalikes, `pairs` which cells are tried as a pair.
 */
export function unsafeUnions(hidden: readonly HiddenCell[], changes: readonly (readonly number[])[], pairs: Pairs, judge: Judge, field: Field): string[] {
  const [x, y] = [0, 1].map((lookalike) => Float64Array.from(changes, (own) => own[lookalike]!)) as [Float64Array, Float64Array]
  const found = new Set<string>()
  const figure = figures(hidden)
  const judgeSum = (parts: readonly Part[]): void => {
    if (parts.length === 4 && parts.slice(1).some(({ at, sign }) => isZeroPair(parts[0]!, at, sign, x, y, field))) return
    const leaves = figure(parts)
    if (leaves !== null && judge(leaves)) found.add(nameOf(parts, hidden))
  }
  const sums = pairSums({ x, y }, pairs, field)
  sums.twos((a, b, sign) => judgeSum([{ at: a, sign: 1 }, { at: b, sign }]))
  sums.threes((a, b, c, sign) => judgeSum([{ at: a, sign: 1 }, { at: b, sign: 1 }, { at: c, sign }]))
  sums.fours((a, b, c, d, signs) => judgeSum([{ at: a, sign: 1 }, { at: b, sign: 1 }, { at: c, sign: signs[0] }, { at: d, sign: signs[1] }]))
  return [...found]
}

const nameOf = (parts: readonly Part[], hidden: readonly HiddenCell[]): string =>
  [...parts].sort((a, b) => b.sign - a.sign || a.at - b.at).map(({ at, sign }) => `${sign === 1 ? 'plus' : 'minus'} ${hidden[at]!.key}`).join(' ').slice('plus '.length)

/** True when two cells of a sum make nothing by themselves, and so do the others: then the sum is two sums. */
function isZeroPair(one: Part, other: number, sign: 1 | -1, x: Float64Array, y: Float64Array, field: Field): boolean {
  const same = one.sign !== sign
  return [x, y].every((seen) => seen[other] === (same ? seen[one.at]! : field.negate(seen[one.at]!)))
}

/** Answers the leaves of a sum when cells of one sign share none and each is left once; else null. */
function figures(hidden: readonly HiddenCell[]): (parts: readonly Part[]) => Int32Array | null {
  const most = hidden.reduce((last, { leaves }) => Math.max(last, leaves.at(-1) ?? 0), 0)
  const added = new Uint8Array(most + 1)
  const taken = new Uint8Array(most + 1)
  const put = ({ at, sign }: Part): boolean => {
    const own = sign === 1 ? added : taken
    return hidden[at]!.leaves.every((leaf) => own[leaf]!++ === 0)
  }
  return (parts) => {
    const isApart = parts.map(put).every(Boolean)
    const left = isApart ? remaining(parts.map(({ at }) => hidden[at]!.leaves), added, taken) : null
    for (const { at } of parts) for (const leaf of hidden[at]!.leaves) { added[leaf] = 0; taken[leaf] = 0 }
    return left
  }
}

/** Leaves only added, or only taken away; null when there are both, or neither. */
function remaining(lists: readonly Int32Array[], added: Uint8Array, taken: Uint8Array): Int32Array | null {
  const only = (one: Uint8Array, other: Uint8Array): Set<number> => new Set(lists.flatMap((leaves) => [...leaves].filter((leaf) => one[leaf] === 1 && other[leaf] === 0)))
  const [up, down] = [only(added, taken), only(taken, added)]
  const isBoth = up.size > 0 && down.size > 0
  return up.size + down.size === 0 || (isBoth && lists.length > 2) ? null : Int32Array.from([...up, ...down]).sort()
}
