import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintedReceipt } from '../../server/cli/receiver.ts'
import { openDatabase, type Database } from '../../server/store/database.ts'
import { dataFolder, raadszicht } from './product.ts'

const folder = process.env['RAADSZICHT_OPEN_DATA']
const path = (name: string): string => join(folder ?? '', 'data', name)

const IV3 = 'iv3/lasten-sociaal-domein-2017-2026.csv'
const KERNCIJFERS = 'kwb/kerncijfers-2024-gemeenten-wijken-buurten.csv'
const STATLINE = 'cbs/voorbeeld-statline-csv-ses-woa-amsterdam-2019.csv'
const STACKING = 'cbs/stapeling-heerlen-2023h1-85637NED-uittreksel.csv'
const WIJKEN = 'geo/wijken-2022-nederland.geojson'
/** What each gemeente delivers: the largest files there are go to the largest gemeente, and to one whose figures we know. */
const DELIVERED = {
  GM0363: [IV3, KERNCIJFERS, STATLINE],
  GM0118: [IV3, KERNCIJFERS, 'cbs/kerncijfers-gemeenten-2022-wmo-jeugd.csv', WIJKEN, 'geo/buurten-2024-GM0118-hoogeveen.geojson', 'codes/gemeenten-per-jaar.csv', 'voorbeelden/jw323-voorbeeld-verzonnen.xml'],
  GM0917: [IV3, STACKING],
} as const

