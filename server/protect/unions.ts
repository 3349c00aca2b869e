import type { Judge } from './audit/differences.ts'
import type { Choice } from './choose.ts'
import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import type { Sparse } from './sparse.ts'
import { blocksOf, type Blocks } from './union-blocks.ts'
import { zeroSums, type Term } from './zero-sums.ts'

/** How many hidden cells are tried together, by protection and by audit. */
export const REACH = 4

/**
 * Sets of at most `most` hidden columns whose sum, where needed less others inside them, follows from what is shown along whatever road,
 * while that figure breaks a rule itself: 5 + 3 households (DISCLOSURE 5, attack 8). Columns that are added have no leaf in common, nor
 * have those that are taken away. Each as a combination that must become a target.
 */
export function unionHoles(matrix: Incidence, cells: Coordinates, choice: Choice, judge: Judge, most: number, field: Field): Sparse[] {
  const hidden = [...matrix.columns.keys()].filter((column) => choice.shown[column] === 0)
  const unknown = hidden.map((column) => ({ column, vector: choice.leftOf(column) })).filter(({ vector }) => vector.at.length > 0)
  const blocks = blocksOf(unknown.map(({ column }) => matrix.cell[column]!.leaves), matrix.rowOfLeaf.length)
  const figure = figures(blocks)
  const verdicts = new Map<string, boolean>()
  const holes = new Map<string, Sparse>()
  zeroSums({ vectors: unknown.map(({ vector }) => vector), clashes: clashesOf(blocks) }, most, field, (terms) => {
    const own = figure(terms)
    if (own === null) return
    const name = own.join()
    if (!verdicts.has(name)) verdicts.set(name, judge(leavesOf(own, blocks)))
    if (verdicts.get(name) && !holes.has(name)) holes.set(name, cells.ofCombination(partsOf(terms.map(({ member, sign }) => ({ member: unknown[member]!.column, sign })), field)))
  })
  return [...holes.values()]
}

/** For each group the groups that share a block with it, itself included. */
function clashesOf({ ofGroup, leaves }: Blocks): Int32Array[] {
  const holders = leaves.map((): number[] => [])
  ofGroup.forEach((own, group) => { for (const block of own) holders[block]!.push(group) })
  return ofGroup.map((own) => Int32Array.from(new Set([...own].flatMap((block) => holders[block]!))))
}

/** Answers which blocks a sum of groups comes down to, each counted once; null when it is no figure about a group of leaves, or about nobody. */
function figures({ ofGroup, leaves }: Blocks): (terms: readonly Term[]) => number[] | null {
  const times = new Int8Array(leaves.length)
  return (terms) => {
    for (const { member, sign } of terms) for (const block of ofGroup[member]!) times[block]! += sign
    const left: number[] = []
    let [lowest, highest] = [0, 0]
    for (const { member } of terms) {
      for (const block of ofGroup[member]!) {
        const count = times[block]!
        if (count === 0) continue
        times[block] = 0
        left.push(block)
        lowest = Math.min(lowest, count)
        highest = Math.max(highest, count)
      }
    }
    return left.length === 0 || (terms.length > 2 && lowest * highest !== 0) ? null : left.sort((a, b) => a - b)
  }
}

function leavesOf(blocks: readonly number[], { leaves }: Blocks): Int32Array {
  const all = new Int32Array(blocks.reduce((sum, block) => sum + leaves[block]!.length, 0))
  let end = 0
  for (const block of blocks) {
    all.set(leaves[block]!, end)
    end += leaves[block]!.length
  }
  return all.sort()
}

function partsOf(terms: readonly Term[], field: Field): Sparse {
  return { at: Int32Array.from(terms, ({ member }) => member), value: Float64Array.from(terms, ({ sign }) => (sign === 1 ? 1 : field.prime - 1)) }
}
