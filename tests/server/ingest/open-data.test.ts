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
  it('reads every gemeente of the file without a refusal', async () => {
    const text = open('iv3/lasten-sociaal-domein-2017-2026.csv').toString('utf8')
    const codes = [...new Set(text.match(/GM\d{4}/g))]
    for (const gemeente of codes.filter((_, place) => place % 60 === 0)) expect((await read(text, { gemeente })).status).toBe('accept')
  })
  it('refuses the totals per gemeente: that is another table', async () => {
    expect((await read(open('iv3/totalen-gemeenten-2017-2026.csv'), { gemeente: 'GM0118' })).status).toBe('reject')
  })
})

describe.skipIf(folder === undefined)('The invented messages of the standard', () => {
  it.each([['wmo323', 703_720, 6], ['jw323', 725_500, 3]] as const)('reads the %s message', async (kind, total, records) => {
    const found = await read(open(`voorbeelden/${kind}-voorbeeld-verzonnen.xml`), { gemeente: 'GM0118', areas: NO_AREAS })
    expect([found.kind, found.status, found.totalCents, found.records, found.unknownCents]).toEqual([kind, 'accept', total, records, 0])
  })
})
