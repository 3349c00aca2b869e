import { describe, expect, it } from 'vitest'
import { PRODUCTS, productIndex } from '../../server/facts/catalogue.ts'
import { knownThen } from '../../server/forecast/back-test.ts'
import { developmentsOf, type Developments } from '../../server/forecast/development.ts'
import { incrementsOf } from '../../server/forecast/increments.ts'
import { householdTotals } from '../../server/forecast/late-lines.ts'
import { lawLadder } from '../../server/forecast/law-ladder.ts'
import { roomOf, safeStep, STEPS } from '../../server/forecast/safe-step.ts'
import { contributionsIn } from '../../server/protect/contributions.ts'
import { needOf } from '../../server/protect/intervals/need.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { forecastRows } from '../../server/release/forecast-rows.ts'
import type { SpendingRow } from '../../server/release/tables.ts'
import { asOfDay, delaysOf, type DelayLines } from '../../server/tabulate/delays.ts'
import { byYear, evenLines, FIRST, publishedMonths, type Line } from '../server/forecast/lines.ts'
import { random, town } from '../server/release/town.ts'

const need = (totals: Float64Array): number => needOf(contributionsIn(totals), DEFAULT_RULES)
const asOf = { month: 12 * FIRST + 36, day: 31 }

/** A law of 36 months: many households in time, and `late` of them with a bill at age 5. */
function withLate(households: number, late: number, lateAmount: number): readonly DelayLines[] {
  return byYear(evenLines({ months: 36, households, late, lateAge: 5, lateAmount }))
}
const stepOf = (lines: readonly DelayLines[]): number | null => {
  const parts = new Map([['declaratie' as const, incrementsOf(lines, 12 * FIRST, asOf.month)]])
  return safeStep({ lines, changes: [] }, lawLadder(parts, asOf.month).value!, need)
}

describe('How finely completeness may be told', () => {
  it('is a tenth of a per cent when enough households are late', () => expect(stepOf(withLate(40, 12, 20_000))).toBe(0.001))
  it('is a tenth of a per cent when a few are late for little beside the whole', () => expect(stepOf(withLate(400, 2, 5_000))).toBe(0.001))
  it('is coarser when a few are late for more', () => {
    const steps = [500, 10_000, 300_000].map((amount) => stepOf(withLate(100, 2, amount)))
    expect(steps).toEqual([0.001, 0.01, null])
  })
  it('leaves room to the nearest edge of what rounds to the same, on both sides', () => {
    expect(roomOf(0.95, 0.001)).toEqual({ down: expect.closeTo(0.0005, 9), up: expect.closeTo(0.0005, 9) })
    expect(roomOf(0.9504, 0.001)).toEqual({ down: expect.closeTo(0.0009, 9), up: expect.closeTo(0.0001, 9) })
  })
})

/** Random laws with a few households late now and then, some of them dear. */
function randomLaw(seed: number): readonly DelayLines[] {
  const draw = random(seed)
  const households = 12 + Math.floor(draw() * 120)
  const lateOnes = 1 + Math.floor(draw() * 14)
  const lines = Array.from({ length: 36 }, (_, month) => month).flatMap((month): Line[] => Array.from({ length: households }, (_, key): Line[] => {
    const amount = Math.round(20_000 * Math.exp(2 * draw()))
    const age = key < lateOnes && draw() < 0.15 ? 2 + Math.floor(draw() * 6) : 1
    return month + age <= 36 ? [[month, age, key, amount]] : []
  }).flat())
  return byYear(lines)
}

/** Per age from which fewer households came in than may be shown: what an attacker is left with, and what the rules ask. */
function attack(lines: readonly DelayLines[], completeness: readonly (number | null)[], step: number): readonly { readonly width: number; readonly asked: number }[] {
  return completeness.flatMap((_, age) => {
    const late = age < 2 ? new Float64Array() : householdTotals(lines, (_month, own) => own >= age)
    if (late.length === 0 || !breaksRules(contributionsIn(late), DEFAULT_RULES)) return []
    // The attacker knows to the cent what had come in before, and reads off the part that it was: what came later lies between these.
    const before = householdTotals(lines, (month, own) => own < age && month + age <= asOf.month).reduce((sum, cents) => sum + cents, 0)
    const told = completeness[age - 1]!
    return [{ width: before / (told - step / 2) - before / (told + step / 2), asked: 2 * need(late) }]
  })
}

