import * as fc from 'fast-check'
import { DEFAULT_RULES, type Rules } from '../../../server/protect/rules.ts'
import type { CellTable } from '../../../server/tabulate/cell-table.ts'
import { tableOf, type Family, type Line } from './microdata.ts'

/** Rules at the size of a toy table. */
export const TOY_RULES: Rules = { ...DEFAULT_RULES, minimumHouseholds: 3, pPercent: 0.1, dominance: 0.75 }

const FAMILIES: readonly Family[] = [
  { name: 'all', rank: 0 }, { name: 'area', rank: 1 }, { name: 'product', rank: 1 }, { name: 'period', rank: 2 },
  { name: 'area-product', rank: 3 }, { name: 'area-period', rank: 4 }, { name: 'area-product-period', rank: 5 },
]

const line = (areas: number, products: number, periods: number): fc.Arbitrary<Line> =>
  fc.record({
    unit: fc.integer({ min: 0, max: 14 }), area: fc.integer({ min: 0, max: areas - 1 }), product: fc.integer({ min: 0, max: products - 1 }),
    period: fc.integer({ min: 0, max: periods - 1 }), amount: fc.integer({ min: 1, max: 9 }),
  }).map(({ unit, area, product, period, amount }) => ({
    unit, amount,
    cells: ['', `${area}`, `${product}`, `${period}`, `${area}.${product}`, `${area}.${period}`, `${area}.${product}.${period}`],
  }))

/** Random small hierarchies of 3 areas by 3 products by 2 periods, with households in several cells. */
export const smallTable = (least = 4, most = 60): fc.Arbitrary<CellTable> =>
  fc.array(line(3, 3, 2), { minLength: least, maxLength: most }).map((lines) => tableOf(FAMILIES, lines))

/** A small table with any set of its cells shown. */
export const smallPublication: fc.Arbitrary<{ table: CellTable; shown: Uint8Array }> =
  smallTable().chain((table) => fc.array(fc.boolean(), { minLength: table.cells.length, maxLength: table.cells.length })
    .map((flags) => ({ table, shown: Uint8Array.from(flags, Number) })))
