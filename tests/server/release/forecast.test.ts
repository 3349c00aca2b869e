import { describe, expect, it } from 'vitest'
import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease, type BuildOptions } from '../../../server/flow/build-release.ts'
import { protectYear } from '../../../server/flow/protect-year.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { parseRelease } from '../../../server/release/canonical.ts'
import { memorySource } from './source.ts'
import { town, TOWN } from './town.ts'

const OPTIONS: BuildOptions = {
  gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 }, choose: (made) => protectYear(made, DEFAULT_RULES, null),
}
/** Booked within the month after delivery, every ninth line two months later, and a last line on the day of the source. */
const bookedOf = (facts: FactColumns): FactColumns => ({ ...facts, booked: Int32Array.from(facts.month, (month, line) => Math.round((Date.UTC(facts.year, month, 1) - Date.UTC(2000, 0, 1)) / 86_400_000) + 10 + (line % 9 === 0 && month < 12 ? 60 : 0)) })
const FACTS = [2022, 2023, 2024].map((year, at) => bookedOf(town({ seed: 20 + at, year, units: 400, wijken: 2, buurtenPerWijk: 1, lines: 8 })))
const source = memorySource(FACTS)
const release = await buildRelease(source, OPTIONS)
const ofYear = (rows: typeof release.tables.forecast, year: number) => rows.filter((row) => row.year === year)

describe('The forecast in a release', () => {
  it('is there for the newest year, and looks back at the years before it', () => {
    const kinds = (year: number) => new Set(ofYear(release.tables.forecast, year).map(({ kind }) => kind))
    expect([kinds(2022), kinds(2024)]).toEqual([new Set(['terugblik']), new Set(['maand', 'jaar'])])
    expect(release.tables.forecast.some(({ kind, measure, status }) => kind === 'jaar' && measure === 'expected' && status === 'shown')).toBe(true)
  })
  it('is not there where no days of booking are known', async () => {
    const bare = FACTS.map(({ booked: _booked, ...facts }) => facts)
    expect((await buildRelease(memorySource(bare), OPTIONS)).tables.forecast).toEqual([])
  }, 60_000)
  it('keeps its figures, with their date, in a year that is taken over whole', async () => {
    const second = await buildRelease(source, { ...OPTIONS, id: '2026-2', earlier: [{ release, lastDelivery: 0 }], keepYears: [2022, 2023, 2024] })
    const dated = release.tables.forecast.map((row) => ({ ...row, asOf: row.status === 'shown' ? release.manifest.asOf : null }))
    expect(second.tables.forecast).toEqual(dated)
  }, 60_000)
})

describe('What finance adjusts by hand', () => {
  const BY_HAND = ['adjustment', 'adjusted']
  const ofLaw = (wet: string, rows = release.tables.forecast) => new Map(ofYear(rows, 2024).filter((row) => row.wet === wet && row.kind === 'jaar').map((row) => [row.measure, row]))

  it('stands beside the forecast of its law, with the sum of both; where that is hidden the sum is', () => {
    const told = (wet: string) => { const own = ofLaw(wet); return { expected: own.get('expected')!, adjustment: own.get('adjustment')!.value, adjusted: own.get('adjusted')! } }
    const [wmo, youth, all] = [told('wmo'), told('jeugdwet'), told('alle')]
    expect([wmo.adjustment, youth.adjustment, all.adjustment]).toEqual([-5_000, 10_000, 5_000])
    expect([wmo.expected.status, wmo.adjusted.value]).toEqual(['shown', wmo.expected.value! - 5_000])
    for (const { expected, adjusted } of [youth, all]) expect([expected.status, adjusted.status, adjusted.value, adjusted.reason]).toEqual(['suppressed', 'suppressed', null, 'suppressed'])
    expect(ofLaw('participatiewet').has('adjusted')).toBe(false)
  })
  it('changes nothing of the forecast itself: not its margin, not its chance', async () => {
    const bare = await buildRelease({ ...source, adjustments: async () => [] }, OPTIONS)
    expect(release.tables.forecast.filter(({ measure }) => !BY_HAND.includes(measure))).toEqual(bare.tables.forecast)
    expect(bare.tables.adjustments).toEqual([])
  }, 60_000)
  it('is listed with its reason, function and day, of the years of the release alone', () => {
    expect(release.tables.adjustments).toEqual([{ year: 2024, wet: 'wmo', adjustment: 'vervoer', amount: -5_000, reason: 'Nieuw contract', owner: 'college', decided: '2024-11-06' }, { year: 2024, wet: 'jeugdwet', adjustment: 'tarief', amount: 10_000, reason: 'Nieuw tarief', owner: 'concerncontroller', decided: '2024-10-06' }])
  })
  it('stays as it was in a year that is taken over whole', async () => {
    const second = await buildRelease({ ...source, adjustments: async () => [] }, { ...OPTIONS, id: '2026-2', earlier: [{ release, lastDelivery: 0 }], keepYears: [2022, 2023, 2024] })
    expect(second.tables.adjustments).toEqual(release.tables.adjustments)
  }, 60_000)
})