/** Rows of a file under the names of its columns, by splitting alone: nothing of our readers. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = readFileSync(path(name), 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(';').map((cell) => cell.replaceAll('"', '').trim()))
  return lines.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])))
}

const thousands = (text: string | undefined): number => Number(text) * 100_000

describe.skipIf(folder === undefined)('Real files through the built command, into one data folder', () => {
  let home: Awaited<ReturnType<typeof dataFolder>>
  let env: Record<string, string>
  let db: Database | null = null
  const told = new Map<string, readonly PrintedReceipt[]>()
  const importAs = async (gemeente: string, files: readonly string[]) => JSON.parse((await raadszicht(['import', '--gemeente', gemeente, '--json', ...files.map(path)], env)).out) as PrintedReceipt[]
  const ask = async <T>(query: string, ...values: readonly string[]): Promise<readonly T[]> => (await db!.pool('migrate').query(query, [...values])).rows as T[]
  const figures = (gemeente: string, measure: string, year: number) =>
    ask<{ area: string; value: number }>(`select area, value from facts.key_figure where gemeente = $1 and measure = $2 and year = ${year} order by area`, gemeente, measure)

  beforeAll(async () => {
    home = await dataFolder()
    env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key') }
    await raadszicht(['key', 'new'], env)
    for (const [gemeente, files] of Object.entries(DELIVERED)) told.set(gemeente, await importAs(gemeente, files))
    told.set('again', await importAs('GM0118', DELIVERED.GM0118))
    db = await openDatabase({ dataFolder: home.folder, databaseUrl: null, urls: {}, say: () => {} })
  }, 120_000)
  afterAll(async () => {
    await db?.close()
    await home.remove()
  })

  it('are all accepted, and nothing changes when they come again', () => {
    const statuses = (name: string) => told.get(name)!.map(({ file, status, problems }) => [file, status, problems.map(({ code }) => code)])
    for (const [gemeente, files] of Object.entries(DELIVERED)) expect([gemeente, statuses(gemeente)]).toEqual([gemeente, files.map((file) => [file.split('/').at(-1), 'accepted', []])])
    expect(new Set(told.get('again')!.map(({ status }) => status))).toEqual(new Set(['already_imported']))
  })

  it.each(Object.keys(DELIVERED))('hold the Iv3 of %s as it was published, per year and report, to the thousand', async (gemeente) => {
    const stored = await ask<{ key: string; cents: number }>(`select year || ' ' || report as key, sum(amount_cents)::bigint as cents from facts.budget where gemeente = $1 group by 1 order by 1`, gemeente)
    const lines = new Map<string, number>()
    for (const row of rowsOf(IV3).filter((one) => one['gemeentecode'] === gemeente)) {
      const key = `${row['jaar']} ${row['verslagsoort']?.endsWith('X000') ? 'begroting' : 'realisatie'}`
      lines.set(key, (lines.get(key) ?? 0) + thousands(row['lasten_x1000_eur']))
    }
    expect(stored).toEqual([...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, cents]) => ({ key, cents })))
    const published = rowsOf('iv3/totalen-gemeenten-2017-2026.csv').filter((row) => row['gemeentecode'] === gemeente)
      .map((row) => ({ key: `${row['jaar']} ${row['verslagsoort']?.endsWith('X000') ? 'begroting' : 'realisatie'}`, cents: thousands(row['lasten_sociaal_domein_x1000']) }))
    expect(stored).toEqual(published.sort((a, b) => (a.key < b.key ? -1 : 1)))
    expect(told.get(gemeente)!.find(({ file }) => IV3.endsWith(file))?.total_cents).toBe(stored.reduce((sum, { cents }) => sum + cents, 0))
  })

  it.each(['GM0363', 'GM0118'])('hold every area of %s of the Kerncijfers', async (gemeente) => {
    for (const column of ['inwoners', 'huishoudens']) {
      const wanted = rowsOf(KERNCIJFERS).filter((row) => row['gemeentecode'] === gemeente && row[column] !== '').map((row) => ({ area: row['code']!, value: Number(row[column]) }))
      expect(wanted.length).toBeGreaterThan(60)
      expect(await figures(gemeente, column, 2024)).toEqual(wanted.sort((a, b) => (a.area < b.area ? -1 : 1)))
    }
  })

  it('hold every number of households of an untouched StatLine download', async () => {
    const wanted = rowsOf(STATLINE).map((row) => ({ area: row['Regiocode (gemeente, wijk, buurt) (code)']!, value: Number(row['Particuliere huishoudens (Aantal)']) })).filter(({ value }) => !Number.isNaN(value))
    expect(wanted.length).toBeGreaterThan(500)
    expect(await figures('GM0363', 'huishoudens', 2019)).toEqual(wanted.sort((a, b) => (a.area < b.area ? -1 : 1)))
  })

  it('hold every cell of the stacking extract that CBS shows, and none that it hides', async () => {
    const shown = rowsOf(STACKING).flatMap((row) => ['clienten', 'huishoudens'].map((what) => ({ area: row['regiocode']!, what, value: Number(row[what]) }))).filter(({ value }) => !Number.isNaN(value))
    const sums = (rows: readonly { area: string; what: string; value: number }[]) => ['GM0917', 'WK091733'].flatMap((area) => ['clienten', 'huishoudens'].map((what) => {
      const own = rows.filter((row) => row.area === area && row.what === what)
      return [area, what, own.length, own.reduce((sum, { value }) => sum + value, 0)]
    }))
    const stored = await ask<{ area: string; what: string; value: number }>(`select area, split_part(measure, ':', 2) as what, value from facts.key_figure where gemeente = 'GM0917' and measure like 'stapeling:%'`)
    expect(sums(stored)).toEqual(sums(shown))
    expect(stored).toHaveLength(41)
  })

  it('hold the borders of the national file of wijken, and what its own features say', async () => {
    const national = JSON.parse(readFileSync(path(WIJKEN), 'utf8')) as { features: readonly { properties: Readonly<Record<string, unknown>>; geometry: unknown }[] }
    const wanted = national.features.filter(({ properties }) => Object.values(properties).includes('GM0118')).map(({ geometry }) => JSON.stringify(geometry)).sort()
    const stored = await ask<{ geometry: string }>(`select geometry from facts.area where gemeente = 'GM0118' and level = 'wijk' and vintage = 2022`)
    expect(wanted).toHaveLength(13)
    expect(stored.map(({ geometry }) => geometry).sort()).toEqual(wanted)
  })

  it('refuse the declaration whose credit names no line, in words, and keep nothing of it', async () => {
    await db?.close()
    const [receipt] = await importAs('GM0118', ['voorbeelden/wmo323-voorbeeld-verzonnen.xml'])
    db = await openDatabase({ dataFolder: home.folder, databaseUrl: null, urls: {}, say: () => {} })
    expect([receipt?.status, receipt?.problems.map(({ code, line }) => [code, line])]).toEqual(['rejected', [['CREDIT_REFERENCE', 153]]])
    expect(await ask(`select count(*)::int as n from facts.delivery where kind = 'wmo323'`)).toEqual([{ n: 0 }])
  }, 60_000)
})
