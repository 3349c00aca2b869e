import { describe, expect, it } from 'vitest'
import { breaksRules, type Contributions } from '../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'

/** Twenty households of 100 each, so that no rule is near; each test changes what it is about. */
const SAFE: Contributions = Object.freeze({ contributors: 20, users: 20, top1: 100, top2: 100, absolute: 2_000 })
const hides = (change: Partial<Contributions>): boolean => breaksRules({ ...SAFE, ...change }, DEFAULT_RULES)

describe('Small counts', () => {
  it('hides a cell of nine households', () => expect(hides({ contributors: 9, users: 9 })).toBe(true))
  it('shows a cell of exactly ten households', () => expect(hides({ contributors: 10, users: 10 })).toBe(false))
  it('shows a cell of eleven households', () => expect(hides({ contributors: 11, users: 11 })).toBe(false))
  it('hides a cell of one household', () => expect(hides({ contributors: 1, users: 1 })).toBe(true))
  it('hides a cell whose published count would be nine', () => expect(hides({ contributors: 12, users: 9 })).toBe(true))
  it('shows a cell whose published count is exactly ten', () => expect(hides({ contributors: 12, users: 10 })).toBe(false))
  it('has nothing to hide where nobody is', () => {
    expect(hides({ contributors: 0, users: 0, top1: 0, top2: 0, absolute: 0 })).toBe(false)
  })
  it('hides ten households that all net to nothing', () => {
    expect(hides({ contributors: 10, users: 0, top1: 0, top2: 0, absolute: 0 })).toBe(true)
  })
  it('follows the minimum of the rules it is given', () => {
    const strict = { ...DEFAULT_RULES, minimumHouseholds: 21 }
    expect(breaksRules(SAFE, strict)).toBe(true)
    expect(breaksRules(SAFE, { ...strict, minimumHouseholds: 20 })).toBe(false)
  })
})

describe('The p% rule', () => {
  const rest = (others: number): Partial<Contributions> => ({ top1: 1_000, top2: 900, absolute: 1_900 + others })
  it('hides a largest bill that the second could guess too well', () => expect(hides(rest(99))).toBe(true))
  it('shows when the others are exactly ten percent of the largest', () => expect(hides(rest(100))).toBe(false))
  it('shows when the others are just above ten percent', () => expect(hides(rest(101))).toBe(false))
  it('counts the size of credits, not their sign', () => {
    expect(hides({ top1: 1_000, top2: 900, absolute: 2_100 })).toBe(false)
  })
})

describe('Dominance of one household', () => {
  const largest = (top1: number): Partial<Contributions> => ({ top1, top2: 50, absolute: 1_000 })
  it('shows a household of just under three quarters', () => expect(hides(largest(749))).toBe(false))
  it('shows a household of exactly three quarters', () => expect(hides(largest(750))).toBe(false))
  it('hides a household of just over three quarters', () => expect(hides(largest(751))).toBe(true))
})

describe('Households as the unit', () => {
  it('never hides two safe groups because they are joined', () => {
    const joined = { contributors: 40, users: 40, top1: 200, top2: 100, absolute: 4_000 }
    expect(breaksRules(joined, DEFAULT_RULES)).toBe(false)
  })
})
