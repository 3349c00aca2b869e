import { describe, expect, it } from 'vitest'
import { foundIn, recognisable } from './hidden/recognised.ts'
import type { TrueCell } from './hidden/truth.ts'

const cell = (cents: number, published: number | null = null): TrueCell => ({ key: `cel ${cents}`, year: 2025, cents, published, isKept: false })
const formsOf = (cents: number, published: readonly number[] = []) => [...recognisable({ cells: [cell(cents)], published: new Set(published) }).keys()]

describe('By which forms a hidden value is recognised', () => {
  it('looks for it as it would be published, in euros, in euros and cents, and in cents', () => expect(formsOf(12_345_678)).toEqual([123_500, 123_457, 12_345_678, 123_456.78]))
  it('knows a minus by its amount', () => expect(formsOf(-12_345_678)).toEqual(formsOf(12_345_678)))
  it.each([[9_999_999, false], [10_000_000, true]])('looks for it rounded from 100.000 euros on: %d', (cents, looks) => expect(formsOf(cents).includes(100_000)).toBe(looks))
  it.each([[999_949, 9_999], [1_000_100, 10_001]])('looks for whole euros from 10.000 on: %d', (cents, euros) => expect(formsOf(cents).includes(euros)).toBe(euros >= 10_000))
  it.each([[99_999, []], [100_000, []], [100_001, [1_000.01]]])('looks for euros and cents from 1.000 on: %d', (cents, forms) => expect(formsOf(cents)).toEqual(forms))
  it('takes no notice of what is published of another cell', () => expect(formsOf(12_345_678, [123_500, 123_457])).toEqual([12_345_678, 123_456.78]))
  it('looks for nothing that is shown', () => expect(recognisable({ cells: [cell(12_345_678, 123_500)], published: new Set() }).size).toBe(0))
})

describe('A text that writes a hidden value', () => {
  const hidden = recognisable({ cells: [cell(12_345_678)], published: new Set() })
  it.each(['€ 123.500', 'Centrum: 123.500.', '123.457 euro', '€ -123.456,78', '123456,78', '12345678', 'van 1 tot 123.500, of minder'])('in Dutch is caught: %s', (text) => expect(foundIn(text, 'nl', hidden)).toHaveLength(1))
  it.each(['{"bedrag":123500,"x":1}', 'WK990101,123500,', '123456.78', '-123457\n'])('as programs write is caught: %s', (text) => expect(foundIn(text, 'plain', hidden)).toHaveLength(1))
  it.each(['€ 123.501', '1.123.500', '123.500.000', '123.500,5', '12.345', 'a123500', '123500f'])('almost is not: %s', (text) => expect(foundIn(text, 'nl', hidden)).toEqual([]))
  it.each(['123.500', '6.123500', '123500.5'])('as programs write another number is not: %s', (text) => expect(foundIn(text, 'plain', hidden)).toEqual([]))
})
