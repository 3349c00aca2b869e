import { beforeAll, describe, expect, it } from 'vitest'
import { monthAt } from '../../../fixtures/voorbeeldstad/calendar.ts'
import { useIn } from '../../../fixtures/voorbeeldstad/care/amounts.ts'
import { SERVICES } from '../../../fixtures/voorbeeldstad/care/services.ts'
import { drawTown } from '../../../fixtures/voorbeeldstad/generate.ts'
import { PRODUCTS, productIndex } from '../../../server/facts/catalogue.ts'
import { developmentsOf } from '../../../server/forecast/development.ts'
import { contributionsIn } from '../../../server/protect/contributions.ts'
import { needOf } from '../../../server/protect/intervals/need.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { forecastRows } from '../../../server/release/forecast-rows.ts'
import type { ForecastRow } from '../../../server/release/tables.ts'
import { asOfDay, delaysOf } from '../../../server/tabulate/delays.ts'
import type { Wet } from '../../../server/units/wet.ts'
import { inventedTown } from './invented-town.ts'
import { publishedMonths } from './lines.ts'

const OPTIONS = { fraction: 0.3 }
let rows: readonly ForecastRow[]
let seconds: number
let errors: ReadonlyMap<Wet, number>
let books: (wet: Wet, month: number) => number

/** A third of Voorbeeldstad through the real readers; beside it the generator's own final books: what was used, whenever it was declared. */
beforeAll(async () => {
  const { years, asOf } = await inventedTown(OPTIONS)
  const began = process.cpuUsage()
  const until = asOfDay(asOf)
  const learnt = developmentsOf(years.flatMap((facts) => delaysOf(facts, until)), until, (totals) => needOf(contributionsIn(totals), DEFAULT_RULES))
  rows = forecastRows(learnt, { spending: years.flatMap(publishedMonths), budget: [] }, { newest: 2026, throughMonth: 9 })
  errors = new Map(learnt.laws.map((law) => [law.wet, law.errors.get(2026)!.relative]))
  const { user, system } = process.cpuUsage(began)
  seconds = (user + system) / 1e6
  const { people, scale } = drawTown(OPTIONS)
  books = (wet, month) => people.spells.filter((spell) => PRODUCTS[productIndex(SERVICES[spell.service].product)]!.wet === wet)
    .reduce((sum, spell) => sum + (useIn(spell, monthAt(2026, month), scale)?.amount ?? 0), 0) / 100
}, 120_000)

const of = (wet: ForecastRow['wet'], kind: ForecastRow['kind'], measure: ForecastRow['measure'], month: number): number | null =>
  rows.find((row) => row.year === 2026 && row.wet === wet && row.kind === kind && row.measure === measure && row.month === month)!.value
const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((total, amount) => total + amount!, 0)

describe('Voorbeeldstad, where providers declare late', () => {
  it('has last months that are not complete, and first months that are', () => {
    expect(of('wmo', 'maand', 'completeness', 9)).toBeLessThan(0.97)
    expect(of('wmo', 'maand', 'completeness', 1)).toBe(1)
    expect(of('participatiewet', 'maand', 'completeness', 9)).toBe(1)
  })
  it('knows in every month of youth care that Praktijk Zonnehoek declares after the year', () => {
    for (const month of NINE) expect(of('jeugdwet', 'maand', 'completeness', month)).toBeLessThan(0.995)
  })
  it.each(['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const)('comes to what the books of the generator say, for %s', (wet) => {
    const [expected, declared, truth] = [sum(NINE.map((month) => of(wet, 'maand', 'expected', month))), sum(NINE.map((month) => of(wet, 'maand', 'declared', month))), sum(NINE.map((month) => books(wet, month)))]
    expect(Math.abs(expected / truth - 1)).toBeLessThan(3 * errors.get(wet)! + 0.001)
    if (wet === 'jeugdwet') expect(Math.abs(expected - truth)).toBeLessThan(Math.abs(declared - truth) / 3)
  })
  it('looks back at four years, three moments and four laws, and holds about three in four', () => {
    const past = rows.filter(({ kind, wet }) => kind === 'terugblik' && wet !== 'alle')
    expect(past.filter(({ measure }) => measure === 'outcome').length).toBe(48)
    const at = (row: ForecastRow, measure: ForecastRow['measure']) => past.find((one) => one.year === row.year && one.month === row.month && one.wet === row.wet && one.measure === measure)!.value!
    const judged = past.filter(({ measure, status }) => measure === 'low' && status === 'shown')
    const held = judged.filter((row) => at(row, 'low') <= at(row, 'outcome') && at(row, 'outcome') <= at(row, 'high'))
    expect(judged.length).toBe(24)
    expect(held.length).toBeGreaterThanOrEqual(15)
  })
  it('takes a part of the three seconds that all statistics of a release may take', () => expect(seconds).toBeLessThan(3))
})
