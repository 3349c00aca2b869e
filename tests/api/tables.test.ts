import { type Table, tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GebiedEigenschappen } from '../../server/contract/areas.ts'
import { ROWS, type TableName } from '../../server/contract/rows.ts'
import { fakeStore, HIDDEN, TABLES } from './fake-store.ts'
import { type Api, ARROW, CSV, GEOJSON, JSON_TYPE, openApi, TABLE_PATHS } from './harness.ts'

type Row = Record<string, string | number | null>
interface JsonTable { publicatie: string, hash: string, aantal: number, rijen: Row[] }

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

const nameOf = (path: string) => path.slice('/v1/'.length) as TableName
const json = async (url: string) => (await api.ask(url, { headers: { accept: JSON_TYPE } })).json<JsonTable>()
const csv = async (url: string) => (await api.ask(url, { headers: { accept: CSV } })).body
const arrow = async (url: string) => tableFromIPC((await api.ask(url, { headers: { accept: ARROW } })).rawPayload)
const arrowRows = (table: Table): Row[] => table.toArray().map((row) => row.toJSON() as Row)

/** CSV back to rows: what is empty was not shown; what the contract calls a number is one. */
function csvRows(text: string, columns: Record<string, object>): Row[] {
  const isNumber = (name: string) => /"type":"(integer|number)"/.test(JSON.stringify(columns[name]))
  return parse<Record<string, string>>(text, { columns: true }).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, field]) => [name, field === '' ? null : isNumber(name) ? Number(field) : field])))
}

describe('A table in three forms', () => {
  it.each(TABLE_PATHS)('gives the same rows in JSON, CSV and Arrow: %s', async (path) => {
    const columns = ROWS[nameOf(path)].properties
    const { rijen, aantal } = await json(path)
    const [fromCsv, fromArrow] = [csvRows(await csv(path), columns), arrowRows(await arrow(path))]
    expect(rijen.length).toBeGreaterThan(0)
    expect(aantal).toBe(rijen.length)
    expect(fromCsv).toEqual(rijen)
    expect(fromArrow).toEqual(rijen)
  })

  it.each(TABLE_PATHS)('has the columns of the contract in that order in each form: %s', async (path) => {
    const names = Object.keys(ROWS[nameOf(path)].properties)
    const { rijen } = await json(path)
    expect(rijen.map((row) => Object.keys(row))).toEqual(rijen.map(() => names))
    expect((await csv(path)).split('\r\n')[0]).toBe(names.join(','))
    expect((await arrow(path)).schema.fields.map(({ name }) => name)).toEqual(names)
  })

  it.each(TABLE_PATHS)('names the release in JSON and Arrow: %s', async (path) => {
    const { publicatie, hash } = await json(path)
    expect(publicatie).toBe('2026-2')
    expect(Object.fromEntries((await arrow(path)).schema.metadata)).toEqual({ publicatie, hash })
  })

  it('gives the areas without their borders in CSV and Arrow', async () => {
    const features = (await api.ask('/v1/gebieden')).json<{ features: { properties: Row }[] }>().features.map(({ properties }) => properties)
    expect(features).toHaveLength(TABLES.areas.length)
    expect(csvRows(await csv('/v1/gebieden'), GebiedEigenschappen.properties)).toEqual(features)
    expect(arrowRows(await arrow('/v1/gebieden'))).toEqual(features)
  })

  it('keeps the columns when there are no rows', async () => {
    const url = '/v1/uitgaven?jaar=2019'
    expect((await json(url)).rijen).toEqual([])
    expect(await csv(url)).toBe(`${Object.keys(ROWS.uitgaven.properties).join(',')}\r\n`)
    const table = await arrow(url)
    expect(table.numRows).toBe(0)
    expect(table.schema.fields).toHaveLength(14)
  })

  it('gives equal bytes for equal rows, also after a restart', async () => {
    const other = await openApi()
    for (const accept of [JSON_TYPE, CSV, ARROW]) {
      const [first, second] = await Promise.all([api, other].map((one) => one.ask('/v1/uitgaven', { headers: { accept } })))
      expect(second?.rawPayload.equals(first?.rawPayload ?? Buffer.alloc(0))).toBe(true)
      expect(second?.headers['etag']).toBe(first?.headers['etag'])
    }
    await other.close()
  })

  it('writes the types the contract promises into Arrow', async () => {
    const types = Object.fromEntries((await arrow('/v1/uitgaven')).schema.fields.map(({ name, type }) => [name, String(type)]))
    expect(types).toMatchObject({ jaar: 'Int16', bedrag: 'Float64', huishoudens: 'Int32', niveau: 'Dictionary<Uint8, Utf8>', gebied: 'Dictionary<Uint16, Utf8>' })
    expect(String((await arrow('/v1/indelingen')).schema.fields[2]?.type)).toBe('Utf8')
  })

  it('holds amounts above two thousand million exactly', async () => {
    expect(arrowRows(await arrow('/v1/begroting')).map(({ bedrag }) => bedrag)).toContain(2_300_000_000)
  })
})

