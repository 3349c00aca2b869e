import type { CellTable } from '../../../server/tabulate/cell-table.ts'
import { protect } from '../../../server/protect/protect.ts'
import { visible, type Pattern } from '../../../server/protect/pattern.ts'
import { DEFAULT_RULES, type Rules } from '../../../server/protect/rules.ts'
import { audit, type AuditReport } from '../../../server/protect/audit/audit.ts'
import { tableOf, type Family, type Line } from './microdata.ts'

/** Bills of one cell of a grid: household and amount. Households are numbered by `households`, so that no two cells share one by chance. */
export type Bills = readonly (readonly [unit: number, amount: number])[]

let next = 1_000_000

/** Bills of so many households nobody else has, each of the same amount. */
export const households = (count: number, amount = 1_000): Bills => Array.from({ length: count }, () => [next++, amount] as const)

/** The same with bills that differ by a cent from each other's neighbour: no product with one tariff. */
export const unlike = (count: number, amount: number): Bills => households(count, amount).map(([unit, own], at) => [unit, own + (at === 0 ? 1 : at === 1 ? -1 : 0)] as const)

/** One household by name, so that it can turn up in several cells. */
export const household = (unit: number, amount = 1_000): Bills => [[unit, amount]]

export const GRID: readonly Family[] = [
  { name: 'all', rank: 0 }, { name: 'area', rank: 1 }, { name: 'product', rank: 2 }, { name: 'cell', rank: 3 },
]

/** A table of areas by products with all its margins: keys `all/`, `area/0`, `product/1`, `cell/0.1`. */
export function grid(bills: readonly (readonly Bills[])[]): CellTable {
  const lines: Line[] = bills.flatMap((row, area) => row.flatMap((cell, product) =>
    cell.map(([unit, amount]) => ({ unit, amount, cells: ['', `${area}`, `${product}`, `${area}.${product}`] }))))
  return tableOf(GRID, lines)
}

const NAMES = ['shown', 'primary', 'secondary', 'zero'] as const

/** The statuses of a pattern by key of the cell, in words. */
export const byKey = (table: CellTable, pattern: Pattern): Record<string, (typeof NAMES)[number]> =>
  Object.fromEntries(table.cells.map((cell, at) => [cell.key, NAMES[pattern.status[at]!]!]))

export const statusesOf = (table: CellTable, rules: Rules = DEFAULT_RULES): Record<string, (typeof NAMES)[number]> =>
  byKey(table, protect(table, rules))

/** Keys with a status, sorted. */
export const keysOf = (statuses: Record<string, string>, status: string): string[] =>
  Object.keys(statuses).filter((key) => statuses[key] === status).sort()

/** The audit of a table as the protector would publish it. */
export const auditOfProtected = (table: CellTable, rules: Rules = DEFAULT_RULES): AuditReport =>
  audit(table, visible(protect(table, rules)), rules)

/** The audit of a table that hides the named cells and nothing else. */
export const auditHiding = (table: CellTable, hidden: readonly string[], rules: Rules = DEFAULT_RULES): AuditReport =>
  audit(table, Uint8Array.from(table.cells, (cell) => (hidden.includes(cell.key) ? 0 : 1)), rules)

/** The keys of the cells that break a rule themselves. */
export function primaryKeys(table: CellTable, rules: Rules = DEFAULT_RULES): string[] {
  return keysOf(statusesOf(table, rules), 'primary')
}
