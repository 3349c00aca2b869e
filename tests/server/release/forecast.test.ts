import { describe, expect, it } from 'vitest'
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

describe('A release from before there was a forecast', () => {
  it('can still be read, from its own bytes', () => {
    const old = JSON.parse(new TextDecoder().decode(release.bytes)) as { tables: Record<string, unknown> }
    delete old.tables['forecast']
    expect(parseRelease(new TextEncoder().encode(JSON.stringify(old))).tables).toEqual({ ...release.tables, forecast: [] })
  })
})
