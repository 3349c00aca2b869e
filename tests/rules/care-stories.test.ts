import { describe, expect, it } from 'vitest'
import { signalNotes } from '../../fixtures/voorbeeldstad/files/signals.ts'
import { DEFAULT_SEED } from '../../fixtures/voorbeeldstad/generate.ts'
import { signalStory } from '../../fixtures/voorbeeldstad/signals/story.ts'
import { attackSignals } from '../../server/flow/attack-signals.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { headOf } from '../../web/signals/series.ts'
import { drawnCareSignals } from '../drill/signals/care.ts'
import { pageOf, published, TOWN } from '../drill/signals/town.ts'

const isDrill = import.meta.env.MODE === 'drill'
const SEEDS = Array.from({ length: isDrill ? 20 : 3 }, (_, at) => 101 + at)
const ATTACK = { rules: DEFAULT_RULES, mayBeCounted: () => true, shownBefore: () => false }

/** What the page says of what the messages count, and what an attack on it finds. */
function toldOf(seed: number) {
  const facts = drawnCareSignals(seed)
  const tables = published({ facts, notes: signalNotes(signalStory(seed, DEFAULT_SEED)) })
  const titleOf = (code: string): string => headOf(pageOf(tables, TOWN).find(({ card }) => card.code === code)!).title
  const whole = tables.signals.filter(({ area, view }) => area === TOWN && view === 'periode')
  return { queue: titleOf('begin-op-tijd'), planned: titleOf('volgens-plan-beeindigd'), found: attackSignals(facts, tables, ATTACK).found, periods: whole.length, shown: whole.filter(({ status }) => status === 'shown').length }
}

describe('What was planted in the messages of Voorbeeldstad', () => {
  const told = toldOf(DEFAULT_SEED)
  it('is told: since October 2025 fewer begin in time, against what was agreed', () => expect(told.queue).toBe('Bijzonder: lager dan gewoonlijk, de andere kant op dan afgesproken'))
  it('is nothing where care ends: that moves as chance does', () => expect(told.planned).toBe('Gewone schommeling'))
  it('leaves no hidden count known too well, and most quarters of the gemeente shown', () => {
    expect(told.found).toBe(0)
    expect(told.periods).toBe(28)
    expect(told.shown).toBeGreaterThanOrEqual(24)
  })
})

describe('Other towns with the same queue', () => {
  it('are told the same, and their ends are no news', () => {
    const all = SEEDS.map((seed) => ({ seed, ...toldOf(seed) }))
    const queues = all.filter(({ queue }) => queue === 'Bijzonder: lager dan gewoonlijk, de andere kant op dan afgesproken').length
    const quiet = all.filter(({ planned }) => !planned.startsWith('Bijzonder')).length
    if (isDrill) process.stdout.write(`of ${SEEDS.length} towns: queue told ${queues}, quiet ends ${quiet}\n${all.map((one) => `${JSON.stringify(one)}\n`).join('')}`)
    expect(all.map(({ found }) => found)).toEqual(SEEDS.map(() => 0))
    expect(queues).toBeGreaterThanOrEqual(Math.floor(0.8 * SEEDS.length))
    expect(quiet).toBeGreaterThanOrEqual(Math.floor(0.9 * SEEDS.length))
  }, 120_000)
})
