import type { FactColumns } from '../facts/columns.ts'
import type { LeafSpending } from './cell-table.ts'
import type { Contributions } from './contributions.ts'
import { groupBy, type Grouped } from './counting-sort.ts'

/** Who spends what in each leaf. Units go by their rank by stable key, so that their numbers never depend on the order of the facts. */
export const leafSpending = (facts: FactColumns, leaves: LinesByLeaf): LeafSpending =>
  spendingByLeaf({ length: facts.length, unit: ranksOfLines(facts), unitCount: facts.unitCount, amount: facts.amount }, leaves)

/** Which leaf each line is in. */
interface LinesByLeaf { readonly count: number; readonly ofLine: Int32Array }

/** Who spends what in each leaf, for units that are numbered by their stable key. */
export function spendingByLeaf(facts: Contributions, leaves: LinesByLeaf): LeafSpending {
  const { unit } = facts
  const lines = byLeafThenUnit(facts, leaves)
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
function byLeafThenUnit(facts: Contributions, leaves: LinesByLeaf): Grouped {
  const byUnit = groupBy(facts.unit, facts.length, facts.unitCount).order
  const byLeaf = groupBy(byUnit.map((line) => leaves.ofLine[line]!), facts.length, leaves.count)
  return { start: byLeaf.start, order: byLeaf.order.map((at) => byUnit[at]!) }
}

function ranksOfLines(facts: FactColumns): Int32Array {
  const sorted = Int32Array.from({ length: facts.unitCount }, (_, unit) => unit).sort((a, b) => facts.unitKey[a]! - facts.unitKey[b]!)
  const rank = new Int32Array(facts.unitCount)
  sorted.forEach((unit, at) => { rank[unit] = at })
  return Int32Array.from({ length: facts.length }, (_, line) => rank[facts.unit[line]!]!)
}
