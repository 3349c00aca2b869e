import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GebiedenQuery, UitgavenQuery, StapelingQuery, ConcentratieQuery, LeveringsvormenQuery } from '../../server/contract/queries.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { leaksOnScreen } from '../../server/release/row-attacks.ts'
import type { Measures } from '../../server/release/tables.ts'
import type { ReleasedStore } from '../../server/store/released/store.ts'
import { fakeStore, HIDDEN, TABLES } from '../api/fake-store.ts'
import { type Api, ARROW, CSV, JSON_TYPE, openApi, TABLE_PATHS } from '../api/harness.ts'
import { filesUnder, ROOT } from '../house/files.ts'
import { memorySource } from '../server/release/source.ts'
import { TOWN, town } from '../server/release/town.ts'

/** A careless store: it hands over the hidden figures, and they are these. */
const careless = (amount: number): ReleasedStore => {
  const store = fakeStore()
  const fill = <T extends Measures>(rows: readonly T[]): readonly T[] =>
    rows.map((row) => ({ ...row, amount: row.amountStatus === 'suppressed' ? amount : row.amount, households: row.householdsStatus === 'suppressed' ? amount : row.households }))
  return { ...store, spending: async (query) => fill(await store.spending(query)), forms: async (query) => fill(await store.forms(query)), stacking: async (query) => fill(await store.stacking(query)) }
}

let [small, large] = [] as unknown as [Api, Api]
beforeAll(async () => { [small, large] = await Promise.all([openApi(careless(1)), openApi(careless(987_654_321))]) })
afterAll(() => Promise.all([small.close(), large.close()]))