describe('An attack on completeness, from the published parts alone', () => {
  const laws = Array.from({ length: 60 }, (_, seed) => randomLaw(seed + 1)).map((lines) => ({ lines, ...developmentsOf(lines, asOf, need).laws[0]! }))
  const told = laws.filter(({ because }) => because === null)

  it('leaves every amount that the rules hide as wide as they ask', () => {
    const attacked = told.flatMap(({ lines, completeness }) => attack(lines, completeness, stepOf(lines)!))
    expect(attacked.length).toBeGreaterThan(100)
    for (const { width, asked } of attacked) expect(width).toBeGreaterThanOrEqual(asked * 0.99)
  })
  it('would have found some had every law been told in the finest step', () => {
    const found = laws.flatMap(({ lines }) => {
      const parts = new Map([['declaratie' as const, incrementsOf(lines, 12 * FIRST, asOf.month)]])
      return attack(lines, lawLadder(parts, asOf.month).value!.completeness, STEPS[0]).filter(({ width, asked }) => width < asked)
    })
    expect(found.length).toBeGreaterThan(10)
  })
  it('meets laws in every step and laws that are not told at all', () => expect(new Set(laws.map(({ lines }) => stepOf(lines)))).toEqual(new Set([...STEPS, null])))
})

describe('What would have been forecast then', () => {
  const asked = { wet: 'wmo' as const, year: FIRST + 2, throughMonth: 3, first: FIRST, asOf: 12 * FIRST + 27 }
  const forecast = (late: number, amount: number) => {
    const lines = byYear([...evenLines({ months: 36, households: 100, late: 0 }), ...Array.from({ length: late }, (_, key): Line => [25, 6, key, amount])])
    return knownThen(asked, { lines, changes: [], parts: new Map([['declaratie', incrementsOf(lines, 12 * FIRST, asOf.month)]]) }, need)
  }
  it('is told when nobody or many came in later', () => {
    expect(forecast(0, 0).expected).toBe(1_200_000)
    expect(forecast(12, 900_000).expected).toBe(1_200_000)
  })
  it('is told beside one late bill that the rounding hides, and not beside a larger one', () => {
    // One household: a third of its bill must stay open; 1,200,000 is told to 10,000, of which the first quarter of the year has 25%.
    expect(forecast(1, 370_000).expected).toBe(1_200_000)
    expect(forecast(1, 380_000)).toMatchObject({ expected: null, because: 'suppressed' })
  })
})

describe('The table', () => {
  const facts = [2022, 2023, 2024].map((year) => ({ ...town({ seed: year, year, units: 900, lines: 12 }) }))
    .map((one) => ({ ...one, booked: Int32Array.from(one.month, (month, line) => Math.round((Date.UTC(one.year, month - 1, 1) - Date.UTC(2000, 0, 1)) / 86_400_000) + 35 + (line % 9 === 0 ? 60 : 0)) }))
  const until = asOfDay('2025-05-31')
  const learntFrom = (some: typeof facts): Developments => developmentsOf(some.flatMap((one) => delaysOf(one, until)), until, need)
  const spending = facts.flatMap((one) => publishedMonths(one))
  const rows = (learnt: Developments, shown: readonly SpendingRow[]) => forecastRows(learnt, { spending: shown, budget: [] }, { newest: 2024, throughMonth: 12 })

  it('is the same when all money of a law moves to other taakvelden', () => {
    const moved = facts.map((one) => ({ ...one, product: one.product.map((product) => (PRODUCTS[product]!.wet === 'wmo' && PRODUCTS[product]!.form === 'zin' ? productIndex(product % 2 === 0 ? 'wmo-01' : 'wmo-15') : product)) }))
    expect(moved[0]!.product).not.toEqual(facts[0]!.product)
    expect(rows(learntFrom(moved), spending)).toEqual(rows(learntFrom(facts), spending))
  })
  it('tells nothing of a month or year that is hidden, or kept from before', () => {
    const learnt = learntFrom(facts)
    const hiding = (change: Partial<SpendingRow>) => spending.map((row) => (row.wet === 'wmo' && row.period === '2024-02' ? { ...row, ...change } : row))
    for (const change of [{ amount: null, amountStatus: 'suppressed' as const }, { asOf: '2024-06-30' }]) {
      const made = rows(learnt, hiding(change)).filter(({ year, wet, kind, month }) => year === 2024 && (wet === 'wmo' || wet === 'alle') && (kind === 'jaar' || (kind === 'maand' && month === 2)))
      expect(made.filter(({ measure }) => !['years', 'budget', 'lump', 'chanceOver'].includes(measure)).map(({ status }) => status)).toEqual(Array.from({ length: 18 }, () => 'suppressed'))
    }
    const past = rows(learnt, spending.map((row) => (row.wet === 'wmo' && row.period === '2023' ? { ...row, amount: null, amountStatus: 'suppressed' as const } : row)))
    expect(new Set(past.filter(({ kind, wet, year }) => kind === 'terugblik' && wet === 'wmo' && year === 2023).map(({ status }) => status))).toEqual(new Set(['suppressed']))
  })
  it('has a value or a reason, never both', () => {
    for (const row of rows(learntFrom(facts), spending)) expect([row.value === null, row.reason === null]).toEqual([row.status !== 'shown', row.status === 'shown'])
  })
})
