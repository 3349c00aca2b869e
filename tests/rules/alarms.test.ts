import { describe, expect, it } from 'vitest'
import { smallestDetectable } from '../../server/statistics/control/detectable.ts'
import { chanceOfAnyFlag, expectedFalseAlarms, NEWEST_FLAGGED } from '../../server/statistics/control/false-alarms.ts'
import { limitsAround } from '../../server/statistics/control/limits.ts'
import { generator } from '../../server/statistics/numerics/generator.ts'
import { delayOf, normalDraws, outsideC, partOf, poissonDraws, seriesOf, xmrFlags } from '../drill/quiet.ts'

/** `npm run drill:alarms` draws more and prints what it finds; the seed is fixed, so both always find the same. */
const FULL = import.meta.env.MODE === 'drill'
const RUNS = FULL ? 40_000 : 2_000
const SEED = 2026
/** METHODS 3.3 gives whole per cents of a simulation of its own: half a per cent of rounding, and three standard errors of ours and of theirs (taken as 2,000 runs). */
const tolerance = (part: number): number => 0.005 + 3 * Math.sqrt((part * (1 - part)) / RUNS) + 3 * Math.sqrt((part * (1 - part)) / 2_000)

function within(what: string, found: number, stated: number): void {
  if (FULL) process.stdout.write(`${what}: ${(found * 100).toFixed(1)}%, stated ${(stated * 100).toFixed(1)}%\n`)
  expect(Math.abs(found - stated)).toBeLessThanOrEqual(tolerance(stated))
}

describe('Series in which nothing happens', () => {
  it.each([12, 24, 36])('have a flag as often as METHODS 3.3 states: %s points', (points) => {
    const draw = normalDraws(generator(SEED + points))
    within(`any flag in ${points} points`, partOf(RUNS, () => xmrFlags(seriesOf(draw, points)).some((flag) => flag !== null)), chanceOfAnyFlag(points).value!)
  })

  it('flag their newest point as often as an overview states', () => {
    const draw = normalDraws(generator(SEED))
    within('newest of 24 points', partOf(RUNS, () => xmrFlags(seriesOf(draw, 24)).at(-1) !== null), NEWEST_FLAGGED)
  })

  it.each([[0.5, 0.62, 0.26], [1, 0.49, 0.17], [2, 0.34, 0.13], [4, 0.26, 0.1], [8, 0.22, 0.08], [16, 0.19, 0.06]])('of small counts around %s mislead XmR more than c', (mean, xmr, c) => {
    const draw = poissonDraws(generator(SEED + mean * 2), mean)
    within(`XmR, ${mean} per month`, partOf(RUNS, () => xmrFlags(seriesOf(draw, 24)).some((flag) => flag !== null)), xmr)
    within(`c, ${mean} per month`, partOf(RUNS, () => outsideC(seriesOf(draw, 24))), c)
  })
})

describe('What is expected from noise alone', () => {
  it('is two to three flags a month for 150 charts, and none for none', () => {
    expect(expectedFalseAlarms(150)).toBeCloseTo(2.4, 10)
    expect(expectedFalseAlarms(0)).toBe(0)
  })

  it('grows with every point and starts at twelve', () => {
    expect(chanceOfAnyFlag(11)).toEqual({ value: null, because: 'too-few' })
    const chances = Array.from({ length: 60 }, (_, at) => chanceOfAnyFlag(at + 12).value!)
    expect(chances[0]).toBeCloseTo(0.08, 10)
    expect(chances.every((chance, at) => chance < (chances[at + 1] ?? 1))).toBe(true)
  })
})

describe('The smallest change that shows', () => {
  const shift = smallestDetectable(limitsAround(0, 1))

  it('is 1.31 standard deviations', () => {
    expect(shift).toBeCloseTo(1.3149, 4)
  })

  it.each([[1, 0.74], [0.5, 0.35]])('is seen within seven periods in three of four, half of it in one of three: %s', (part, seen) => {
    const draw = normalDraws(generator(SEED + 1))
    const runs = Math.min(RUNS, 5_000)
    const found = partOf(runs, () => delayOf(draw, () => draw() - part * shift, 24, 7) <= 7)
    if (FULL) process.stdout.write(`a fall of ${part} times the smallest change: seen within seven in ${(found * 100).toFixed(1)}%\n`)
    expect(Math.abs(found - seen)).toBeLessThan(0.05)
  })
})
