import type { FactColumns } from '../facts/columns.ts'
import type { LeafSpending } from './cell-table.ts'
import { groupBy, type Grouped } from './counting-sort.ts'
import type { Leaves } from './leaves.ts'

/** Who spends what in each leaf. Units go by their rank by stable key, so that their numbers never depend on the order of the facts. */
export function leafSpending(facts: FactColumns, leaves: Leaves): LeafSpending {
  const unit = ranksOfLines(facts)
  const lines = byLeafThenUnit(unit, facts, leaves)
  const start = new Int32Array(leaves.count + 1)
  const units = new Int32Array(facts.length)
  const amount = new Float64Array(facts.length)
  let entries = 0
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    for (let at = lines.start[leaf]!; at < lines.start[leaf + 1]!; at++) {
      const line = lines.order[at]!
      const isNew = at === lines.start[leaf] || units[entries - 1] !== unit[line]
      if (isNew) units[entries++] = unit[line]!
      amount[entries - 1]! += facts.amount[line]!
    }
    start[leaf + 1] = entries
  }
  return { start, unit: units.slice(0, entries), amount: amount.slice(0, entries) }
}

/** The one unit of each leaf, or -1 where there are more. */
export function soleOwners({ start, unit }: LeafSpending): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, leaf) => {
    const entries = start[leaf + 1]! - start[leaf]!
    return entries === 1 ? unit[start[leaf]!]! : -1
  })
}

/** Two stable counting sorts: by unit, then by leaf. */
function byLeafThenUnit(unit: Int32Array, facts: FactColumns, leaves: Leaves): Grouped {
  const byUnit = groupBy(unit, facts.length, facts.unitCount).order
  const byLeaf = groupBy(byUnit.map((line) => leaves.ofLine[line]!), facts.length, leaves.count)
  return { start: byLeaf.start, order: byLeaf.order.map((at) => byUnit[at]!) }
}

function ranksOfLines(facts: FactColumns): Int32Array {
  const sorted = Int32Array.from({ length: facts.unitCount }, (_, unit) => unit).sort((a, b) => facts.unitKey[a]! - facts.unitKey[b]!)
  const rank = new Int32Array(facts.unitCount)
  sorted.forEach((unit, at) => { rank[unit] = at })
  return Int32Array.from({ length: facts.length }, (_, line) => rank[facts.unit[line]!]!)
}
