import type { Field } from '../field.ts'
import type { Judge } from './differences.ts'
import type { HiddenCell } from './insider-attack.ts'

/**
 * Pairs of hidden cells whose sum, or whose difference where one holds the other, is the same in every lookalike, while it is itself a
 * figure that may not be published. `changes` are the changes of each cell in a few lookalikes.
 */
export function unsafePairs(hidden: readonly HiddenCell[], changes: readonly (readonly number[])[], judge: Judge, field: Field): string[] {
  const byChange = new Map<string, number[]>()
  changes.forEach((own, at) => {
    const name = own.join()
    byChange.set(name, [...(byChange.get(name) ?? []), at])
  })
  return hidden.flatMap((one, at) => {
    const opposite = byChange.get(changes[at]!.map(field.negate).join()) ?? []
    const equal = byChange.get(changes[at]!.join()) ?? []
    const sums = opposite.filter((other) => other > at && judgeSum(one, hidden[other]!, judge)).map((other) => `${one.key} plus ${hidden[other]!.key}`)
    const rests = equal.filter((other) => other !== at && judgeRest(one, hidden[other]!, judge)).map((other) => `${one.key} minus ${hidden[other]!.key}`)
    return [...sums, ...rests]
  })
}

function judgeSum(one: HiddenCell, other: HiddenCell, judge: Judge): boolean {
  const leaves = new Set(one.leaves)
  if (other.leaves.some((leaf) => leaves.has(leaf))) return false
  return judge(Int32Array.from([...one.leaves, ...other.leaves]).sort())
}

function judgeRest(whole: HiddenCell, part: HiddenCell, judge: Judge): boolean {
  const leaves = new Set(part.leaves)
  const rest = whole.leaves.filter((leaf) => !leaves.has(leaf))
  return rest.length > 0 && rest.length === whole.leaves.length - part.leaves.length && judge(rest)
}