describe('A suppressed figure', () => {
  it('is in the table with its status and without a value', async () => {
    const { rijen } = await json('/v1/uitgaven')
    const hidden = rijen.filter(({ bedragStatus }) => bedragStatus === 'afgeschermd')
    expect(hidden.length).toBeGreaterThan(10)
    expect(hidden.every(({ bedrag }) => bedrag === null)).toBe(true)
    expect(rijen.filter(({ bedragStatus }) => bedragStatus === 'nietBekend').length).toBeGreaterThan(0)
  })

  it('is never zero and never absent from the list', async () => {
    const { rijen } = await json('/v1/uitgaven')
    expect(rijen).toHaveLength(TABLES.spending.length)
    expect(rijen.filter(({ bedrag, bedragStatus }) => bedrag === 0 && bedragStatus !== 'getoond')).toEqual([])
  })

  const needles = [
    ...[HIDDEN.amount, HIDDEN.households, HIDDEN.value].map((value) => Buffer.from(String(value))),
    ...[HIDDEN.amount, HIDDEN.households].map((value) => Buffer.from(Int32Array.of(value).buffer)),
    ...[HIDDEN.amount, HIDDEN.households, HIDDEN.value].map((value) => Buffer.from(Float64Array.of(value).buffer)),
  ]
  it.each([...TABLE_PATHS, '/v1/gebieden', '/v1/publicaties'])('is in no byte of any answer: %s', async (path) => {
    for (const accept of [JSON_TYPE, CSV, ARROW]) {
      const { rawPayload, statusCode } = await api.ask(path, { headers: { accept } })
      if (statusCode !== 406) expect(needles.filter((needle) => rawPayload.includes(needle))).toEqual([])
    }
  })

  it('leaves only zero bits in an Arrow slot', async () => {
    const column = (await arrow('/v1/uitgaven')).getChild('bedrag')
    const slots = [...(column?.data[0]?.values as Float64Array | undefined ?? [])].filter((_, at) => column?.get(at) === null)
    expect(slots.length).toBeGreaterThan(10)
    expect(new Set(slots)).toEqual(new Set([0]))
  })
})

describe('A filter', () => {
  it.each([
    ['/v1/uitgaven?gebied=WK9901MA&jaar=2024', { gebied: 'WK9901MA', jaar: 2024 }],
    ['/v1/uitgaven?niveau=buurt', { niveau: 'buurt' }],
    ['/v1/uitgaven?gebied=GM9901-onbekend', { gebied: 'GM9901-onbekend' }],
    ['/v1/uitgaven?wet=wmo&indeling=product', { wet: 'wmo', indeling: 'product' }],
    ['/v1/uitgaven?taakveld=6.71a', { taakveld: '6.71a' }],
    ['/v1/uitgaven?product=wmo-01', { product: 'wmo-01' }],
    ['/v1/uitgaven?periodeSoort=kwartaal', { periodeSoort: 'kwartaal', periode: expect.stringMatching(/-K1$/) }],
    ['/v1/leveringsvormen?wet=jeugdwet', { wet: 'jeugdwet' }],
    ['/v1/stapeling?jaar=2023', { jaar: 2023 }],
    ['/v1/concentratie?wet=alle&noemer=gebruikers&niveau=gemeente', { wet: 'alle', noemer: 'gebruikers', niveau: 'gemeente' }],
    ['/v1/begroting?jaar=2023', { jaar: 2023 }],
  ])('keeps only what was asked: %s', async (url, wanted) => {
    const { rijen } = await json(url)
    expect(rijen.length).toBeGreaterThan(0)
    for (const row of rijen) expect(row).toMatchObject(wanted)
  })

  it('gives an empty table for an area that has no figures', async () => {
    expect(await json('/v1/uitgaven?gebied=BU99019999')).toMatchObject({ aantal: 0, rijen: [] })
  })

  it('reaches an older release by its name', async () => {
    expect(await json('/v1/uitgaven?publicatie=2026-1')).toMatchObject({ publicatie: '2026-1' })
  })
})

