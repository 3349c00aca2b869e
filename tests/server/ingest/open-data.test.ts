import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AreaRow, BudgetRow } from '../../../server/facts/rows.ts'
import { NO_AREAS, read } from './read.ts'

const folder = process.env['RAADSZICHT_OPEN_DATA']
const open = (path: string) => readFileSync(`${folder}/data/${path}`)

const GEMEENTEN = [['GM0118', 'hoogeveen', 13, 48], ['GM0406', 'huizen', 13, 30], ['GM0034', 'almere', 71, 238], ['GM0505', 'dordrecht', 13, 132], ['GM0344', 'utrecht', 10, 111]] as const

describe.skipIf(folder === undefined)('Real borders of five gemeenten', () => {
  it.each(GEMEENTEN)('reads the wijken and buurten of %s %s', async (gemeente, name, wijken, buurten) => {
    const wijk = await read(open(`geo/wijken-2022-${gemeente}-${name}.geojson`), { gemeente, fileName: `wijken-2022-${gemeente}.geojson` })
    const buurt = await read(open(`geo/buurten-2024-${gemeente}-${name}.geojson`), { gemeente, fileName: `buurten-2024-${gemeente}.geojson` })
    expect([wijk.status, wijk.records, buurt.status, buurt.records]).toEqual(['accept', wijken, 'accept', buurten])
    const rows = [...wijk.rows, ...buurt.rows] as AreaRow[]
    expect(rows.every((row) => row.geometry !== null && row.name !== '')).toBe(true)
    expect(new Set(rows.map((row) => `${row.level} ${row.vintage}`))).toEqual(new Set(['wijk 2022', 'buurt 2024']))
  })
  it('takes the 13 wijken of Hoogeveen from the national file', async () => {
    const found = await read(open('geo/wijken-2022-nederland.geojson'), { gemeente: 'GM0118', fileName: 'wijken-2022-nederland.geojson', chunk: 10_000 })
    expect([found.status, found.records]).toEqual(['accept', 13])
    expect((found.rows as AreaRow[]).find((row) => row.code === 'WK011850')).toMatchObject({ name: 'Wijk 50 Hoogeveen', inhabitants: 25_210, parent: 'GM0118' })
  })
  it('takes one gemeente from the national file of gemeenten', async () => {
    const found = await read(open('geo/gemeenten-2024-nederland.geojson'), { gemeente: 'GM0118', fileName: 'gemeenten-2024.geojson' })
    expect(found.rows).toMatchObject([{ level: 'gemeente', name: 'Hoogeveen', vintage: 2024 }])
  })
})

describe.skipIf(folder === undefined)('Iv3 of all gemeenten', () => {
  const millions = (rows: readonly BudgetRow[], year: number, report: string) =>
    Math.round(rows.filter((row) => row.year === year && row.report === report).reduce((sum, row) => sum + row.amount, 0) / 1e7) / 10
  it.each([['GM0118', 125.6, 106.6], ['GM0406', 59.2, 51.8]])('finds what %s spent and planned in 2024: %d and %d million', async (gemeente, spent, planned) => {
    const found = await read(open('iv3/lasten-sociaal-domein-2017-2026.csv'), { gemeente })
    const rows = found.rows as BudgetRow[]
    expect([found.kind, found.status, millions(rows, 2024, 'realisatie'), millions(rows, 2024, 'begroting')]).toEqual(['begroting', 'accept', spent, planned])
  })
  it('agrees for every gemeente and year with the published total of its social domain', async () => {
    const spent = byGemeente('iv3/lasten-sociaal-domein-2017-2026.csv', 3)
    const totals = linesOf('iv3/totalen-gemeenten-2017-2026.csv').slice(1).map((line) => line.split(';'))
    const found = new Map<string, number>()
    for (const [gemeente, text] of spent) {
      const { status, rows } = await read(text, { gemeente })
      expect([gemeente, status]).toEqual([gemeente, 'accept'])
      for (const row of rows as BudgetRow[]) add(found, `${gemeente} ${row.year} ${row.report}`, row.amount)
    }
    const wrong = totals.filter(([year, report, gemeente, , , , , domain]) => (found.get(`${gemeente} ${year} ${report!.endsWith('X000') ? 'begroting' : 'realisatie'}`) ?? 0) !== Number(domain) * 100_000)
    expect([spent.size > 340, totals.length > 6000, wrong]).toEqual([true, true, []])
  }, 60_000)
  it('refuses the totals per gemeente: that is another table', async () => {
    expect((await read(open('iv3/totalen-gemeenten-2017-2026.csv'), { gemeente: 'GM0118' })).status).toBe('reject')
  })
})

describe.skipIf(folder === undefined)('Kerncijfers 2024 of all gemeenten', () => {
  it('gives every gemeente, wijk and buurt with its inhabitants and households', async () => {
    const areas: AreaRow[] = []
    for (const [gemeente, text] of byGemeente('kwb/kerncijfers-2024-gemeenten-wijken-buurten.csv', 3)) {
      const { status, rows } = await read(asAreas(text), { gemeente })
      expect([gemeente, status]).toEqual([gemeente, 'accept'])
      areas.push(...(rows as AreaRow[]))
    }
    const count = (level: string, within = '') => areas.filter((area) => area.level === level && area.code.slice(2).startsWith(within)).length
    expect([count('gemeente'), count('wijk'), count('buurt')]).toEqual([342, 3393, 14_574])
    expect([count('wijk', '0118'), count('buurt', '0118')]).toEqual([13, 48])
    expect(areas.find((area) => area.code === 'GM0118')).toMatchObject({ name: 'Hoogeveen', vintage: 2024, inhabitants: 56_591, households: 25_079 })
  }, 60_000)
})

