import { describe, expect, it } from 'vitest'
import { coverageOf } from '../drill/forecast/coverage.ts'

/** `npm run drill:forecast`: 1,000 towns with three to six years behind them; `npm test`: 250 towns with five. */
const FULL = import.meta.env.MODE === 'drill'

describe('The margin of the forecast is what the page calls it', () => {
  it.each(FULL ? [3, 4, 5, 6] : [5])('holds the truth in about three of four invented towns with %i years behind them', (years) => {
    const covered = [3, 6, 9].map((months) => ({ months, ...coverageOf(FULL ? 1_000 : 250, months, years) }))
    const sum = (figure: (one: (typeof covered)[number]) => number): number => covered.reduce((all, one) => all + figure(one), 0)
    const asked = sum((one) => one.asked)
    const share = sum((one) => one.inside) / asked
    const percent = (part: number): string => `${(100 * part).toFixed(1)}%`
    process.stdout.write(`${years} years: ${percent(share)} of ${asked} forecasts (${percent(sum((one) => one.insideByYears) / asked)} by the years alone); ${covered.map((one) => `after ${one.months} months ${percent(one.inside / one.asked)}`).join(', ')}\n`)
    expect(asked).toBe(FULL ? 3_000 : 750)
    expect(share).toBeGreaterThanOrEqual(0.7)
    expect(share).toBeLessThanOrEqual(0.8)
  }, 120_000)
})