describe('The begroting in a release', () => {
  it('is told as it was adopted and as its changes left it, and the forecast is measured against the latter', () => {
    expect(release.tables.budget.filter(({ taakveld }) => taakveld === '6.3')).toEqual([
      { year: 2024, report: 'begroting', taakveld: '6.3', amount: 1_000_000, amendment: null, decided: null }, { year: 2024, report: 'wijziging', taakveld: '6.3', amount: -20_000, amendment: 1, decided: '2024-07-02' }])
  })
})

describe('The forecast of a second release', () => {
  it('tells nothing of a law of which one dear bill came in late since the first, though it would beside all late bills together', async () => {
    const wet = 'wmo'
    const late = FACTS.flatMap((facts) => Array.from(facts.amount).filter((_, line) => line % 9 === 0 && PRODUCTS[facts.product[line]!]!.wet === wet))
    const now = [...FACTS.slice(0, 2), withBill(FACTS[2]!, wet, Math.round(late.reduce((sum, amount) => sum + Math.abs(amount), 0) / 2))]
    const first = { release, lastDelivery: 0 }
    const status = async (earlier: BuildOptions['earlier']) => {
      const { tables } = await buildRelease(memorySource(now, [FACTS]), { ...OPTIONS, id: '2026-2', earlier })
      return new Set(tables.forecast.filter((row) => row.wet === wet && row.kind === 'maand' && row.measure === 'completeness').map((row) => row.status))
    }
    expect(await status([])).toContain('shown')
    expect(await status([first])).toEqual(new Set(['suppressed']))
    await expect(status([{ ...first, lastDelivery: null }])).rejects.toMatchObject({ code: 'NIET_NA_TE_REKENEN' })
  }, 120_000)
})

/** One more line, of September, at the age at which others are late too. */
function withBill(facts: FactColumns, wet: string, amount: number): FactColumns {
  const like = facts.month.findIndex((month, line) => month === 9 && line % 9 === 0 && PRODUCTS[facts.product[line]!]!.wet === wet)
  const more = <T extends Int32Array | Int16Array | Uint8Array | Float64Array>(column: T, value = column[like]!): T => (column.constructor as unknown as { from(values: number[]): T }).from([...column, value])
  return {
    ...facts, length: facts.length + 1, unit: more(facts.unit), place: more(facts.place), product: more(facts.product), month: more(facts.month), amount: more(facts.amount, amount),
    booked: more(facts.booked!), ...(facts.provider && { provider: more(facts.provider) }),
  }
}

describe('A release from before there was a forecast', () => {
  it('can still be read, from its own bytes', () => {
    const old = JSON.parse(new TextDecoder().decode(release.bytes)) as { tables: Record<string, unknown> }
    delete old.tables['forecast']
    expect(parseRelease(new TextEncoder().encode(JSON.stringify(old))).tables).toEqual({ ...release.tables, forecast: [] })
  })
})
