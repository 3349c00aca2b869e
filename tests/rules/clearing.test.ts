import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clear, type ClearedDelivery, type ClearingEntry } from '../../server/balance/clearing.ts'
import { cents } from '../../server/units/cents.ts'

const delivery = (number: number, total: number): ClearedDelivery => ({ number, id: `bewijs-${number}`, kind: 'wmo323', file: 'levering.xml', total: cents(total) })
const entry = (is: Partial<Record<'delivery' | 'month' | 'received' | 'facts' | 'receivedLines' | 'factLines' | 'waiting' | 'unknown' | 'removed' | 'removedLines', number>> = {}): ClearingEntry => ({
  delivery: is.delivery ?? 1, wet: 'wmo', year: 2025, month: is.month ?? 3,
  receivedLines: is.receivedLines ?? 1, received: cents(is.received ?? 100), factLines: is.factLines ?? 1, facts: cents(is.facts ?? is.received ?? 100),
  removedLines: is.removedLines ?? 0, removed: cents(is.removed ?? 0), waiting: cents(is.waiting ?? 0), unknown: cents(is.unknown ?? 0),
})

describe('A clearing', () => {
  it('balances when every cent that was received is a fact', () => {
    const { balances, total } = clear([delivery(1, 250)], [entry({ received: 300 }), entry({ month: 4, received: -50, unknown: -50 })])
    expect(balances).toBe(true)
    expect(total).toMatchObject({ receivedLines: 2, received: 250, facts: 250, unknown: -50, difference: 0 })
  })
  it.each([[99, false, 1], [100, true, 0], [101, false, -1]])('says of %d cents of facts for 100 received: %s', (facts, balances, difference) => {
    const found = clear([delivery(1, 100)], [entry({ facts })])
    expect([found.balances, found.deliveries[0]?.balances, found.total.difference]).toEqual([balances, balances, difference])
  })
  it.each([[0, false], [1, true], [2, false]])('says of %d lines of facts for one received: %s', (factLines, balances) => {
    expect(clear([delivery(1, 100)], [entry({ factLines })]).balances).toBe(balances)
  })
  it.each([[100, 1, true], [99, 1, false], [100, 0, false]])('counts what was removed after its term: %d cents in %d lines', (removed, removedLines, balances) => {
    expect(clear([delivery(1, 100)], [entry({ facts: 0, factLines: 0, removed, removedLines })]).balances).toBe(balances)
  })
  it('does not let one month make up for another', () => {
    const found = clear([delivery(1, 200)], [entry({ facts: 150 }), entry({ month: 4, facts: 50 })])
    expect([found.total.difference, found.balances]).toEqual([0, false])
  })
  it('does not let one delivery make up for another', () => {
    const found = clear([delivery(1, 100), delivery(2, 100)], [entry({ facts: 150 }), entry({ delivery: 2, facts: 50 })])
    expect([found.months[0]?.difference, found.deliveries.map((item) => item.balances), found.balances]).toEqual([0, [false, false], false])
  })
  it('holds the lines against the total of the receipt too', () => {
    expect(clear([delivery(1, 101)], [entry()]).balances).toBe(false)
    expect(clear([delivery(1, 0)], []).balances).toBe(true)
    expect(clear([delivery(1, 5)], []).balances).toBe(false)
  })
  it('does not balance with facts of a delivery that has no receipt', () => {
    expect(clear([delivery(1, 100)], [entry(), entry({ delivery: 2 })]).balances).toBe(false)
  })
  it('comes to the same cents however it is added up', () => {
    const some = record({ delivery: integer({ min: 1, max: 4 }), month: integer({ min: 1, max: 12 }), received: integer({ min: -1e10, max: 1e10 }), unknown: integer({ min: -1e6, max: 1e6 }) })
    assert(property(array(some, { maxLength: 60 }), (items) => {
      const found = clear([1, 2, 3, 4].map((number) => delivery(number, items.filter((item) => item.delivery === number).reduce((sum, item) => sum + item.received, 0))), items.map(entry))
      const add = (sums: readonly { facts: number; unknown: number }[]) => sums.reduce((both, { facts, unknown }) => [both[0]! + facts, both[1]! + unknown], [0, 0])
      expect(add(found.months)).toEqual([found.total.facts, found.total.unknown])
      expect(add(found.deliveries)).toEqual([found.total.facts, found.total.unknown])
      expect(found.balances).toBe(true)
    }))
  })
})
