import { describe, expect, it } from 'vitest'
import { coverageOf, type Coverage } from '../drill/forecast/coverage.ts'

/** `npm run drill:forecast`: 1,000 towns with four years behind them, as Voorbeeldstad has, and 300 with three, five and six; `npm test`: 30 towns. */
const FULL = import.meta.env.MODE === 'drill'
const MOMENTS = [3, 6, 9]
const ASKED: readonly (readonly [years: number, towns: number])[] = FULL ? [[4, 1_000], [3, 300], [5, 300], [6, 300]] : [[4, 25]]
/** 25 towns are few: their share may lie some per cents from that of many. */
const MOST = FULL ? 0.8 : 0.86

describe('The margin that a release shows is what the page calls it', () => {
  it.each(ASKED)('with %i years behind them holds the truth in about three of four of %i invented towns', (years, towns) => {
    const covered = coverageOf(towns, MOMENTS, years)
    const all = [...covered.values()]
    const asked = all.reduce((sum, { law }) => sum + law.asked, 0)
    const share = all.reduce((sum, { law }) => sum + law.inside, 0) / asked
    if (FULL) for (const [months, { law, all: together }] of covered) process.stdout.write(`${years} years, ${towns} towns, after ${months} months: ${percent(law)} of ${law.asked} laws, ${percent(together)} of ${together.asked} towns\n`)
    expect(asked).toBe(3 * MOMENTS.length * towns)
    expect(share).toBeGreaterThanOrEqual(0.7)
    expect(share).toBeLessThanOrEqual(MOST)
  }, FULL ? 1_200_000 : 60_000)
})

const percent = ({ asked, inside }: Coverage): string => `${((100 * inside) / asked).toFixed(1)}%`
