import type { Field } from './field.ts'
import { randomNumbers } from './random.ts'
import type { Sparse } from './sparse.ts'

/** One vector of a sum, added (+1) or taken away (-1). */
export interface Term { readonly member: number; readonly sign: 1 | -1 }

/** What to search: vectors that are not zero, and for each the others that may not have the same sign in one sum (itself among them). */
export interface Members {
  readonly vectors: readonly Sparse[]
  readonly clashes: readonly Int32Array[]
}

/**
 * Every way to add and take away at most `most` of the vectors so that nothing is left and no part of it leaves nothing already (some
 * sums of such parts may be told too). The lowest member of a sum has sign +1. Depth first: whatever makes a sum zero must hold the coordinate of it that the fewest vectors
 * have, so only those are tried; the last term is looked up by a fingerprint. Complete: nothing is cut but what cannot end in zero.
 * `visit` may be told the same sum twice, in another order.
 */
export function zeroSums({ vectors, clashes }: Members, most: number, field: Field, visit: (terms: readonly Term[]) => void): void {
  const lists = vectors.map(({ at, value }): Sum => ({ at: [...at], value: [...value] }))
  const holders = holdersOf(vectors)
  const prints = fingerprints(vectors, field)
  const blocked = { up: new Int32Array(vectors.length), down: new Int32Array(vectors.length) }
  const terms: Term[] = []
  const isFree = (member: number, sign: Term['sign']): boolean =>
    member > terms[0]!.member && (sign === 1 ? blocked.up : blocked.down)[member] === 0 && terms.every((term) => term.member !== member)
  const block = ({ member, sign }: Term, by: 1 | -1): void => {
    const counts = sign === 1 ? blocked.up : blocked.down
    for (const other of clashes[member]!) counts[other]! += by
  }
  const within = (term: Term, work: () => void): void => {
    terms.push(term)
    block(term, 1)
    work()
    block(term, -1)
    terms.pop()
  }
  const close = (sum: Sum, print: number): void => {
    for (const sign of SIGNS) {
      for (const member of prints.at(sign === 1 ? field.negate(print) : print)) {
        if (isFree(member, sign) && add(sum, lists[member]!, sign, field).at.length === 0) visit([...terms, { member, sign }])
      }
    }
  }
  const extend = (sum: Sum, print: number): void => {
    close(sum, print)
    if (terms.length + 2 > most) return
    for (const member of holders[rarest(sum, holders)]!) {
      for (const sign of SIGNS) {
        const nextPrint = plus(print, prints.of[member]!, sign, field)
        if (!isFree(member, sign) || (terms.length + 2 === most && !prints.hasEither(nextPrint))) continue
        const next = add(sum, lists[member]!, sign, field)
        if (next.at.length > 0) within({ member, sign }, () => extend(next, nextPrint))
      }
    }
  }
  lists.forEach((vector, member) => within({ member, sign: 1 }, () => extend(vector, prints.of[member]!)))
}

const SIGNS = [1, -1] as const

/** A vector as plain lists, which are quick to make. */
interface Sum { readonly at: readonly number[]; readonly value: readonly number[] }
const SEED = 31_415_926

function holdersOf(vectors: readonly Sparse[]): number[][] {
  const holders: number[][] = []
  vectors.forEach(({ at }, member) => { for (const place of at) (holders[place] ??= []).push(member) })
  return holders
}

function rarest({ at }: Sum, holders: readonly (readonly number[])[]): number {
  let best = at[0]!
  for (const place of at) if (holders[place]!.length < holders[best]!.length) best = place
  return best
}

/** A number per vector that adds up as the vectors do, and the vectors of each number. */
interface Fingerprints {
  readonly of: Float64Array
  at(print: number): readonly number[]
  /** True when a vector has this number or its opposite. */
  hasEither(print: number): boolean
}

function fingerprints(vectors: readonly Sparse[], field: Field): Fingerprints {
  const random = randomNumbers(SEED, field.prime)
  const weights: number[] = []
  const of = Float64Array.from(vectors, ({ at, value }) => at.reduce((sum, place, i) => plus(sum, field.multiply(weights[place] ??= random(), value[i]!), 1, field), 0))
  const byPrint = new Map<number, number[]>()
  of.forEach((print, member) => byPrint.set(print, [...(byPrint.get(print) ?? []), member]))
  return { of, at: (print) => byPrint.get(print) ?? [], hasEither: (print) => byPrint.has(print) || byPrint.has(field.negate(print)) }
}

const plus = (a: number, b: number, sign: 1 | -1, field: Field): number => field.subtract(a, sign === 1 ? field.negate(b) : b)

/** Two vectors added up, or the second taken from the first, by walking along both. */
function add(a: Sum, b: Sum, sign: 1 | -1, { prime }: Field): Sum {
  const at: number[] = []
  const value: number[] = []
  for (let i = 0, j = 0; i < a.at.length || j < b.at.length;) {
    const one = i < a.at.length ? a.at[i]! : Infinity
    const other = j < b.at.length ? b.at[j]! : Infinity
    let sum = one <= other ? a.value[i++]! : 0
    if (other <= one) sum += sign === 1 ? b.value[j++]! : prime - b.value[j++]!
    if (sum === prime) continue
    at.push(one < other ? one : other)
    value.push(sum > prime ? sum - prime : sum)
  }
  return { at, value }
}
