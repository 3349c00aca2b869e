import type { Field } from '../field.ts'
import { queue, type Queue } from '../queue.ts'
import { randomNumbers } from '../random.ts'

/** A change of the microdata, a value per leaf, that no published figure shows. */
export type Lookalike = Float64Array

/** A published figure solved for one of its leaves: that leaf is the sum of the others times their factor. */
interface Solved {
  readonly leaf: number
  readonly others: Int32Array
  readonly factors: Float64Array
}

/**
 * Random tables that look the same from outside: each is a change of the leaves under which every published sum stays what it is. What
 * never differs between such tables is known to the reader; what differs is not (the null space of the publication, sampled).
 */
export function lookalikes(published: readonly Int32Array[], leafCount: number, count: number, field: Field): Lookalike[] {
  const solved = solve(published, leafCount, field)
  const random = randomNumbers(SEED, field.prime)
  return Array.from({ length: count }, () => {
    const change = new Float64Array(leafCount)
    for (let leaf = 0; leaf < leafCount; leaf++) change[leaf] = random()
    for (let at = solved.length - 1; at >= 0; at--) change[solved[at]!.leaf] = valueOf(solved[at]!, change, field)
    return change
  })
}

const SEED = 42_424_242

function valueOf({ others, factors }: Solved, change: Lookalike, field: Field): number {
  let sum = 0
  for (let i = 0; i < others.length; i++) {
    sum += factors[i]! * change[others[i]!]!
    if ((i & 31) === 31) sum %= field.prime
  }
  return sum % field.prime
}

/** Substitution: small figures first, each solved for its last leaf that is still free, after filling in all that was solved before. */
function solve(published: readonly Int32Array[], leafCount: number, field: Field): Solved[] {
  const solved: Solved[] = []
  const solvedBy = new Int32Array(leafCount).fill(-1)
  const slate = slateOf(leafCount, published.length)
  for (const leaves of [...published].sort((a, b) => a.length - b.length)) {
    const equation = substituted(leaves, slate, solved, solvedBy, field)
    if (equation === null) continue
    solvedBy[equation.leaf] = solved.length
    solved.push(equation)
  }
  return solved
}

/** The equation at hand: factor per leaf, the leaves it has met, and the solved figures that are still to be filled in, earliest first. */
interface Slate { readonly factor: Float64Array; readonly met: Uint8Array; readonly list: Int32Array; readonly waiting: Queue }

const slateOf = (leafCount: number, figures: number): Slate =>
  ({ factor: new Float64Array(leafCount), met: new Uint8Array(leafCount), list: new Int32Array(leafCount), waiting: queue(figures) })

/** A figure never brings back one that was solved before it, so filling in the earliest first ends. */
function substituted(leaves: Int32Array, slate: Slate, solved: readonly Solved[], solvedBy: Int32Array, field: Field): Solved | null {
  const { factor, met, list, waiting } = slate
  let count = 0
  const put = (leaf: number, value: number): void => {
    factor[leaf] = value
    if (met[leaf] === 0) { met[leaf] = 1; list[count++] = leaf }
    if (solvedBy[leaf]! >= 0 && value !== 0) waiting.add(solvedBy[leaf]!)
  }
  for (let i = 0; i < leaves.length; i++) put(leaves[i]!, 1)
  for (let at = waiting.next(); at >= 0; at = waiting.next()) {
    const { leaf, others, factors } = solved[at]!
    const times = factor[leaf]!
    factor[leaf] = 0
    if (times === 0) continue
    for (let i = 0; i < others.length; i++) {
      const sum = factor[others[i]!]! + field.multiply(times, factors[i]!)
      put(others[i]!, sum >= field.prime ? sum - field.prime : sum)
    }
  }
  return solvedForLast(list.subarray(0, count), slate, field)
}

/** Clears the factors on the way. Null when nothing is left: the figure follows from smaller ones. */
function solvedForLast(present: Int32Array, { factor, met }: Slate, field: Field): Solved | null {
  const left = present.filter((leaf) => factor[leaf] !== 0).sort()
  const values = new Float64Array(left.length)
  for (let i = 0; i < left.length; i++) values[i] = factor[left[i]!]!
  for (let i = 0; i < present.length; i++) { factor[present[i]!] = 0; met[present[i]!] = 0 }
  const leaf = left.at(-1)
  if (leaf === undefined) return null
  const inverse = field.negate(field.inverse(values.at(-1)!))
  return { leaf, others: left.slice(0, -1), factors: values.slice(0, -1).map((value) => field.multiply(value, inverse)) }
}