const linesOf = (path: string): string[] => open(path).toString('utf8').split(/\r?\n/).filter((line) => line !== '')

/** A national CSV cut into one text per gemeente, each with the header. */
function byGemeente(path: string, column: number): Map<string, string> {
  const [header, ...lines] = linesOf(path)
  const found = new Map<string, string>()
  for (const line of lines) {
    const gemeente = line.split(';')[column]!
    found.set(gemeente, `${found.get(gemeente) ?? `${header}\n`}${line}\n`)
  }
  return found
}

/** The columns of the key figures that a delivery of areas has, under its names. */
function asAreas(text: string): string {
  const rows = text.trim().split('\n').slice(1).map((line) => line.split(';'))
  const lines = rows.map(([level, code, name, gemeente, , wijk, , inhabitants, , , households]) =>
    [code, name, level === 'gemeente' ? '' : level === 'wijk' ? gemeente : wijk, inhabitants, households, '2024'].join(';'))
  return `code;naam;ouder;inwoners;huishoudens;jaar\n${lines.join('\n')}\n`
}

const add = (sums: Map<string, number>, key: string, amount: number): void => { sums.set(key, (sums.get(key) ?? 0) + amount) }

describe.skipIf(folder === undefined)('The invented messages of the standard', () => {
  const message = (law: string): string => open(`voorbeelden/${law}323-voorbeeld-verzonnen.xml`).toString('utf8')
  const pointing = (text: string): string => text.replace('REF-0006</iwmo:ReferentieNummer>', '$&<iwmo:VorigReferentieNummer>REF-0000</iwmo:VorigReferentieNummer>')
  it.each([['wmo323', pointing(folder ? message('wmo') : ''), 703_720, 6], ['jw323', folder ? message('jw') : '', 725_500, 3]] as const)('reads the %s message', async (kind, text, total, records) => {
    const found = await read(text, { gemeente: 'GM0118', areas: NO_AREAS })
    expect([found.kind, found.status, found.totalCents, found.records, found.unknownCents]).toEqual([kind, 'accept', total, records, 0])
  })
  it('refuses the wmo323 message as it stands: its credit says not what it takes back', async () => {
    expect((await read(message('wmo'), { gemeente: 'GM0118', areas: NO_AREAS })).codes).toEqual(['CREDIT_REFERENCE'])
  })
})

describe.skipIf(folder === undefined)('Key figures as CBS gives them', () => {
  const figures = async (path: string, gemeente: string, fileName: string) => {
    const found = await read(open(path), { gemeente, fileName })
    return { found, of: (area: string, measure: string) => found.rows.find((row) => row.kind === 'figure' && row.area === area && row.measure === measure) }
  }
  it('reads an untouched StatLine download: BOM, quotes, padding and points for unknown', async () => {
    const { found, of } = await figures('cbs/voorbeeld-statline-csv-ses-woa-amsterdam-2019.csv', 'GM0363', 'ses-woa.csv')
    expect([found.kind, found.status, found.records > 500]).toEqual(['kerncijfers', 'accept', true])
    expect([of('GM0363', 'huishoudens'), of('BU03630100', 'huishoudens')]).toMatchObject([{ value: 457_400, year: 2019 }, { value: 0 }])
  })
  it('reads stacking as CBS counts it, households and clients apart, and no figure where CBS gives none', async () => {
    const { found, of } = await figures('cbs/stapeling-heerlen-2023h1-85637NED-uittreksel.csv', 'GM0917', 'stapeling.csv')
    expect([found.kind, found.status, found.records, found.rows.length]).toEqual(['kerncijfers', 'accept', 24, 41])
    expect([of('GM0917', 'stapeling:clienten:jeugd+pwet:alle:h1'), of('GM0917', 'stapeling:huishoudens:jeugd+pwet:alle:h1'), of('WK091733', 'stapeling:huishoudens:wmo:1:h1')])
      .toMatchObject([{ value: 10, year: 2023 }, { value: 285 }, { value: 255, level: 'wijk' }])
    expect(of('GM0917', 'stapeling:clienten:jeugd+pwet+wmo:alle:h1')).toBeUndefined()
    expect(of('GM0917', 'stapeling:huishoudens:jeugd+pwet+wmo:alle:h1')).toMatchObject({ value: 40 })
  })
  it('reads the names of a gemeente over the years, from 2015 on', async () => {
    const found = await read(open('codes/gemeenten-per-jaar.csv'), { gemeente: 'GM0118', fileName: 'gemeenten-per-jaar.csv' })
    expect([found.kind, found.status, found.records]).toEqual(['gebieden', 'accept', 12])
    expect(found.rows.map((row) => row.kind === 'area' && [row.vintage, row.name])).toEqual(Array.from({ length: 12 }, (_, at) => [2015 + at, 'Hoogeveen']))
  })
  it('reads the key figures of 2024 for one gemeente out of all', async () => {
    const { found, of } = await figures('kwb/kerncijfers-2024-gemeenten-wijken-buurten.csv', 'GM0118', 'kerncijfers-2024.csv')
    expect([found.kind, found.status, found.records]).toEqual(['kerncijfers', 'accept', 1 + 13 + 48])
    expect([of('GM0118', 'inwoners'), of('GM0118', 'huishoudens')]).toMatchObject([{ value: 56_591, year: 2024 }, { value: 25_079 }])
  })
})
