import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaTails } from '../../server/statistics/numerics/beta.ts'
import { binomialCdf, binomialQuantile, poissonCdf } from '../../server/statistics/numerics/counts.ts'
import { chiSquareQuantile, gammaQuantile, gammaTails } from '../../server/statistics/numerics/gamma.ts'
import { generator } from '../../server/statistics/numerics/generator.ts'
import { logGamma } from '../../server/statistics/numerics/log-gamma.ts'
import { normalCdf, normalQuantile } from '../../server/statistics/numerics/normal.ts'
import { quantile } from '../../server/statistics/numerics/quantile.ts'
import { tCdf, tQuantile } from '../../server/statistics/numerics/student.ts'

/** Answers of mpmath 1.3 at 40 digits and of scipy 1.17, where `reference/distributions.json` does not go. */
const FAR_OUT: readonly (readonly [name: string, computed: number, value: number])[] = [
  ['log gamma near 0', logGamma(1e-10), 23.02585092988274],
  ['log gamma just below the series', logGamma(14.9), 24.92413200221727],
  ['log gamma of a thousand million', logGamma(1e9), 19723265827.503716],
  ['normal, 8 below', normalCdf(-8), 6.220960574271784e-16],
  ['normal, 30 below', normalCdf(-30), 4.906713927148187e-198],
  ['normal quantile, one in a million million', normalQuantile(1e-12), -7.034483825301131],
  ['normal quantile, near the middle', normalQuantile(0.3), -0.5244005127080409],
  ['chi-square quantile, 2,000 degrees', chiSquareQuantile(0.975, 2_000), 2125.842302449775],
  ['chi-square median, 20,000 degrees', chiSquareQuantile(0.5, 20_000), 19999.33333728409],
  ['gamma quantile, shape a million', gammaQuantile(1e-6, 1e6), 995253.7719775001],
  ['gamma quantile, shape near 0', gammaQuantile(0.001, 0.05), 5.844632057286632e-61],
  ['beta quantile, large shapes', betaQuantile(0.025, 1_000, 90_000), 0.010321911726558497],
  ['t quantile, half degrees', tQuantile(0.975, 4.5), 2.6589123472044034],
  ['t quantile, next to the middle', tQuantile(0.5 + 2 ** -30, 3), 2 ** -30 * Math.PI * Math.sqrt(3) / 2],
  ['t, 100 below', tCdf(-100, 3), 1.1022609615924553e-6],
  ['Poisson where jstat answers infinity', poissonCdf(160, 150), 0.8053986855071467],
  ['binomial, deep in its tail', binomialCdf(3, 1_000, 0.1), 4.0938124727936413e-41],
]

describe('Distributions', () => {
  it.each(FAR_OUT)('keep ten digits far out: %s', (_, computed, value) => {
    expect(Math.abs(computed / value - 1)).toBeLessThan(1e-10)
  })

  const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  const shape = fc.double({ min: 1, max: 5_000, noNaN: true })

  it('give a chance back for its quantile', () => {
    fc.assert(fc.property(chance, shape, shape, (p, a, b) => {
      expect(gammaTails(a, gammaQuantile(p, a)).lower).toBeCloseTo(p, 9)
      expect(betaTails(a, b, betaQuantile(p, a, b)).lower).toBeCloseTo(p, 9)
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
      expect(tCdf(tQuantile(p, a), a)).toBeCloseTo(p, 9)
    }))
  })

  it('mirror in the middle where they are symmetric', () => {
    fc.assert(fc.property(chance, (p) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 8)
      expect(tQuantile(1 - p, 7)).toBeCloseTo(-tQuantile(p, 7), 6)
    }))
    expect([normalQuantile(0.5), tQuantile(0.5, 3), normalCdf(0), tCdf(0, 2)]).toEqual([0, 0, 0.5, 0.5])
  })

  it('count to the whole number that first reaches the chance', () => {
    fc.assert(fc.property(chance, fc.integer({ min: 1, max: 400 }), chance, (q, n, p) => {
      const k = binomialQuantile(q, n, p)
      expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(q * (1 - 1e-12))
      if (k > 0) expect(binomialCdf(k - 1, n, p)).toBeLessThan(q)
    }))
  })

  it.each([0, 1, -0.1, 1.1, Number.NaN])('have no quantile at %s', (p) => {
    for (const ask of [() => normalQuantile(p), () => gammaQuantile(p, 2), () => betaQuantile(p, 1, 2), () => tQuantile(p, 3), () => binomialQuantile(p, 4, 0.5)])
      expect(ask).toThrow(RangeError)
  })

  it('refuse shapes that do not exist', () => {
    for (const ask of [() => logGamma(0), () => gammaTails(0, 1), () => betaTails(1, 0, 0.5)]) expect(ask).toThrow(RangeError)
  })
})

describe('The quantile of a list', () => {
  it('lies between two values, as type 7 says', () => {
    expect(quantile([9, 3, 5], 0.25)).toBe(4)
  })

  it('does not exist for an empty list', () => {
    expect(quantile([], 0.5)).toBeNull()
  })

  it('is refused when a value is missing', () => {
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError)
  })
})

describe('The generator', () => {
  it('gives the same row for the same seed on every machine', () => {
    const [one, other] = [generator(1), generator(2026)]
    expect([one(), one(), one()]).toEqual([0.09156953175513294, 0.8881928137485323, 0.43427017709149285])
    expect([other(), other(), other()]).toEqual([0.34648484466415785, 0.4495007020200845, 0.016460539417740838])
  })

  it('fills the tenths evenly and never reaches 1', () => {
    const next = generator(7)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(next() * 10)]! += 1
    const distance = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(distance).toBeLessThan(chiSquareQuantile(0.999, 9))
  })
})