describe('Attack 16: what the screen gives away', () => {
  it.each(TABLE_PATHS.flatMap((path) => [JSON_TYPE, CSV, ARROW].map((accept) => [path, accept] as const)))('has the same bytes, size and tag whatever is hidden: %s as %s', async (path, accept) => {
    const [a, b] = await Promise.all([small, large].map((api) => api.ask(path, { headers: { accept } })))
    expect(a!.statusCode).toBe(200)
    expect(a!.rawPayload.equals(b!.rawPayload)).toBe(true)
    expect(a!.headers.etag).toBe(b!.headers.etag)
  })
  it('would have found a figure behind "afgeschermd"', () => {
    expect(leaksOnScreen(TABLES).found).toBeGreaterThan(0)
  })
  it('would have found rows that stand in the order of their amounts', async () => {
    const { tables } = await buildRelease(memorySource([town({ seed: 5, units: 300, wijken: 2, buurtenPerWijk: 2 })]), { gemeente: TOWN, id: '2024-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } })
    expect(leaksOnScreen(tables).found).toBe(0)
    expect(leaksOnScreen({ ...tables, spending: tables.spending.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)) }).found).toBeGreaterThan(0)
  })
  it('answers a hidden figure with a row that says so, and an unknown area with none', async () => {
    const rows = (await small.ask('/v1/uitgaven')).json<{ rijen: { gebied: string; bedragStatus: string; bedrag: number | null }[] }>().rijen
    const hidden = rows.find(({ bedragStatus }) => bedragStatus === 'afgeschermd')!
    expect(hidden.bedrag).toBeNull()
    expect((await small.ask(`/v1/uitgaven?gebied=${hidden.gebied}`)).json<{ aantal: number }>().aantal).toBeGreaterThan(0)
    expect((await small.ask('/v1/uitgaven?gebied=WK990199')).json<{ aantal: number }>().aantal).toBe(0)
  })
  it('draws from rows that the API gave and nothing else: no page reads a store or a release', () => {
    const reaching = filesUnder('web', /\.tsx?$/).filter((file) => /from '[./]+server\/(?!contract|units|statistics)/.test(readFileSync(`${ROOT}/${file}`, 'utf8')))
    expect(reaching).toEqual([])
  })
  it('builds pages without source maps', () => {
    expect(readFileSync(`${ROOT}/vite.config.ts`, 'utf8')).not.toMatch(/sourcemap:\s*(true|'inline'|'hidden')/)
    const built = existsSync(`${ROOT}/dist`) ? filesUnder('dist', /\.(js|css)$/).filter((file) => file.startsWith('dist/web/')) : []
    expect(built.filter((file) => readFileSync(`${ROOT}/${file}`, 'utf8').includes('sourceMappingURL=data'))).toEqual([])
    expect(existsSync(`${ROOT}/dist`) ? filesUnder('dist', /\.map$/).filter((file) => file.startsWith('dist/web/')) : []).toEqual([])
  })
})

describe('Attack 17: filters on demand', () => {
  const VALUES: Readonly<Record<string, readonly string[]>> = {
    gebied: ['GM9901', 'WK990101', 'WK9901MA', 'BU99010101', 'GM9901-onbekend'], niveau: ['gemeente', 'wijk', 'buurt'], jaar: ['2023', '2024'],
    wet: ['wmo', 'jeugdwet'], indeling: ['totaal', 'wet', 'taakveld', 'product'], periodeSoort: ['jaar', 'kwartaal', 'maand'], taakveld: ['6.71a', '6.1'], product: ['wmo-01'],
  }
  const question = fc.dictionary(fc.constantFrom(...Object.keys(VALUES)), fc.integer({ min: 0, max: 4 })).map((asked) =>
    new URLSearchParams(Object.entries(asked).map(([name, at]) => [name, VALUES[name]![at % VALUES[name]!.length]!])).toString())

  it('chooses rows of the release and never makes one', async () => {
    const all = new Set((await small.ask('/v1/uitgaven')).json<{ rijen: object[] }>().rijen.map((row) => JSON.stringify(row)))
    await fc.assert(fc.asyncProperty(question, async (asked) => {
      const answer = await small.ask(`/v1/uitgaven?${asked}`)
      expect(answer.statusCode).toBe(200)
      for (const row of answer.json<{ rijen: object[] }>().rijen) expect(all).toContain(JSON.stringify(row))
    }), { numRuns: 60 })
  })
  it.each(['som', 'groepeer', 'minimum', 'bedragVanaf', 'sorteer', 'polygoon', 'bbox', 'zoek'])('refuses to be asked for %s', async (name) => {
    expect((await small.ask(`/v1/uitgaven?${name}=1`)).statusCode).toBe(400)
  })
  it('has no parameter that is an amount, a count or a shape', () => {
    const names = [UitgavenQuery, StapelingQuery, ConcentratieQuery, LeveringsvormenQuery, GebiedenQuery].flatMap(({ properties }) => Object.keys(properties))
    expect([...new Set(names)].sort()).toEqual(['csvVorm', 'gebied', 'indeling', 'jaar', 'niveau', 'noemer', 'periodeSoort', 'product', 'publicatie', 'taakveld', 'wet'])
  })
})

describe('Attack 18: logs and error texts', () => {
  it('tells the reader nothing of what a failure was about', async () => {
    const store = fakeStore()
    const api = await openApi(store)
    store.broken = new Error(`value ${HIDDEN.amount} of household 4711 out of range`)
    const answer = await api.ask('/v1/uitgaven')
    await api.close()
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(new RegExp(`${HIDDEN.amount}|4711|household`))
  })
  it('has no figure to tell: the rooms that answer readers import nothing that knows a household', () => {
    const reaching = filesUnder('server/api', /\.ts$/).filter((file) => /from '\.\.\/(\.\.\/)?(facts|tabulate|protect|ingest|store\/(intake|concept))/.test(readFileSync(`${ROOT}/${file}`, 'utf8')))
    expect(reaching).toEqual([])
  })
})

describe('Attack 21: two readers paste their views together', () => {
  it.each([['authorization', 'Bearer beheerder'], ['cookie', 'rol=college'], ['x-forwarded-user', 'wethouder']])('gives the same bytes to whoever says who they are: %s', async (name, value) => {
    const [plain, named] = [await small.ask('/v1/uitgaven'), await small.ask('/v1/uitgaven', { headers: { [name]: value } })]
    expect(named.rawPayload.equals(plain.rawPayload)).toBe(true)
  })
})
