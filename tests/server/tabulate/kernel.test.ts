import { describe, expect, it } from 'vitest'
import { RELEASE_PLAN } from '../../../server/release/plan.ts'
import { householdGroups } from '../../../server/tabulate/household-groups.ts'
import { tabulate } from '../../../server/tabulate/tabulate.ts'
import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import { shuffled, town } from '../release/town.ts'
import { slowCells } from './slow.ts'

const TOWNS = [{ seed: 1 }, { seed: 2, units: 1200, lines: 3 }, { seed: 3, year: 2021, wijken: 1, buurtenPerWijk: 1 }, { seed: 4, year: 2025, units: 12 }, { seed: 5, units: 1, lines: 1 }]

describe('The kernel', () => {
  it.each(TOWNS)('makes the same cells as grouping the slow way, in town %o', (options) => {
    const facts = town(options)
    const { table } = tabulate(facts, RELEASE_PLAN)
    const made = new Map(table.cells.map(({ key, sum, contributors, users, top1, top2, absolute }) => [key, { sum, contributors, users, top1, top2, absolute }]))
    expect(made).toEqual(slowCells(facts))
  })
  it('gives the same table however the facts are ordered', () => {
    const facts = town({ seed: 7 })
    expect(tabulate(shuffled(facts, 8), RELEASE_PLAN).table).toEqual(tabulate(facts, RELEASE_PLAN).table)
  })
  it('gives a table without cells for a year without facts', () => {
    const none = { ...town({ units: 1 }), length: 0, unit: new Int32Array(), place: new Int32Array(), product: new Int16Array(), month: new Uint8Array(), amount: new Float64Array() }
    expect(tabulate(none, RELEASE_PLAN).table).toMatchObject({ leafCount: 0, cells: [] })
  })
  it('never lets two cells of one family share a leaf', () => {
    const { table } = tabulate(town({ seed: 9 }), RELEASE_PLAN)
    const seen = new Set<string>()
    for (const cell of table.cells) for (const leaf of cell.leaves) {
      expect(seen.has(`${cell.family}/${leaf}`)).toBe(false)
      seen.add(`${cell.family}/${leaf}`)
    }
  })
  it('adds households up by area and law like the slow way', () => {
    const facts = town({ seed: 11 })
    for (const group of householdGroups(facts, tabulate(facts, RELEASE_PLAN).totals)) {
      const net = new Map<number, number>()
      for (let i = 0; i < facts.length; i++) {
        const inArea = group.level === 'gemeente' || facts.places[facts.place[i]!]!.wijk === group.area
        const inLaw = group.wet === 'alle' || PRODUCTS[facts.product[i]!]!.wet === group.wet
        if (facts.unitIsHousehold[facts.unit[i]!] && inArea && inLaw) net.set(facts.unit[i]!, (net.get(facts.unit[i]!) ?? 0) + facts.amount[i]!)
      }
      expect(group.net.toSorted()).toEqual(Float64Array.from(net.values()).sort())
    }
  })
})
