import { beforeAll, describe, expect, it } from 'vitest'
import type { CareFacts } from '../../../server/facts/care-facts.ts'
import type { SignalsBefore } from '../../../server/facts/signals.ts'
import { buildRelease } from '../../../server/flow/build-release.ts'
import { attackRelease } from '../../../server/flow/check-release.ts'
import type { FactSource } from '../../../server/flow/fact-source.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import type { EarlierRelease } from '../../../server/release/earlier.ts'
import { careSignalsBeside, type CareContext } from '../../../server/tabulate/care/signals.ts'
import { careSignals } from '../../drill/signals/care-signals.ts'
import { dateText } from '../../../server/units/period.ts'
import { memorySource } from './source.ts'
import { town, TOWN, townWijken } from './town.ts'

const FACTS = town({ seed: 21, year: 2024, units: 400, wijken: 3, buurtenPerWijk: 1 })
const ENOUGH = { minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const WIJKEN = townWijken(3)
const CONTEXT: CareContext = { gemeente: TOWN, wijken: WIJKEN, firstYear: 2024, asOf: dateText('2025-02-28'), homeIn: (person) => ({ household: person, wijk: WIJKEN[person % 3]! }) }
const ends = (persons: readonly number[], outcome: 'volgens-plan' | 'voortijdig', day = '2024-01-05'): CareFacts['ended'] =>
  persons.map((person, at) => ({ wet: 'wmo', provider: '99999901', product: 'wmo-02', productCode: '02A05', person, assignment: `${person} ${at}`, to: dateText(day), outcome }))
const many = (first: number, size: number): readonly number[] => Array.from({ length: size }, (_, at) => first + at)
const care = (...late: readonly CareFacts['ended'][]): CareFacts =>
  ({ assigned: [], begun: [], ended: [...ends(many(0, 90), 'volgens-plan'), ...ends(many(100, 90), 'voortijdig'), ...ends([1], 'voortijdig', '2024-05-01'), ...late.flat()] })

/** What messages said at delivery 0, and what they say now. */
const STANDINGS = [care(), care(ends(Array.from({ length: 10 }, () => 600), 'voortijdig'))] as const
const beside = ({ seen, minimum }: SignalsBefore) => careSignalsBeside(STANDINGS[1], CONTEXT, { minimum, seen: seen.map((one) => ({ ...one, care: STANDINGS[one.delivery as 0 | 1], homeIn: CONTEXT.homeIn })) })
const source = (signals: FactSource['signals']): FactSource => ({ ...memorySource([FACTS], [[FACTS]]), signals })
const remembering = source(async (before) => ({ notes: [], ...beside(before) }))
const forgetting = source(async (before) => ({ notes: [], facts: careSignals(STANDINGS[1], CONTEXT), changes: beside({ ...before, minimum: 0 }).changes }))
const build = (facts: FactSource, earlier: readonly EarlierRelease[]) => buildRelease(facts, { gemeente: TOWN, id: `2026-${earlier.length + 1}`, rules: DEFAULT_RULES, earlier, say: () => {}, ...ENOUGH })

describe('A release after ten late messages about one household', () => {
  let earlier: readonly EarlierRelease[]
  const figuresOf = ({ release }: Pick<EarlierRelease, 'release'>) => release.tables.signals.map(({ area, period, numerator, denominator }) => [area, period, numerator, denominator].join(' '))
  beforeAll(async () => { earlier = [{ release: await build(source(async () => ({ notes: [], facts: careSignals(STANDINGS[0], CONTEXT) })), []), lastDelivery: 0 }] }, 120_000)
  it('shows what the one before it showed, and passes the gate', async () => {
    const release = await build(remembering, earlier)
    expect(figuresOf({ release })).toEqual(figuresOf(earlier[0]!))
    expect(figuresOf({ release }).some((figure) => figure.endsWith('2024-K1 30 60'))).toBe(true)
    const { attacks } = await attackRelease(remembering, release, earlier, ENOUGH)
    expect(attacks.map(({ found }) => found)).toEqual(attacks.map(() => 0))
  }, 120_000)
  it('is refused when it counts them: at attack 11', async () => {
    const release = await build(forgetting, earlier)
    expect(figuresOf({ release })).not.toEqual(figuresOf(earlier[0]!))
    await expect(attackRelease(forgetting, release, earlier, ENOUGH)).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD', message: expect.stringContaining('aanval 11 ') as unknown })
  }, 120_000)
  it('is refused when it counts them in spite of a source that remembers', async () => {
    await expect(attackRelease(remembering, await build(forgetting, earlier), earlier, ENOUGH)).rejects.toMatchObject({ code: expect.any(String) as unknown })
  }, 120_000)
})
