import { needOf } from '../../../server/protect/intervals/need.ts'
import type { Rules } from '../../../server/protect/rules.ts'
import type { CellTable } from '../../../server/tabulate/cell-table.ts'

/** Least and most that a reader can think each cell is, in cents. */
export interface EnumeratedBounds { readonly low: readonly number[]; readonly high: readonly number[] }

const MOST_TABLES = 200_000
/** Where nothing bounds a leaf, one more than any need is far enough. */
const FAR = 40

/**
 * Tries every table of whole cents that fits what is shown, leaf by leaf: an answer with nothing of the product in it. Null when there
 * are too many. Cells that nothing bounds go up to a fixed height.
 */
export function boundsByEnumeration(table: CellTable, shown: Uint8Array): EnumeratedBounds | null {
  const figures = table.cells.filter((_, at) => shown[at] === 1)
  const left = figures.map(({ sum }) => sum)
  const around = Array.from({ length: table.leafCount }, (_, leaf) => figures.flatMap(({ leaves }, at) => (leaves.includes(leaf) ? [at] : [])))
  const lastOf = figures.map(({ leaves }) => Math.max(...leaves))
  const low = table.cells.map(() => Infinity)
  const high = table.cells.map(() => -Infinity)
  const value = Array.from({ length: table.leafCount }, () => 0)
  let tries = 0
  const walk = (leaf: number): boolean => {
    if (++tries > MOST_TABLES) return false
    if (leaf === table.leafCount) return note()
    const most = around[leaf]!.reduce((least, at) => Math.min(least, left[at]!), FAR)
    const forced = around[leaf]!.filter((at) => lastOf[at] === leaf).map((at) => left[at]!)
    const options = forced.length > 0 ? [forced[0]!].filter((one) => one <= most && forced.every((other) => other === one)) : Array.from({ length: most + 1 }, (_, one) => one)
    for (const one of options) {
      value[leaf] = one
      for (const at of around[leaf]!) left[at]! -= one
      const goes = walk(leaf + 1)
      for (const at of around[leaf]!) left[at]! += one
      if (!goes) return false
    }
    return true
  }
  const note = (): boolean => {
    table.cells.forEach(({ leaves }, at) => {
      const sum = leaves.reduce((total, leaf) => total + value[leaf]!, 0)
      low[at] = Math.min(low[at]!, sum)
      high[at] = Math.max(high[at]!, sum)
    })
    return true
  }
  return walk(0) ? { low, high } : null
}

/** Keys of hidden cells that break a rule and that whole numbers leave less open than they must be. */
export function sharpByEnumeration(table: CellTable, shown: Uint8Array, { low, high }: EnumeratedBounds, rules: Rules): string[] {
  const isShown = new Set(table.cells.filter((_, at) => shown[at] === 1).map(({ leaves }) => leaves.join()))
  return table.cells.filter((cell, at) => {
    const need = needOf(cell, rules)
    return !isShown.has(cell.leaves.join()) && need > 0 && (high[at]! < cell.sum + need - NEAR || low[at]! > Math.max(0, cell.sum - need) + NEAR)
  }).map(({ key }) => key)
}

const NEAR = 1e-9
