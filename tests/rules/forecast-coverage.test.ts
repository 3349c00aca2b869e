import { describe, expect, it } from 'vitest'
import { coverageOf, type Coverage } from '../drill/forecast/coverage.ts'

/** `npm run drill:forecast`: 1,000 towns with four years behind them, as Voorbeeldstad has, and 300 with three, five and six; `npm test`: 25 towns. */
const FULL = import.meta.env.MODE === 'drill'
const MOMENTS = [3, 6, 9]
const ASKED: readonly (readonly [years: number, towns: number])[] = FULL ? [[4, 1_000], [3, 300], [5, 300], [6, 300]] : [[4, 25]]
/** What chance moves a share of so many by, once or twice: with fewer than a thousand towns a share of 80 per cent may lie some per cents further. */
const roomOf = (asked: number, towns: number): number => (towns >= 1_000 ? 0 : (FULL ? 1 : 2) * Math.sqrt((0.75 * 0.25) / asked))

describe('The margin that a release shows is what the page calls it', () => {
  it.each(ASKED)('with %i years behind them holds the truth in about three of four of %i invented towns, at every moment', (years, towns) => {
    const covered = coverageOf(towns, MOMENTS, years)
    const found = [...covered].flatMap(([months, { law, all }]) => [{ name: `laws, ${months} months`, ...law }, { name: `towns, ${months} months`, ...all }])
    if (FULL) for (const one of found) process.stdout.write(`${years} years, ${towns} towns: ${percent(one)} of ${one.asked} ${one.name}\n`)
    expect(found.map(({ asked }) => asked)).toEqual(MOMENTS.flatMap(() => [3 * towns, towns]))
    expect(found.filter(({ asked, inside }) => inside / asked < 0.7 - roomOf(asked, towns) || inside / asked > 0.8 + roomOf(asked, towns))).toEqual([])
  }, FULL ? 1_200_000 : 60_000)
})

const percent = ({ asked, inside }: Coverage): string => `${((100 * inside) / asked).toFixed(1)}%`
