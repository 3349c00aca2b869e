import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { care } from '../server/ingest/care.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, bsn, deliver, households } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2025.csv' })
  await deliver(db, households([{ person: 1, household: 'h1', buurt: 'BU99010101', from: '2020-01-01' }]))
})
afterAll(() => db.close())

describe('Care in the facts', () => {
  it('is found from assignment to end, with the household of its person', async () => {
    for (const number of ['301', '305', '307'] as const) expect(await deliver(db, care(number, { bsn: bsn(1) }))).toMatchObject({ status: 'accepted', records: 1, total_cents: null })
    const rows = await db.ask(`select a.product, a.volume, s.from_date::text as from, e.to_date::text as to, e.outcome, r.household, a.provider
      from facts.care_assignment a
      join facts.care_start s on s.gemeente = a.gemeente and s.wet = a.wet and s.assignment = a.assignment and s.person = a.person
      join facts.care_stop e on e.gemeente = a.gemeente and e.wet = a.wet and e.assignment = a.assignment and e.person = a.person
      join facts.residence r on r.gemeente = a.gemeente and r.person = a.person`)
    expect(rows).toEqual([{ product: 'wmo-02', volume: 4, from: '2025-02-03', to: '2025-06-30', outcome: 'volgens-plan', household: 1, provider: '99999901' }])
  })
  it('lands once: the same bytes add nothing, the same identification with other content is refused', async () => {
    const first = await deliver(db, care('305', { id: 'once', bsn: bsn(1) }))
    expect((await deliver(db, care('305', { id: 'once', bsn: bsn(1) }))).status).toBe('already_imported')
    const other = await deliver(db, care('305', { id: 'once', bsn: bsn(1), items: [{ Begindatum: '2025-02-04' }] }))
    expect(other.problems).toEqual([expect.objectContaining({ code: 'MESSAGE_ID_CONFLICT', message: expect.stringContaining(first.delivery_id as string) as string })])
  })
  it('keeps a correction as a row of its own', async () => {
    await deliver(db, care('307', { id: 'changed', bsn: bsn(1), items: [{ StatusAanlevering: '2', Einddatum: '2025-07-15' }] }))
    expect(await db.ask('select status, to_date::text as to from facts.care_stop order by delivery')).toEqual([{ status: '1', to: '2025-06-30' }, { status: '2', to: '2025-07-15' }])
  })
  it('of both laws may carry the same numbers', async () => {
    const [wmo, jw] = [care('305', { id: 'both', bsn: bsn(1) }), care('305', { id: 'both', law: 'jw', bsn: bsn(1), items: [{ Product: '45 45A04' }] })]
    expect([(await deliver(db, wmo)).status, (await deliver(db, jw)).status]).toEqual(['accepted', 'accepted'])
  })
  it('lands nothing of a message that is refused', async () => {
    const before = await db.ask('select count(*)::int as rows from facts.care_assignment')
    expect((await deliver(db, care('301', { id: 'bad', bsn: bsn(1), items: [{}, { ToewijzingNummer: '1002', Ingangsdatum: '2025-02-30' }] }))).status).toBe('rejected')
    expect(await db.ask('select count(*)::int as rows from facts.care_assignment')).toEqual(before)
  })
  it('has no BSN, name or address in any table', async () => {
    for (const table of ['facts.care_assignment', 'facts.care_start', 'facts.care_stop', 'facts.delivery', 'facts.refusal', 'facts.person', 'audit.event']) {
      const found = await db.ask<{ rows: number }>(`select count(*)::int as rows from ${table} t where t::text ~ $1`, [`(${bsn(1)}|${Buffer.from(bsn(1)).toString('hex')}|Verzonnen|1951)`])
      expect([table, found[0]?.rows]).toEqual([table, 0])
    }
  })
})
