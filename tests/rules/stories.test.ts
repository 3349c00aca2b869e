import { describe, expect, it } from 'vitest'
import { DEFAULT_SEED } from '../../fixtures/voorbeeldstad/generate.ts'
import { HOME_TEAM } from '../../fixtures/voorbeeldstad/people/story.ts'
import { careOutcome, careStory, type CareOutcome } from '../drill/stories/outcome.ts'

/** `npm run drill:stories`: 20 other towns; `npm test`: the demo's own and one other. The stories in the signals: signals-stories.test.ts. */
const FULL = import.meta.env.MODE === 'drill'
const SEEDS = Array.from({ length: FULL ? 20 : 1 }, (_, at) => 101 + at)
const PATIENCE = FULL ? 1_200_000 : 90_000

/** The forecast lies as near the books as its error says, and nearer than what was declared. */
const isNear = ({ expected, declared, error }: CareOutcome['youth']): boolean => Math.abs(expected - 1) < 3 * error + 0.001 && Math.abs(expected - 1) < Math.abs(declared - 1)

describe('What was planted in the care of Voorbeeldstad', () => {
  it('is told: the wijk where youth care shifts, and the provider that declares after the year', () => {
    const outcome = careOutcome(DEFAULT_SEED, { team: HOME_TEAM, late: { name: 'praktijk', since: 2022 } })
    expect(outcome.year).toBe(2025)
    expect(outcome.wijk).toMatch(/^Krakeel: uitgaven voor de Jeugdwet \d+\u00a0procent lager in 2025 dan in 2024; in de middelste van \d+ wijken \d+\u00a0procent hoger$/)
    expect(outcome).toMatchObject({ isNamed: true, wronglyNamed: [] })
    expect(isNear(outcome.youth)).toBe(true)
  }, PATIENCE)
})

describe('Other towns, with wijk, moment, size and provider drawn at random', () => {
  it('are told rightly, or not at all', () => {
    const all = SEEDS.map((seed) => ({ seed, story: careStory(seed), ...careOutcome(seed, careStory(seed)) }))
    const count = (test: (one: (typeof all)[number]) => boolean): number => all.filter(test).length
    const found = { wijk: count(({ wijk }) => wijk !== null), named: count(({ isNamed }) => isNamed), near: count(({ youth }) => isNear(youth)) }
    const others = all.flatMap((one) => one.others)
    if (FULL) {
      process.stdout.write(`of ${SEEDS.length}: ${JSON.stringify(found)}; other wijken on the overview: ${others.length}; sources wrongly named: ${all.flatMap((one) => one.wronglyNamed).length}\n`)
      for (const one of all) process.stdout.write(`${JSON.stringify(one)}\n`)
    }
    expect(all.flatMap((one) => one.wronglyNamed)).toEqual([])
    for (const { wijk, ratio } of all) if (wijk !== null) expect(ratio).toBeLessThan(1)
    expect(found.named).toBe(SEEDS.length)
    expect(found.near).toBeGreaterThanOrEqual(0.9 * SEEDS.length)
    expect(others.length).toBeLessThanOrEqual(SEEDS.length)
    if (FULL) expect(found.wijk).toBeGreaterThanOrEqual(0.35 * SEEDS.length)
  }, PATIENCE)
})
