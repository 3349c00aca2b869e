import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf, type Curve } from '../../server/concentration/curve.ts'
import { gini, giniOfAll } from '../../server/concentration/gini.ts'
import { householdsCarrying } from '../../server/concentration/inverse-share.ts'
import { topShare, topShareOfAll } from '../../server/concentration/top-share.ts'

const curve = (values: readonly number[]): Curve => {
  const made = curveOf(Object.freeze([...values]))
  if (made.kind === 'none') throw new Error(made.because)
  return made
}
/** Whole cents, users and others, with a positive total. */
const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 300 }).filter((all) => all.some((amount) => amount > 0))

describe('A curve of spending over households', () => {
  it('does not exist for an empty group', () => {
    expect(curveOf([])).toMatchObject({ kind: 'none', because: 'no-data' })
  })
  it('has no shares when nobody spends anything', () => {
    expect(curveOf([0, 0, -5])).toMatchObject({ kind: 'none', because: 'zero-total', leftOut: { households: 1, sum: -5 } })
  })
  it('gives 0.625 for four households at 0, 0, 100 and 300', () => {
    expect(giniOfAll(gini(curve([100, 300])), 2, 4)).toBe(0.625)
  })
  it('counts the household on the boundary for its part', () => {
    expect(topShare(curve([600, 200, 100, 50, 50]), 30)).toBeCloseTo((600 + 100) / 1000, 12)
  })
  it('lets one household carry a share equal to its part', () => {
    expect(topShare(curve([500]), 10)).toBeCloseTo(0.1, 12)
  })
  it('has the same Gini and other top shares in two known sets', () => {
    const [x, y] = [curve([...Array.from({ length: 9 }, () => 50 / 9), 50]), curve([2, 2, 2, 2, 2, 18, 18, 18, 18, 18])]
    expect(gini(x)).toBeCloseTo(gini(y), 9)
    expect([topShare(x, 10), topShare(y, 10)]).toEqual([0.5, 0.18].map((value) => expect.closeTo(value, 9)))
  })
})

describe('Laws of concentration', () => {
  it('starts at 0, ends at 1 and never falls', () => {
    fc.assert(fc.property(amounts, (values) => {
      const shares = Array.from({ length: 101 }, (_, percent) => topShare(curve(values), percent))
      expect(shares[0]).toBe(0)
      expect(shares[100]).toBeCloseTo(1, 12)
      shares.forEach((share, at) => at > 0 && expect(share).toBeGreaterThanOrEqual(shares[at - 1]! - 1e-12))
    }))
  })
  it('never lets the dearest carry less than their part', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 0, max: 100 }), (values, percent) => {
      expect(topShare(curve(values), percent)).toBeGreaterThanOrEqual(percent / 100 - 1e-9)
    }))
  })
  it('does not change when every amount doubles', () => {
    fc.assert(fc.property(amounts, (values) => {
      const [once, twice] = [curve(values), curve(values.map((amount) => amount * 2))]
      expect(topShare(twice, 10)).toBeCloseTo(topShare(once, 10), 12)
      expect(gini(twice)).toBeCloseTo(gini(once), 12)
    }))
  })
  it('finds the same share back from the households that carry it', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 1, max: 99 }), (values, percent) => {
      const made = curve(values)
      expect(householdsCarrying(made, topShare(made, percent)) / 100).toBeCloseTo((percent / 100) * made.users, 5)
    }))
  })
  it('keeps the identity between users and all households for the Gini', () => {
    fc.assert(fc.property(amounts, (values) => {
      const made = curve(values)
      expect(giniOfAll(gini(made), made.users, values.length)).toBeCloseTo(plainGini(values), 9)
    }))
  })
  it('keeps the identity between users and all households for the top share', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 0, max: 100 }), (values, percent) => {
      const made = curve(values)
      expect(topShareOfAll(made, percent, values.length)).toBeCloseTo(plainTopShare(values, percent / 100), 9)
    }))
  })
  it('does not depend on the order of the households', () => {
    fc.assert(fc.property(amounts, (values) => {
      const { keys: _, ...once } = curve(values)
      const { keys: __, ...again } = curve(values.toReversed())
      expect(again).toEqual(once)
    }))
  })
})

/** Straight from the definition: the mean difference between all pairs, over twice the mean. */
function plainGini(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0)
  let differences = 0
  for (const a of values) for (const b of values) differences += Math.abs(a - b)
  return differences / (2 * values.length * total)
}

/** One household at a time, over all households with zeros included. */
function plainTopShare(values: readonly number[], p: number): number {
  let left = p * values.length
  let sum = 0
  for (const value of values.toSorted((a, b) => b - a)) {
    sum += Math.max(0, Math.min(1, left)) * value
    left -= 1
  }
  return sum / values.reduce((all, value) => all + value, 0)
}