describe('CSV', () => {
  it('is plain for machines: comma, point, CR LF, no BOM (RFC 4180)', async () => {
    const text = await csv('/v1/concentratie')
    expect(text.startsWith('gebied,niveau,')).toBe(true)
    expect(text).toMatch(/,0\.4126,getoond,\r\n/)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is ready for a Dutch spreadsheet with csvVorm=excel', async () => {
    const { rawPayload, body, headers } = await api.ask('/v1/concentratie?csvVorm=excel')
    expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(body).toMatch(/;0,4126;getoond;\r\n/)
    expect(headers['content-disposition']).toBe('attachment; filename="concentratie-GM9901-2026-2.csv"')
  })

  it('comes by a plain link too, whatever a browser accepts', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    expect((await api.ask('/v1/uitgaven?csvVorm=standaard', { headers: { accept } })).type).toBe(CSV)
    expect((await api.ask('/v1/uitgaven?csvVorm=excel', { headers: { accept: JSON_TYPE } })).statusCode).toBe(406)
  })

  it('quotes what holds a separator or a quote', async () => {
    expect(await csv('/v1/gebieden')).toContain('"Centrum, ""de kom"""')
    expect((await api.ask('/v1/gebieden?csvVorm=excel')).body).toContain('"Oud-Zuid; haven"')
  })

  it('runs no formula in a spreadsheet and keeps numbers numbers (W13)', async () => {
    const areas = (await api.ask('/v1/gebieden?csvVorm=excel')).body
    expect(areas).toContain(";'=1+1;")
    expect(areas).toContain(";'@Plein;")
    expect((await api.ask('/v1/uitgaven?csvVorm=excel&gebied=GM9901')).body).toContain(';-5000;getoond')
  })

  it('keeps a spreadsheet from reading a taakveld or a month as a date', async () => {
    const { body } = await api.ask('/v1/uitgaven?csvVorm=excel&periodeSoort=maand')
    expect(body).toContain(";'2023-03;taakveld;;'6.1;")
    expect(await csv('/v1/uitgaven?periodeSoort=maand')).toContain(',2023-03,taakveld,,6.1,')
  })
})

describe('Areas', () => {
  it('are GeoJSON by default and name their coordinate system', async () => {
    const answer = await api.ask('/v1/gebieden?niveau=wijk')
    expect(answer.type).toBe(GEOJSON)
    expect(answer.headers['content-crs']).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
    expect(answer.json<{ features: { id: string }[] }>().features.map(({ id }) => id)).toEqual(['WK990101', 'WK9901MA', 'WK990103'])
  })

  it('are also given to who asks for JSON', async () => {
    expect((await api.ask('/v1/gebieden', { headers: { accept: JSON_TYPE } })).type).toBe(GEOJSON)
  })
})

describe('Releases', () => {
  it('are listed newest first, withdrawn ones too, with the one that counts now', async () => {
    const { huidig, publicaties } = (await api.ask('/v1/publicaties')).json<{ huidig: string, publicaties: { id: string, status: string }[] }>()
    expect(huidig).toBe('2026-2')
    expect(publicaties.map(({ id, status }) => [id, status])).toEqual([['2026-3', 'ingetrokken'], ['2026-2', 'gepubliceerd'], ['2026-1', 'gepubliceerd']])
  })

  it('name their rules in euros and their tables as the API does', async () => {
    const one = (await api.ask('/v1/publicaties/2026-1')).json<{ regels: object, tabellen: { naam: string }[] }>()
    expect(one.regels).toMatchObject({ afrondingBedrag: 100, minimumHuishoudens: 10 })
    expect(one.tabellen.map(({ naam }) => naam).sort()).toEqual(['aanbod', 'begroting', 'bijstellingen', 'concentratie', 'gebieden', 'indelingen', 'initiatieven', 'initiatievencijfers', 'leveringsvormen', 'prognose', 'signaalafspraken', 'signaalkaarten', 'signalen', 'stapeling', 'topgroep', 'uitgaven', 'vergelijking', 'verhalen'])
  })

  it('that are withdrawn give no figures any more, with the reason', async () => {
    const answer = await api.ask('/v1/uitgaven?publicatie=2026-3')
    expect(answer.statusCode).toBe(410)
    expect(answer.json<{ detail: string }>().detail).toContain('een levering was dubbel meegeteld')
  })

  it('that are not there say what to do', async () => {
    const empty = await openApi(fakeStore([]))
    for (const path of [...TABLE_PATHS, '/v1/gebieden']) {
      const answer = await empty.ask(path)
      expect(answer.statusCode).toBe(404)
      expect(answer.json<{ detail: string }>().detail).toMatch(/^Er is nog geen publicatie\..*vraag het de gemeente/)
    }
    expect((await empty.ask('/v1/publicaties')).json()).toEqual({ huidig: null, publicaties: [] })
    await empty.close()
  })

  it('are read afresh: what is published or withdrawn counts at once', async () => {
    const store = fakeStore([])
    const live = await openApi(store)
    expect((await live.ask('/v1/uitgaven')).statusCode).toBe(404)
    store.records = fakeStore().records
    expect((await live.ask('/v1/uitgaven')).json<JsonTable>().publicatie).toBe('2026-2')
    store.records = store.records.map((item) => ({ ...item, state: 'ingetrokken' as const }))
    expect((await live.ask('/v1/uitgaven?publicatie=2026-2')).statusCode).toBe(410)
    expect((await live.ask('/v1/uitgaven')).statusCode).toBe(404)
    await live.close()
  })
})
