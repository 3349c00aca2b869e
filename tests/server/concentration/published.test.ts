import { describe, expect, it } from 'vitest'
import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease } from '../../../server/flow/build-release.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import type { ConcentrationRow } from '../../../server/release/tables.ts'
import { memorySource, townAreas } from '../release/source.ts'
import { town, TOWN } from '../release/town.ts'

const FACTS = town({ seed: 41, units: 1600, wijken: 3, buurtenPerWijk: 2, products: ['wmo-01', 'wmo-07', 'wmo-12', 'jw-45', 'jw-43', 'jw-pgb', 'pw-bijstand', 'pw-bijzonder', 'shv-traject'] })
const { tables } = await buildRelease(memorySource([FACTS]), { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } })
const households = new Map(townAreas(FACTS).map((area) => [area.area, area.households!]))
const shown = tables.concentration.filter(({ status }) => status === 'shown')

describe('Published concentration', () => {
  it('has every measure, for users and for all households', () => {
    for (const denominator of ['gebruikers', 'alle']) {
      const measures = new Set(shown.filter((row) => row.area === TOWN && row.wet === 'alle' && row.denominator === denominator).map(({ measure }) => measure))
      expect(measures).toEqual(new Set(['top', 'lorenz', 'half', 'gini', 'households']))
    }
  })
  it('is the truth rounded, computed a second time one household at a time', () => {
    for (const row of shown) {
      const values = slowUsers(FACTS, row)
      const count = row.denominator === 'alle' ? households.get(row.area)! : values.length
      const truth = slowFigure(row, values, count)
      expect(Math.abs(row.value! - truth), JSON.stringify(row)).toBeLessThanOrEqual(row.measure === 'households' ? 2.5 : 0.005 + 1e-9)
    }
    expect(shown.length).toBeGreaterThan(200)
  })
  it('has no shares for fewer than 100 users and no Gini for fewer than 30', () => {
    for (const row of shown) expect(slowUsers(FACTS, row).length).toBeGreaterThanOrEqual(row.measure === 'gini' || row.measure === 'households' ? 30 : 100)
  })
  it('stands only where the amount of the same group is shown', () => {
    const amounts = new Set(tables.spending.filter((row) => row.periodKind === 'jaar' && row.amountStatus === 'shown' && (row.division === 'totaal' || row.division === 'wet')).map((row) => `${row.area} ${row.wet ?? 'alle'}`))
    for (const row of shown) expect(amounts).toContain(`${row.area} ${row.wet}`)
  })
  it('says of every wijk and law whether there is a headline', () => {
    const headline = tables.concentration.filter(({ measure, point, denominator }) => measure === 'top' && point === 0.1 && denominator === 'gebruikers')
    expect(headline.length).toBe((1 + 3) * 5)
  })
  it('never falls along the Lorenz points', () => {
    const points = shown.filter(({ measure }) => measure === 'lorenz')
    const sameLine = (a: ConcentrationRow, b: ConcentrationRow) => a.area === b.area && a.wet === b.wet && a.denominator === b.denominator
    points.forEach((row, at) => {
      const before = points[at - 1]
      if (before && sameLine(row, before)) expect(row.value!).toBeGreaterThanOrEqual(before.value!)
    })
  })
})

/** Net spending of every household with more than nothing, from dear to cheap. */
function slowUsers(facts: FactColumns, { area, wet }: ConcentrationRow): number[] {
  const net = new Map<number, number>()
  for (let i = 0; i < facts.length; i++) {
    const inArea = area === TOWN || facts.places[facts.place[i]!]!.wijk === area
    const inLaw = wet === 'alle' || PRODUCTS[facts.product[i]!]!.wet === wet
    if (inArea && inLaw && facts.unitIsHousehold[facts.unit[i]!]) net.set(facts.unit[i]!, (net.get(facts.unit[i]!) ?? 0) + facts.amount[i]!)
  }
  return [...net.values()].filter((amount) => amount > 0).sort((a, b) => b - a)
}

function slowFigure({ measure, point }: ConcentrationRow, values: readonly number[], count: number): number {
  if (measure === 'households') return count
  if (measure === 'half') return slowHalf(values) / count
  if (measure === 'gini') return slowGini(values, count)
  return slowTop(values, point! * count)
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const slowTop = (values: readonly number[], k: number): number => total(values.map((value, at) => value * Math.max(0, Math.min(1, k - at)))) / total(values)

function slowHalf(values: readonly number[]): number {
  let [left, count] = [total(values) / 2, 0]
  for (const value of values) {
    count += Math.min(1, left / value)
    left -= value
    if (left <= 0) break
  }
  return count
}

/** With zeros for households without spending: mean rank formula over all. */
function slowGini(values: readonly number[], count: number): number {
  const weighted = values.reduce((sum, value, at) => sum + (count - at) * value, 0)
  return (2 * weighted / total(values) - (count + 1)) / count
}
