import { PRIMARY } from '../../../server/protect/pattern.ts'
import type { Rules } from '../../../server/protect/rules.ts'
import type { CellTable } from '../../../server/tabulate/cell-table.ts'

/**
 * The plain slow way to the same answers, sharing nothing with the product: whole-number Gaussian elimination with BigInt over every
 * leaf, no merging, no primes, no order of choice.
 */
type Row = bigint[]

/** True when a vector is a rational combination of the others. */
export function inSpan(vector: Row, others: readonly Row[]): boolean {
  return rank([...others, vector]) === rank(others)
}

export function rank(rows: readonly Row[]): number {
  const left = rows.map((row) => [...row])
  const width = left[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width; column++) {
    const at = left.findIndex((row, place) => place >= found && row[column] !== 0n)
    if (at < 0) continue
    ;[left[found], left[at]] = [left[at]!, left[found]!]
    for (let place = found + 1; place < left.length; place++) clear(left[place]!, left[found]!, column)
    found++
  }
  return found
}

function clear(row: Row, pivot: Row, column: number): void {
  const [times, by] = [pivot[column]!, row[column]!]
  if (by === 0n) return
  for (let i = 0; i < row.length; i++) row[i] = row[i]! * times - pivot[i]! * by
}

/** A group of leaves as a row of 0 and 1, without those of one owner. */
export const vectorOf = (table: CellTable, leaves: Iterable<number>, without = -2): Row => {
  const row: Row = Array.from({ length: table.leafCount }, () => 0n)
  for (const leaf of leaves) if (table.leafOwner[leaf] !== without) row[leaf] = 1n
  return row
}

/** Keys of hidden cells that follow exactly from the shown ones. */
export function exactByOracle(table: CellTable, shown: Uint8Array): string[] {
  const known = table.cells.filter((_, at) => shown[at] === 1).map((cell) => vectorOf(table, cell.leaves))
  return table.cells.filter((cell, at) => shown[at] !== 1 && cell.leaves.length > 0 && inSpan(vectorOf(table, cell.leaves), known)).map((cell) => cell.key)
}

/** Keys of primary cells, not exact already, that a household works out once its own leaves are known to it. */
export function insiderByOracle(table: CellTable, shown: Uint8Array, rules: Rules): string[] {
  const exact = new Set(exactByOracle(table, shown))
  const targets = table.cells.filter((cell, at) => shown[at] !== 1 && !exact.has(cell.key) && isPrimary(cell, rules))
  const owners = [...new Set(table.leafOwner)].filter((owner) => owner >= 0)
  return targets.filter((cell) => owners.some((owner) => {
    if (cell.leaves.every((leaf) => table.leafOwner[leaf] === owner)) return false
    const known = table.cells.filter((_, at) => shown[at] === 1).map((one) => vectorOf(table, one.leaves, owner))
    return inSpan(vectorOf(table, cell.leaves, owner), known)
  })).map((cell) => cell.key)
}

/** The primary rules once more, written out from DISCLOSURE 3.2. */
export function isPrimary(cell: CellTable['cells'][number], rules: Rules): boolean {
  if (cell.contributors === 0) return false
  const others = cell.absolute - cell.top1 - cell.top2
  return cell.contributors < rules.minimumHouseholds || cell.users < rules.minimumHouseholds
    || others < rules.pPercent * cell.top1 || cell.top1 > rules.dominance * cell.absolute
}

/** Sums of hidden cells that one relation gives away (a shown cell minus the shown cells of one family inside it) and that break a rule. */
export function relationsByOracle(table: CellTable, shown: Uint8Array, rules: Rules): string[] {
  const families = new Set(table.cells.map((cell) => cell.family))
  return table.cells.flatMap((whole, at) => (shown[at] !== 1 ? [] : [...families].flatMap((family) => {
    const inside = new Set(whole.leaves)
    const parts = table.cells.filter((cell, part) => part !== at && shown[part] === 1 && cell.family === family && cell.leaves.length > 0 && cell.leaves.every((leaf) => inside.has(leaf)))
    const gone = new Set(parts.flatMap((cell) => [...cell.leaves]))
    const rest = [...inside].filter((leaf) => !gone.has(leaf))
    return parts.length > 0 && rest.length > 0 && isPrimary(groupOf(table, rest), rules) ? [`${whole.key}/${family}`] : []
  })))
}

/** What the rules ask about a group of leaves. */
export function groupOf(table: CellTable, leaves: readonly number[]): CellTable['cells'][number] {
  const totals = new Map<number, number>()
  for (const leaf of leaves) {
    for (let at = table.spending.start[leaf]!; at < table.spending.start[leaf + 1]!; at++) {
      totals.set(table.spending.unit[at]!, (totals.get(table.spending.unit[at]!) ?? 0) + table.spending.amount[at]!)
    }
  }
  const amounts = [...totals.values()]
  const sizes = amounts.map(Math.abs).sort((a, b) => b - a)
  const add = (sum: number, one: number): number => sum + one
  return {
    key: '', rank: 0, family: 0, leaves: Int32Array.from(leaves), sum: amounts.reduce(add, 0), contributors: amounts.length,
    users: amounts.filter((one) => one > 0).length, top1: sizes[0] ?? 0, top2: sizes[1] ?? 0, absolute: sizes.reduce(add, 0),
  }
}

/** The primary status as a pattern has it. */
export const primaryOf = (status: Uint8Array): number => status.filter((one) => one === PRIMARY).length
