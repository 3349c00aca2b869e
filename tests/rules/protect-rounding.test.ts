import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../../server/units/cents.ts'
import { count } from '../../server/units/count.ts'
import { roundAmount, roundHouseholds } from '../../server/protect/rounding.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'

const amount = (value: number): number => roundAmount(cents(value), DEFAULT_RULES)
const people = (value: number): number => roundHouseholds(count(value), DEFAULT_RULES)

describe('Rounding of amounts', () => {
  it('rounds just under fifty euros down', () => expect(amount(1_004_999)).toBe(1_000_000))
  it('rounds exactly fifty euros up', () => expect(amount(1_005_000)).toBe(1_010_000))
  it('rounds a credit as the mirror of a debit', () => expect(amount(-1_005_000)).toBe(-1_010_000))
  it('makes a small credit a plain zero', () => expect(Object.is(amount(-4_999), 0)).toBe(true))
  it('never moves an amount by more than fifty euros', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => Math.abs(amount(value) - value) <= 5_000))
  })
})

describe('Rounding of counts', () => {
  it('rounds twelve to ten and thirteen to fifteen', () => expect([people(12), people(13)]).toEqual([10, 15]))
  it('shows exactly ten as ten', () => expect(people(10)).toBe(10))
  it('has no published form for nine', () => expect(() => people(9)).toThrow(RangeError))
  it('has no published form for zero', () => expect(() => people(0)).toThrow(RangeError))
  it('always shows a multiple of five of at least ten', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 1e6 }), (value) => people(value) % 5 === 0 && people(value) >= 10))
  })
  it('never rounds below a minimum that is no multiple of five', () => {
    const rules = { ...DEFAULT_RULES, minimumHouseholds: 12 }
    expect(roundHouseholds(count(12), rules)).toBe(15)
  })
})
