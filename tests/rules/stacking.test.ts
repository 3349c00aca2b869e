import { describe, expect, it } from 'vitest'
import { productIndex } from '../../server/facts/catalogue.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { combinationName, combinations, unitTotals } from '../../server/tabulate/unit-totals.ts'
import { town } from '../server/release/town.ts'

/** The combination of one household with these lines. */
function combinationOf(...lines: [product: string, cents: number][]): string {
  const facts = {
    ...town({ units: 1 }), length: lines.length, unit: new Int32Array(lines.length), place: new Int32Array(lines.length),
    product: Int16Array.from(lines, ([code]) => productIndex(code)), month: new Uint8Array(lines.length).fill(1), amount: Float64Array.from(lines, ([, amount]) => amount),
  }
  return combinationName(combinations(unitTotals(facts))[0]!)
}

describe('Laws stacked in one household', () => {
  it('are named in a fixed order, whatever came first', () => {
    expect(combinationOf(['shv-beheer', 100], ['wmo-01', 100])).toBe('wmo+schuldhulp')
  })
  it('count a law once, however many provisions it gives', () => {
    expect(combinationOf(['wmo-01', 100], ['wmo-07', 100])).toBe('wmo')
  })
  it('leave out a law of which all spending was taken back', () => {
    expect(combinationOf(['wmo-01', 100], ['jw-45', 100], ['jw-45', -100])).toBe('wmo')
  })
  it('keep the law of a household that has only a credit', () => {
    expect(combinationOf(['jw-45', -100])).toBe('jeugdwet')
  })
  it('divide all households and all spending of an area without rest', () => {
    const { table, coordinates } = tabulate(town({ seed: 5 }), RELEASE_PLAN)
    const of = (division: string) => table.cells.filter((_, at) => coordinates[at]!.family.division === division && coordinates[at]!.area === 'WK990201' && coordinates[at]!.period === '2024')
    const total = of('totaal')[0]!
    const parts = of('combinatie')
    expect(parts.reduce((sum, cell) => sum + cell.sum, 0)).toBe(total.sum)
    expect(parts.reduce((sum, cell) => sum + cell.contributors, 0)).toBe(total.contributors)
    expect(parts.reduce((sum, cell) => sum + cell.users, 0)).toBe(total.users)
  })
})
