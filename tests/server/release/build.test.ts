import { describe, expect, it } from 'vitest'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease, type BuildOptions } from '../../../server/flow/build-release.ts'
import type { ChoosePattern } from '../../../server/flow/build-year.ts'
import type { FactSource } from '../../../server/flow/fact-source.ts'
import { protectYear } from '../../../server/flow/protect-year.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { parseRelease } from '../../../server/release/canonical.ts'
import type { Release } from '../../../server/release/release.ts'
import { slowCells } from '../tabulate/slow.ts'
import { memorySource } from './source.ts'
import { shuffled, town, TOWN } from './town.ts'

const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const FACTS = [2023, 2024].map((year, at) => town({ seed: 20 + at, year, units: 300, wijken: 2, buurtenPerWijk: 2 }))
const build = (facts: readonly FactColumns[] = FACTS, more: Partial<BuildOptions> & { source?: Partial<FactSource> } = {}): Promise<Release> =>
  buildRelease({ ...memorySource(facts), ...more.source }, { ...OPTIONS, ...more })
/** Where it makes no difference. */
const withoutIntervals: ChoosePattern = (made) => protectYear(made, DEFAULT_RULES, null)
const release = await build()

describe('A release', () => {
  it('has the same bytes when it is built again', async () => {
    expect((await build()).hash).toBe(release.hash)
  }, 120_000)
  it('has the same bytes whatever the order of lines, households and places', async () => {
    const other = await build(FACTS.map((facts, at) => shuffled(facts, 90 + at)))
    expect(other.hash).toBe(release.hash)
    expect(Buffer.from(other.bytes).equals(Buffer.from(release.bytes))).toBe(true)
  }, 120_000)
  it('publishes every amount as the truth, rounded to 100 euro', () => {
    const truth = new Map(FACTS.map((facts) => [facts.year as number, slowCells(facts)]))
    for (const row of release.tables.spending.filter(({ amountStatus }) => amountStatus === 'shown')) {
      const item = row.division === 'totaal' ? '' : row[row.division]
      const cell = truth.get(row.year)!.get(`uitgaven/${row.level}/${row.area}/${row.division}/${item}/${row.period}`)!
      expect(Math.abs(row.amount! * 100 - cell.sum)).toBeLessThanOrEqual(5000)
      expect(row.amount! % 100).toBe(0)
      if (row.householdsStatus === 'shown') expect(Math.abs(row.households! - cell.users)).toBeLessThanOrEqual(2)
    }
  })
  it('publishes every form and combination as the truth, rounded', () => {
    const truth = new Map(FACTS.map((facts) => [facts.year as number, slowCells(facts)]))
    const keys = [
      ...release.tables.forms.map((row) => ({ row, key: `leveringsvorm/${row.level}/${row.area}/leveringsvorm/${row.wet}/${row.form}/${row.year}` })),
      ...release.tables.stacking.map((row) => ({ row, key: `stapeling/${row.level}/${row.area}/combinatie/${row.combination}/${row.year}` })),
    ]
    for (const { row, key } of keys) {
      const cell = truth.get(row.year)!.get(key)!
      if (row.amountStatus === 'shown') expect(Math.abs(row.amount! * 100 - cell.sum)).toBeLessThanOrEqual(5000)
    }
    expect(keys.length).toBeGreaterThan(40)
  })
  it('shows a value exactly where the status says so', () => {
    const { spending, forms, stacking, concentration } = release.tables
    for (const row of [...spending, ...forms, ...stacking]) {
      expect(row.amount !== null).toBe(row.amountStatus === 'shown')
      expect(row.households !== null).toBe(row.householdsStatus === 'shown')
      if (row.householdsStatus === 'shown') expect([row.amountStatus, row.households! % 5, row.households! >= 10]).toEqual(['shown', 0, true])
    }
    for (const row of concentration) expect(row.value !== null).toBe(row.status === 'shown')
  })
  it('has a row for every cell of the plan, hidden ones included, and hides none as zero', () => {
    const published = FACTS.reduce((count, facts) => count + [...slowCells(facts).keys()].filter((key) => key.startsWith('uitgaven') && !/\/WK\d+-onbekend\//.test(key)).length, 0)
    expect(release.tables.spending.length).toBe(published)
    expect(release.tables.spending.some(({ amountStatus }) => amountStatus === 'suppressed')).toBe(true)
  })
  it('shows beside a contract what it shows as spent on that product, hidden where that is hidden', () => {
    const spent = release.tables.spending.filter((row) => row.level === 'gemeente' && row.division === 'product' && row.periodKind === 'jaar' && row.year === 2024)
    expect(release.tables.supply.map(({ year, product }) => [year, product])).toEqual([[2024, 'wmo-01'], [2024, 'jw-46']])
    for (const { product, used, usedStatus } of release.tables.supply) {
      const row = spent.find((one) => one.product === product)
      expect([product, used, usedStatus]).toEqual([product, row ? row.amount : 0, row?.amountStatus ?? 'shown'])
    }
    expect(release.tables.supply[0]).toMatchObject({ contracted: 9_000_000, volume: 900, unit: 'uur', usedStatus: 'shown', share: expect.any(Number) as number })
  })
  it('never has a row for what is in a wijk but in none of its buurten', () => {
    expect(release.tables.spending.filter(({ area }) => /^WK.*onbekend/.test(area))).toEqual([])
    expect(new TextDecoder().decode(release.bytes)).not.toMatch(/WK\d+-onbekend/)
  })
  it('says of its years what is final and what is provisional', () => {
    expect(release.manifest.years.map(({ year, status, throughMonth }) => [year, status, throughMonth])).toEqual([[2023, 'definitief', 12], [2024, 'voorlopig', 12]])
  })
  it('gives no concentration per buurt', () => {
    expect(new Set(release.tables.concentration.map(({ level }) => level))).toEqual(new Set(['gemeente', 'wijk']))
  })
  it('names every code that it uses', () => {
    const names = new Set(release.tables.labels.map(({ kind, code }) => `${kind} ${code}`))
    for (const row of release.tables.spending) {
      for (const kind of ['wet', 'taakveld', 'product'] as const) if (row[kind] !== null) expect(names).toContain(`${kind} ${row[kind]}`)
    }
    expect(names.size).toBe(release.tables.labels.length)
  })
  it('describes every area that it has figures for', () => {
    const areas = new Map(release.tables.areas.map((row) => [row.area, row]))
    for (const row of [...release.tables.spending, ...release.tables.concentration]) expect(areas.get(row.area)?.level).toBe(row.level)
    expect(areas.get('GM9902-onbekend')).toMatchObject({ name: 'Wijk niet bekend', parent: 'GM9902', geometry: null })
    expect(areas.size).toBe(release.tables.areas.length)
  })
  it('tells its progress in Dutch', async () => {
    const lines: string[] = []
    await build(FACTS, { say: (line) => lines.push(line), choose: withoutIntervals })
    expect(lines.at(-1)).toMatch(/^Publicatie 2026-1 staat klaar als concept/)
    expect(lines.length).toBeGreaterThanOrEqual(5)
  })
})

describe('A hidden figure', () => {
  it('is nowhere in the bytes of a release', async () => {
    const { facts, canaries } = withCanaries(town({ seed: 21, year: 2024, units: 800, wijken: 3, buurtenPerWijk: 2 }))
    const text = new TextDecoder().decode((await build([facts], { choose: withoutIntervals })).bytes)
    for (const canary of canaries) for (const form of [canary, canary / 100, Math.round(canary / 10_000) * 100]) expect(text).not.toContain(`${form}`)
  })
  it('leaves no trace of the households: neither keys nor true counts', () => {
    const text = new TextDecoder().decode(release.bytes)
    expect(text).not.toMatch(/contributors|top1|leaves|unitKey|pseudonym/)
  })
})

describe('The bytes of a release', () => {
  it('give the same release back', () => {
    const back = parseRelease(release.bytes, release.hash)
    expect(back.manifest).toEqual(release.manifest)
    expect(back.tables).toEqual(release.tables)
    expect(back.hash).toBe(release.hash)
  })
  it('are refused when a figure in them was changed', () => {
    const text = new TextDecoder().decode(release.bytes)
    const changed = new TextEncoder().encode(text.replace(/"shown",(\d+),/, '"shown",5,'))
    expect(() => parseRelease(changed, release.hash)).toThrow('not the release with this hash')
  })
  it('are refused when they are not in canonical form', () => {
    const spaced = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(release.bytes)), null, 1))
    expect(() => parseRelease(spaced)).toThrow('canonical')
  })
  it('are refused when they are something else', () => {
    expect(() => parseRelease(new TextEncoder().encode('{"manifest":{"format":2},"tables":{}}'))).toThrow('format 1')
  })
})

