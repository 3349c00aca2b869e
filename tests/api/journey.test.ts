import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markChecked } from '../../server/flow/mark-checked.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { withdrawRelease } from '../../server/flow/withdraw-release.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import type { ReleaseTables } from '../../server/release/tables.ts'
import { saveConcept } from '../../server/store/concept/store.ts'
import { releasedStore } from '../../server/store/released/reader.ts'
import { reportOn } from '../server/release/report.ts'
import { type TestDatabase, testDatabase } from '../store/database.ts'
import { record, TABLES } from './fake-store.ts'
import { type Api, ARROW, CSV, JSON_TYPE, openApi, TABLE_PATHS } from './harness.ts'

type Row = Record<string, string | number | null>

/** The rows of the fake store without the figures behind "afgeschermd": a release never has those. */
const honest = Object.fromEntries(Object.entries(TABLES).map(([name, rows]) => [name, rows.map((row: object) =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [field, hidden(row, field) ? null : value])))])) as unknown as ReleaseTables

function hidden(row: object, field: string): boolean {
  const status: unknown = Reflect.get(row, field === 'value' || ('signal' in row && ['numerator', 'denominator'].includes(field)) ? 'status' : field === 'share' ? 'usedStatus' : `${field}Status`)
  return typeof status === 'string' && status !== 'shown'
}

let db: TestDatabase
let api: Api
beforeAll(async () => {
  db = await testDatabase()
  api = await openApi(releasedStore(db.kysely('public')))
})
afterAll(async () => { await api.close(); await db.close() })

const keyOf = (id: string) => ({ gemeente: record(id).gemeente, release: id })

async function publish(id: string): Promise<string> {
  const release = sealRelease(record(id).manifest, honest)
  await saveConcept(db, release, 'maker', 0)
  await markChecked(db, keyOf(id), 'controleur', reportOn({ release: id, artefact: release.hash }))
  await publishRelease(db, keyOf(id), 'controleur')
  return release.hash
}

describe('A release on its way through PostgreSQL to a reader', () => {
  it('is not there before it is published, not even as a concept', async () => {
    expect((await api.ask('/v1/uitgaven')).statusCode).toBe(404)
    await saveConcept(db, sealRelease(record('2026-7').manifest, honest), 'maker', 0)
    expect((await api.ask('/v1/publicaties')).json()).toEqual({ huidig: null, publicaties: [] })
    const [concept, nothing] = [await api.ask('/v1/publicaties/2026-7'), await api.ask('/v1/publicaties/2026-8')]
    expect([concept.statusCode, concept.body]).toEqual([nothing.statusCode, nothing.body])
  })

  it('gives the same rows as the fake store, in all forms and in the order of the release', async () => {
    const hash = await publish('2026-2')
    const fake = await openApi()
    for (const path of [...TABLE_PATHS, '/v1/uitgaven?gebied=WK9901MA&jaar=2024&wet=wmo', '/v1/concentratie?wet=alle&noemer=gebruikers&niveau=wijk']) {
      const wanted = (await fake.ask(path)).json<{ rijen: Row[] }>().rijen
      const answer = (await api.ask(path, { headers: { accept: JSON_TYPE } })).json<{ rijen: Row[], hash: string }>()
      expect(answer.rijen, path).toEqual(wanted)
      expect(answer.hash).toBe(hash)
      const arrow = tableFromIPC((await api.ask(path, { headers: { accept: ARROW } })).rawPayload)
      expect(arrow.toArray().map((row) => row.toJSON() as Row), path).toEqual(wanted)
      const csv = parse<Record<string, string>>((await api.ask(path, { headers: { accept: CSV } })).body, { columns: true })
      expect(csv, path).toEqual(wanted.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))))
    }
    expect((await api.ask('/v1/gebieden')).json()).toEqual((await fake.ask('/v1/gebieden')).json())
    await fake.close()
  })

  it('is listed with its hash, its rules and moments in UTC', async () => {
    const one = (await api.ask('/v1/publicaties/2026-2')).json<Record<string, unknown>>()
    expect(one).toMatchObject({ status: 'gepubliceerd', ingetrokkenOp: null, gepubliceerdOp: expect.stringMatching(/Z$/), regels: { minimumHuishoudens: 10 }, jaren: [{ jaar: 2023 }, { jaar: 2024 }] })
  })

  it('gives way to a newer one and stays under its own name', async () => {
    await publish('2026-3')
    expect((await api.ask('/v1/stapeling')).json<{ publicatie: string }>().publicatie).toBe('2026-3')
    expect((await api.ask('/v1/stapeling?publicatie=2026-2')).json<{ publicatie: string }>().publicatie).toBe('2026-2')
  })

  it('that is withdrawn gives its reason and no figures, also to who still holds them', async () => {
    const { etag } = (await api.ask('/v1/uitgaven?publicatie=2026-3')).headers
    await withdrawRelease(db, keyOf('2026-3'), 'controleur', 'Een levering was dubbel meegeteld.')
    const answer = await api.ask('/v1/uitgaven?publicatie=2026-3', { headers: { 'if-none-match': String(etag) } })
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([410, expect.stringContaining('Een levering was dubbel meegeteld. Op /v1/publicaties')])
    expect((await api.ask('/v1/uitgaven')).json<{ publicatie: string }>().publicatie).toBe('2026-2')
    expect((await api.ask('/v1/publicaties')).json<{ publicaties: object[] }>().publicaties[0]).toMatchObject({ id: '2026-3', status: 'ingetrokken', redenIntrekking: 'Een levering was dubbel meegeteld.' })
  })

  it('is read with a login that can see nothing else', async () => {
    await expect(db.pool('public').query('select 1 from facts.cost limit 1')).rejects.toThrow(/permission denied/)
    await expect(db.pool('public').query('select 1 from concept.release limit 1')).rejects.toThrow(/permission denied/)
  })
})

describe('Hostile questions to PostgreSQL (W12)', () => {
  it('get 400 or 404, and never reach it as SQL', async () => {
    for (const value of ["' or 1=1 --", "'; select pg_sleep(2) --", '%00', '\\', '%ED%A0%80', "WK990101'", '1e9', '-1', 'null', '9'.repeat(300)]) {
      for (const name of ['gebied', 'jaar', 'wet', 'taakveld', 'product', 'niveau', 'publicatie', 'noemer']) {
        const { statusCode } = await api.ask(`/v1/uitgaven?${name}=${value}`)
        expect(value === 'null' && ['taakveld', 'product'].includes(name) ? [200] : value === '1e9' ? [200, 400] : [400, 404], `${name}=${value}`).toContain(statusCode)
      }
    }
  })
})
