import { blocksOf, type Blocks } from '../../server/protect/union-blocks.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import { contributionsOf } from '../../server/protect/contributions.ts'
import type { Rules } from '../../server/protect/rules.ts'
import type { CellTable, TabulatedCell } from '../../server/tabulate/cell-table.ts'
import { generator } from './protect-invented.ts'

/** A prime that neither protection nor audit uses. */
const PRIME = 33_554_393

/** A change of the leaves that no shown cell notices: substitution over plain maps, the largest shown cell first. */
type Change = Float64Array

/**
 * An attacker of our own, with none of the product's algebra: draws one to three hidden cells of one area, one wijk or one product and
 * looks which cell, without leaves in common, makes their sum the same in tables that look alike. Answers the keys of the sums that are
 * public and break a rule.
 */
export function attackSums(table: CellTable, shown: Uint8Array, rules: Rules, draws: number, seed = 1): string[] {
  const random = generator(seed)
  const hidden = table.cells.filter((cell, at) => shown[at] !== 1 && cell.leaves.length > 0)
  const blocks = blocksOf(table.cells.map(({ leaves }) => leaves), table.leafCount)
  const changes = [0, 1].map(() => lookalike(table.cells.map((_, at) => at).filter((at) => shown[at] === 1), blocks, random))
  const at = new Map(table.cells.map((cell, number) => [cell, number]))
  const moved = new Map(hidden.map((cell) => [cell, changes.map((change) => sumOf(blocks.ofGroup[at.get(cell)!]!, change))]))
  const byMove = new Map<string, TabulatedCell[]>()
  for (const cell of hidden) byMove.set(moved.get(cell)!.join(), [...(byMove.get(moved.get(cell)!.join()) ?? []), cell])
  const contributions = contributionsOf(table.spending)
  const circles = circlesOf(hidden)
  const found = new Set<string>()
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawFrom(circles[Math.floor(random() * circles.length)]!, 1 + Math.floor(random() * 3), random)
    for (const last of byMove.get(changes.map((_, one) => (PRIME - (drawn.reduce((sum, cell) => sum + moved.get(cell)![one]!, 0) % PRIME)) % PRIME).join()) ?? []) {
      const set = [...drawn, last]
      if (isApart(set) && breaksRules(contributions(Int32Array.from(set.flatMap(({ leaves }) => [...leaves])).sort()), rules)) found.add(set.map(({ key }) => key).sort().join(' plus '))
    }
  }
  return [...found]
}

function lookalike(shown: readonly number[], { ofGroup, leaves }: Blocks, random: () => number): Change {
  const solved = new Map<number, Map<number, number>>()
  for (const cell of [...shown].sort((a, b) => ofGroup[a]!.length - ofGroup[b]!.length)) {
    const row = new Map([...ofGroup[cell]!].map((block) => [block, 1]))
    for (const [block, known] of solved) {
      const times = row.get(block) ?? 0
      row.delete(block)
      if (times !== 0) for (const [other, factor] of known) put(row, other, (row.get(other) ?? 0) + times * factor)
    }
    const pivot = [...row.keys()].at(-1)
    if (pivot === undefined) continue
    const inverse = PRIME - inverseOf(row.get(pivot)!)
    row.delete(pivot)
    solved.set(pivot, new Map([...row].map(([block, factor]) => [block, (factor * inverse) % PRIME])))
  }
  const change = Float64Array.from(leaves, () => Math.floor(random() * PRIME))
  for (const [pivot, known] of [...solved].reverse()) change[pivot] = [...known].reduce((sum, [block, factor]) => (sum + factor * change[block]!) % PRIME, 0)
  return change
}

function put(row: Map<number, number>, block: number, value: number): void {
  if (value % PRIME === 0) row.delete(block)
  else row.set(block, value % PRIME)
}

/** By Fermat: a to the power p - 2. */
function inverseOf(value: number): number {
  let [result, base] = [1, value % PRIME]
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

const sumOf = (blocks: Int32Array, change: Change): number => blocks.reduce((sum, block) => (sum + change[block]!) % PRIME, 0)

/** Hidden cells that have a word of five letters or more of their key in common: an area, a wijk, a product, a quarter. */
function circlesOf(hidden: readonly TabulatedCell[]): TabulatedCell[][] {
  const circles = new Map<string, TabulatedCell[]>()
  for (const cell of hidden) {
    for (const word of new Set(cell.key.split(/[|/=]/).flatMap((part) => [part, part.slice(2, 8)]))) {
      const circle = circles.get(word)
      if (circle) circle.push(cell)
      else circles.set(word, [cell])
    }
  }
  return [...circles.values()].filter((circle) => circle.length > 1 && circle.length < hidden.length / 4)
}

const drawFrom = (circle: readonly TabulatedCell[], size: number, random: () => number): TabulatedCell[] =>
  [...new Set(Array.from({ length: size }, () => circle[Math.floor(random() * circle.length)]!))]

function isApart(set: readonly TabulatedCell[]): boolean {
  const leaves = new Set(set.flatMap((cell) => [...cell.leaves]))
  return leaves.size === set.reduce((sum, cell) => sum + cell.leaves.length, 0)
}
