import { describe, expect, it } from 'vitest'
import { PRODUCTS, productIndex, taakveldOf } from '../../server/facts/catalogue.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { householdGroups } from '../../server/tabulate/household-groups.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { buurtCode, wijkCode } from '../../server/units/areas.ts'
import { year } from '../../server/units/year.ts'
import { TOWN } from '../server/release/town.ts'

type Line = readonly [unit: number, place: number, product: string, month: number, cents: number]
const BUURT = { wijk: wijkCode('WK990201'), buurt: buurtCode('BU99020100') }
const OTHER = { wijk: wijkCode('WK990202'), buurt: buurtCode('BU99020200') }
const ONLY_WIJK = { wijk: wijkCode('WK990201'), buurt: null }
const NOWHERE = { wijk: null, buurt: null }

/** Units 0 to 8 are households, 9 is a person whose household is not known. */
function facts(...lines: Line[]): FactColumns {
  return {
    gemeente: TOWN, year: year(2024), length: lines.length, unitCount: 10, places: [BUURT, OTHER, ONLY_WIJK, NOWHERE],
    unit: Int32Array.from(lines, ([unit]) => unit), place: Int32Array.from(lines, ([, place]) => place),
    product: Int16Array.from(lines, ([, , code]) => productIndex(code)), month: Uint8Array.from(lines, ([, , , month]) => month),
    amount: Float64Array.from(lines, ([, , , , amount]) => amount),
    unitIsHousehold: Uint8Array.from({ length: 10 }, (_, unit) => (unit < 9 ? 1 : 0)), unitKey: Float64Array.from({ length: 10 }, (_, unit) => unit),
  }
}
const cellsOf = (all: FactColumns) => new Map(tabulate(all, RELEASE_PLAN).table.cells.map((cell) => [cell.key, cell]))
const areas = (all: FactColumns) => [...cellsOf(all).keys()].filter((key) => key.endsWith('/totaal//2024')).map((key) => key.split('/')[2])

describe('A cell of a table', () => {
  it('adds the lines of one household up before it looks for the largest', () => {
    const cell = cellsOf(facts([0, 0, 'wmo-01', 1, 100], [1, 0, 'wmo-01', 1, 150], [0, 0, 'wmo-01', 2, 100])).get('uitgaven/buurt/BU99020100/product/wmo-01/2024')
    expect(cell).toMatchObject({ sum: 350, contributors: 2, users: 2, top1: 200, top2: 150, absolute: 350 })
  })
  it('counts a household in the whole gemeente once', () => {
    const cell = cellsOf(facts([0, 0, 'wmo-01', 1, 100], [0, 0, 'jw-45', 5, 100])).get('uitgaven/gemeente/GM9902/totaal//2024')
    expect(cell).toMatchObject({ contributors: 1, users: 1 })
  })
  it('counts a household with only a credit as contributor, not as user', () => {
    const cell = cellsOf(facts([0, 0, 'wmo-01', 1, -100], [1, 0, 'wmo-01', 1, 40])).get('uitgaven/buurt/BU99020100/wet/wmo/2024')
    expect(cell).toMatchObject({ sum: -60, contributors: 2, users: 1, top1: 100, top2: 40, absolute: 140 })
  })
  it('exists only where somebody has a line', () => {
    expect([...cellsOf(facts([0, 0, 'wmo-01', 1, 100])).keys()].filter((key) => key.includes('jeugdwet'))).toEqual([])
  })
  it('stands in the taakveld that was in force in its year', () => {
    expect(cellsOf(facts([0, 0, 'wmo-01', 1, 100])).has('uitgaven/gemeente/GM9902/taakveld/6.71a/2024')).toBe(true)
  })
})

describe('What cannot be placed', () => {
  it('stands beside the wijken as a wijk of its own', () => {
    expect(areas(facts([0, 3, 'wmo-01', 1, 100]))).toEqual(['GM9902', 'GM9902-onbekend'])
  })
  it('counts in its wijk when only the buurt is missing', () => {
    const cells = cellsOf(facts([0, 0, 'wmo-01', 1, 100], [9, 2, 'wmo-01', 1, 50]))
    expect(cells.get('uitgaven/wijk/WK990201/totaal//2024')).toMatchObject({ sum: 150, contributors: 2 })
  })
  it('is a remainder that protection sees and nobody publishes', () => {
    const { coordinates } = tabulate(facts([0, 0, 'wmo-01', 1, 100], [9, 2, 'wmo-01', 1, 50]), RELEASE_PLAN)
    const remainders = coordinates.filter((at) => !at.published)
    expect(new Set(remainders.map((at) => at.area))).toEqual(new Set(['WK990201-onbekend']))
  })
  it('counts in amounts and as contributor without a household, not in concentration', () => {
    const all = facts([0, 0, 'wmo-01', 1, 100], [9, 0, 'wmo-01', 1, 50])
    expect(cellsOf(all).get('uitgaven/buurt/BU99020100/totaal//2024')).toMatchObject({ sum: 150, contributors: 2 })
    const [all2024] = householdGroups(all, tabulate(all, RELEASE_PLAN).totals)
    expect([...all2024!.net]).toEqual([100])
  })
})

describe('The leaves under the cells', () => {
  it('belong to their only household', () => {
    const { table } = tabulate(facts([0, 0, 'wmo-01', 1, 100], [1, 0, 'wmo-01', 1, 100], [1, 0, 'wmo-02', 1, 100]), RELEASE_PLAN)
    expect([...table.leafOwner]).toEqual([-1, 1])
  })
  it('hold together what stands in all the same cells', () => {
    const { table } = tabulate(facts([0, 0, 'wmo-01', 1, 100], [0, 0, 'wmo-01', 1, 70]), RELEASE_PLAN)
    expect([table.leafCount, [...table.spending.amount]]).toEqual([1, [170]])
  })
  it('add up to the sum of every cell', () => {
    const { table } = tabulate(facts([0, 0, 'wmo-01', 1, 100], [1, 1, 'wmo-01', 3, -30], [2, 3, 'jw-45', 1, 5]), RELEASE_PLAN)
    const leafSum = (leaf: number) => table.spending.amount.slice(table.spending.start[leaf], table.spending.start[leaf + 1]).reduce((sum, amount) => sum + amount, 0)
    for (const cell of table.cells) expect(cell.leaves.reduce((sum, leaf) => sum + leafSum(leaf), 0)).toBe(cell.sum)
  })
})

describe('Sums of whole cents', () => {
  it('are refused when they could leave the exact range', () => {
    expect(() => tabulate(facts([0, 0, 'wmo-01', 1, 2 ** 53 - 1], [1, 0, 'wmo-01', 1, 1]), RELEASE_PLAN)).toThrow('2^53')
  })
  it('are refused when a line is no whole cent', () => {
    expect(() => tabulate(facts([0, 0, 'wmo-01', 1, 0.5]), RELEASE_PLAN)).toThrow('whole cents')
  })
})

describe('The catalogue', () => {
  it('gives every taakveld one law, in every scheme', () => {
    for (const inYear of [2020, 2024, 2026]) {
      const laws = new Map<string, string>()
      for (const item of PRODUCTS) {
        const taakveld = taakveldOf(item, year(inYear))
        expect(laws.get(taakveld) ?? item.wet).toBe(item.wet)
        laws.set(taakveld, item.wet)
      }
    }
  })
})
