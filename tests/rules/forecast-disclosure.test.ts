import { describe, expect, it } from 'vitest'
import { PRODUCTS, productIndex } from '../../server/facts/catalogue.ts'
import { momentsOf } from '../../server/forecast/back-test.ts'
import { developmentsOf, type Developments } from '../../server/forecast/development.ts'
import { incrementsOf } from '../../server/forecast/increments.ts'
import { householdTotals } from '../../server/forecast/late-lines.ts'
import { lawLadder } from '../../server/forecast/law-ladder.ts'
import { roomOf, safeStep, stepFor } from '../../server/forecast/safe-step.ts'
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
const stepOf = (lines: readonly DelayLines[], step: number): number | null => {
  const parts = new Map([['declaratie' as const, incrementsOf(lines, 12 * FIRST, asOf.month)]])
  return safeStep({ lines, changes: [], step }, lawLadder(parts, asOf.month).value!, need)?.step ?? null
}
/** What a law costs a year, in euros. */
const costOf = (lines: readonly DelayLines[]): number => lines.reduce((sum, { amount }) => sum + amount.reduce((all, cents) => all + cents, 0), 0) / 300

describe('How finely completeness may be told', () => {
  it('follows from what the law costs a year, and from nothing else', () => {
    expect([0, 499_999, 500_000, 4_999_999, 5_000_000, 50_000_000].map(stepFor)).toEqual([0.05, 0.05, 0.01, 0.01, 0.002, 0.002])
  })
  it('is a tenth of a per cent when enough households are late', () => expect(stepOf(withLate(40, 12, 20_000), 0.001)).toBe(0.001))
  it('is not told where a few are late for more than the step leaves open', () => {
    const told = [500, 10_000, 300_000].map((amount) => [0.001, 0.01, 0.05].map((step) => stepOf(withLate(100, 2, amount), step)))
    expect(told).toEqual([[0.001, 0.01, 0.05], [null, 0.01, 0.05], [null, null, null]])
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
  const step = (lines: readonly DelayLines[]): number => stepFor(costOf(lines))

  it('leaves every amount that the rules hide as wide as they ask', () => {
    const attacked = told.flatMap(({ lines, completeness }) => attack(lines, completeness, step(lines)))
    expect(attacked.length).toBeGreaterThan(100)
    for (const { width, asked } of attacked) expect(width).toBeGreaterThanOrEqual(asked * 0.99)
  })
  it('would have found some had every law been told in the finest step', () => {
    const found = laws.flatMap(({ lines }) => {
      const parts = new Map([['declaratie' as const, incrementsOf(lines, 12 * FIRST, asOf.month)]])
      return attack(lines, lawLadder(parts, asOf.month).value!.completeness, 0.001).filter(({ width, asked }) => width < asked)
    })
    expect(found.length).toBeGreaterThan(10)
  })
  it('meets laws in more than one step, and laws that are not told at all', () => {
    expect(new Set(told.map(({ lines }) => step(lines))).size).toBeGreaterThan(1)
    expect(told.length).toBeLessThan(laws.length)
  })
})

describe('What would have been forecast then', () => {
  const forecast = (late: number, amount: number) => {
    const lines = byYear([...evenLines({ months: 36, households: 100, late: 0 }), ...Array.from({ length: late }, (_, key): Line => [25, 6, key, amount])])
    return momentsOf(FIRST + 2, { wet: 'wmo', lines, changes: [], parts: new Map([['declaratie', incrementsOf(lines, 12 * FIRST, asOf.month)]]), step: 0.01, first: FIRST, lag: 1 }, need)[0]!
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

describe('What was forecast then, by way of the earlier years', () => {
  /** One household of the first year is late with a part of its bill; of the third year nobody is. The attacker knows all published months, and reads the look back at the third year. */
  const told = (late: number) => {
    const lines = byYear([...evenLines({ months: 36, households: 100, late: 0 }), [3, 1, 500, 15_000_000 - late], ...(late === 0 ? [] : [[3, 6, 500, late] as Line])])
    return momentsOf(FIRST + 2, { wet: 'wmo', lines, changes: [], parts: new Map([['declaratie', incrementsOf(lines, 12 * FIRST, asOf.month)]]), step: 0.01, first: FIRST, lag: 1 }, need)
  }
  const GRID = 50_000
  it('leaves the bill as open as the rules ask on both sides, but for what it can at most have been', () => {
    const bills = Array.from({ length: 40 }, (_, at) => at * GRID)
    const seen = bills.map((bill) => JSON.stringify(told(bill)))
    const shown = bills.slice(1).filter((bill) => !seen[bills.indexOf(bill)]!.includes('suppressed'))
    expect([shown.length > 5, shown.length < bills.length - 1]).toEqual([true, true])
    for (const bill of shown) {
      const same = shown.filter((other) => seen[bills.indexOf(other)] === seen[bills.indexOf(bill)])
      expect([bill, same[0]! <= Math.max(GRID, bill - need(Float64Array.of(bill)) + GRID), same.at(-1)! >= Math.min(shown.at(-1)!, bill + need(Float64Array.of(bill)) - GRID)]).toEqual([bill, true, true])
    }
  })
})

describe('Two looks back at one year', () => {
  /** Twelve households that came in after nine months, and one of which the bill came in between the first look and the second. */
  const looks = (bill: number) => {
    const lines = byYear([...evenLines({ months: 36, households: 100, late: 0 }), ...Array.from({ length: 12 }, (_, key): Line => [24, 11, 700 + key, 900_000]), [24, 4, 900, bill]])
    return momentsOf(FIRST + 2, { wet: 'wmo', lines, changes: [], parts: new Map([['declaratie', incrementsOf(lines, 12 * FIRST, asOf.month)]]), step: 0.01, first: FIRST, lag: 1 }, need).map(({ because }) => because)
  }
  it('are each told when the bill between them is small, and the later one is hidden when it is not', () => {
    expect(looks(300_000)).not.toContain('suppressed')
    expect(looks(3_000_000).map((because) => because === 'suppressed')).toEqual([false, true, true])
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
  it('tells as what is in the amount that is shown for the year, not the sum of its rounded months; without one, the sum', () => {
    const yearly = spending.filter(({ year, periodKind }) => year === 2024 && periodKind === 'jaar')
    const whole: SpendingRow = { ...yearly[0]!, division: 'totaal', wet: null, amount: yearly.reduce((sum, { amount }) => sum + amount!, 0) + 100 }
    const inOf = (shown: readonly SpendingRow[]) => new Map(rows(learntFrom(facts), shown).filter(({ year, kind, measure }) => year === 2024 && kind === 'jaar' && measure === 'declared').map(({ wet, value }) => [wet, value]))
    const months = (wet: SpendingRow['wet']) => spending.filter((row) => row.year === 2024 && row.periodKind === 'maand' && row.wet === wet).reduce((sum, { amount }) => sum + amount!, 0)
    const told = inOf([...spending, whole])
    expect(yearly.map(({ wet }) => told.get(wet!))).toEqual(yearly.map(({ amount }) => amount))
    expect(yearly.some(({ wet, amount }) => amount !== months(wet))).toBe(true)
    expect(told.get('alle')).toBe(whole.amount)
    expect(rows(learntFrom(facts), [...spending, { ...whole, year: 2023 as never, amount: 77_700 }]).filter(({ year, wet, measure, status }) => year === 2023 && wet === 'alle' && measure === 'outcome' && status === 'shown').map(({ value }) => value)).toEqual([77_700, 77_700, 77_700])
    expect(inOf([...spending, { ...whole, asOf: '2024-06-30' }]).get('alle')).toBe(yearly.reduce((sum, { wet }) => sum + months(wet), 0))
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
