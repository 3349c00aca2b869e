import { describe, expect, it } from 'vitest'
import { coverageOf } from '../drill/forecast/coverage.ts'

/** `npm run drill:forecast`: 1,000 towns with three to six years behind them; `npm test`: 250 towns with five. */
const FULL = import.meta.env.MODE === 'drill'

describe('The margin of the forecast is what the page calls it', () => {
  it.each(FULL ? [3, 4, 5, 6] : [5])('holds the truth in about three of four invented towns with %i years behind them', (years) => {
    const covered = [3, 6, 9].map((months) => ({ months, ...coverageOf(FULL ? 1_000 : 250, months, years) }))
    const asked = covered.reduce((sum, one) => sum + one.asked, 0)
    const share = covered.reduce((sum, one) => sum + one.inside, 0) / asked
    process.stdout.write(`${years} years: ${(100 * share).toFixed(1)}% of ${asked} forecasts; ${covered.map((one) => `after ${one.months} months ${((100 * one.inside) / one.asked).toFixed(1)}%`).join(', ')}\n`)
    expect(asked).toBe(FULL ? 3_000 : 750)
    expect(share).toBeGreaterThanOrEqual(0.7)
    expect(share).toBeLessThanOrEqual(0.8)
  })
})
