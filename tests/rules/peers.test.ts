import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedFigure } from '../../server/facts/registers.ts'
import { comparisonRows } from '../../server/release/comparison-rows.ts'
import { amongPeers } from '../../server/statistics/peers.ts'

const NINE = [10, 20, 30, 40, 50, 60, 70, 80, 90]

describe('Our figure among those of like gemeenten', () => {
  it('has the middle one and the middle half of the others, ours not among them', () => {
    expect(amongPeers(1000, NINE)).toEqual({ value: { count: 9, low: 30, median: 50, high: 70, place: 'above' } })
  })
  it.each([[29, 'below'], [30, 'within'], [70, 'within'], [71, 'above'], [null, null]] as const)('of %s stands %s the middle half', (own, place) => {
    expect(amongPeers(own, NINE).value?.place).toBe(place)
  })
  it.each([[0, 'no-data'], [7, 'too-few'], [8, null]])('needs enough others: of %i it has reason %s', (count, because) => {
    const found = amongPeers(5, Array.from({ length: count }, (_, at) => at))
    expect(found.value === null ? found.because : null).toBe(because)
  })
  it('does not know their order', () => {
    assert(property(array(integer({ min: 0, max: 2_000 }), { minLength: 8, maxLength: 30 }), (others) => {
      const found = amongPeers(100, others).value!
      expect(amongPeers(100, others.toReversed()).value).toEqual(found)
      expect(found.low <= found.median && found.median <= found.high).toBe(true)
    }), { numRuns: 100 })
  })
})

describe('The figures of gemeenten in a release', () => {
  const figure = (more: Partial<ComparedFigure>): ComparedFigure => ({ code: 'GM0363', name: 'Elders', year: 2024, indicator: 'jeugd', amount: 300, source: 'CBS', lowIncome: null, ...more })
  it('stand by year, indicator and name, never by size', () => {
    const rows = comparisonRows([figure({ name: 'Zuid', amount: 1 }), figure({ name: 'Noord', amount: 9 }), figure({ indicator: 'wmo' }), figure({ year: 2023, name: 'Zuid', amount: 5 })])
    expect(rows.map(({ year, indicator, name }) => `${year} ${indicator} ${name}`)).toEqual(['2023 jeugd Zuid', '2024 wmo Elders', '2024 jeugd Noord', '2024 jeugd Zuid'])
  })
})