describe('A release that may not be made', () => {
  it('says that nothing was read yet', async () => {
    await expect(build([])).rejects.toMatchObject({ code: 'GEEN_GEGEVENS' })
  })
  it('says that the gemeente has no name yet', async () => {
    await expect(build(FACTS, { source: { areas: async () => [] }, choose: withoutIntervals })).rejects.toMatchObject({ code: 'GEMEENTE_ONBEKEND' })
  })
  it('says which rule hides most when too little is visible', async () => {
    const tiny = town({ seed: 3, units: 60 })
    await expect(build([tiny], { minimumVisible: { wijkWet: 0.95, buurtTotal: 0.8 } }))
      .rejects.toMatchObject({ code: 'TE_WEINIG_ZICHTBAAR', message: expect.stringMatching(/per wijk en wet in 2024 is .* procent zichtbaar.*minder dan 10 huishoudens/) })
  })
  it('says that a year with a handful of households cannot be published', async () => {
    await expect(build([town({ seed: 1, units: 5 })])).rejects.toMatchObject({ code: 'GEMEENTE_AFGESCHERMD' })
  })
})

/** The town with three more households, each alone in a product of its buurt, with amounts that occur nowhere else. */
function withCanaries(facts: FactColumns): { facts: FactColumns; canaries: readonly number[] } {
  const canaries = [77_123_457, 88_654_331, 99_271_913]
  const rare = [48, 47, 46]
  const append = <T extends Int32Array | Int16Array | Uint8Array | Float64Array>(column: T, values: readonly number[]): T =>
    (column.constructor as unknown as { from(values: Iterable<number>): T }).from([...column, ...values])
  const units = canaries.map((_, at) => facts.unitCount + at)
  return {
    canaries,
    facts: {
      ...facts, length: facts.length + 3, unitCount: facts.unitCount + 3,
      unit: append(facts.unit, units), place: append(facts.place, [1, 2, 3]), product: append(facts.product, rare.map((product) => Math.min(product, 45))),
      month: append(facts.month, [1, 2, 3]), amount: append(facts.amount, canaries),
      unitIsHousehold: append(facts.unitIsHousehold, [1, 1, 1]), unitKey: append(facts.unitKey, [1, 2, 3]),
    },
  }
}
