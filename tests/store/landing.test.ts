import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2024.csv' })
})
afterAll(() => db.close())

/** More than one part, which holds some 45,000 of these lines. */
const MANY = 60_000
const many = (prefix: string, end: Parameters<typeof costs>[0][number]) =>
  costs([...Array.from({ length: MANY }, (_, at) => ({ id: `${prefix}${at}`, person: at % 900, cents: 100 + at % 7 })), end])

const state = () => db.ask(`select (select count(*)::int from facts.cost) as lines, (select coalesce(sum(amount_cents), 0)::bigint from facts.cost) as cents,
  (select count(*)::int from facts.person) as persons, (select count(*)::int from facts.arriving) as arriving, (select count(*)::int from facts.delivery) as deliveries`)

describe('A delivery in parts', { timeout: 120_000 }, () => {
  const whole = many('w', { id: 'end', person: 1, cents: 5 })
  it('lands whole: every line once, every person with one number', async () => {
    const receipt = await deliver(db, whole)
    expect(receipt).toMatchObject({ status: 'accepted', records: MANY + 1 })
    const [found] = await state()
    expect(found).toEqual({ lines: MANY + 1, cents: receipt.total_cents, persons: 900, arriving: 0, deliveries: 2 })
    const [spread] = await db.ask(`select count(distinct record)::int as records, min(record) as first, max(record) as last, count(distinct person)::int as persons, min(person) as one, max(person) as most from facts.cost`)
    expect(spread).toEqual({ records: MANY + 1, first: 1, last: MANY + 1, persons: 900, one: 1, most: 900 })
    const strangers = await db.ask(`select count(*)::int as lines from facts.cost c where not exists (select from facts.person p where p.gemeente = c.gemeente and p.number = c.person)`)
    expect(strangers).toEqual([{ lines: 0 }])
  })

  it('leaves nothing of its first parts when its last line is wrong', async () => {
    const before = await state()
    const text = many('b', { id: 'bad', person: 1, cents: 5 })
    const receipt = await deliver(db, `${text.slice(0, text.lastIndexOf('WK990101'))}WK99${text.slice(text.lastIndexOf('WK990101') + 8)}`)
    expect(receipt).toMatchObject({ status: 'rejected', problems: [expect.objectContaining({ code: 'WIJK_FORMAT', line: MANY + 2 })] })
    expect(await state()).toEqual(before)
  })

  it('leaves nothing when a reference of its last part is taken, and names line and receipt', async () => {
    const before = await state()
    const receipt = await deliver(db, many('c', { id: 'end', person: 1, cents: 5 }))
    const [first] = await db.ask<{ id: string }>('select id::text from facts.delivery where number = 2')
    expect(receipt).toMatchObject({ status: 'rejected', problems: [expect.objectContaining({ code: 'DUPLICATE_KEY', line: MANY + 2, message: expect.stringContaining(first!.id) as string })] })
    expect(await state()).toEqual(before)
  })

  it('names the first hundred lines when its first part is taken, and goes on to the end', async () => {
    const before = await state()
    const receipt = await deliver(db, many('w', { id: 'other', person: 1, cents: 5 }))
    expect([receipt.status, receipt.records, receipt.problems.map(({ line }) => line)]).toEqual(['rejected', MANY + 1, Array.from({ length: 100 }, (_, at) => at + 2)])
    expect(await state()).toEqual(before)
  })

  it('adds nothing when it was there already, also when its lines have gone after their term', async () => {
    const before = await state()
    expect(await deliver(db, whole)).toMatchObject({ status: 'already_imported' })
    expect(await state()).toEqual(before)
    await db.ask('delete from facts.cost')
    const after = await state()
    expect(await deliver(db, whole)).toMatchObject({ status: 'already_imported' })
    expect(await state()).toEqual(after)
  })
})

describe('What arrives', () => {
  it('is counted by the database, never by who lands it', async () => {
    const client = await db.pool('ingest').connect()
    try {
      await expect(client.query(`insert into facts.arriving values ('${GEMEENTE}', 9, 'wmo', 2025, 3, 1, 5)`)).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release()
    }
  })

  it('cannot be committed in two halves of which one is left out of the clearing', async () => {
    const line = (reference: string) => `insert into facts.cost (gemeente, delivery, record, line, sender, reference, person, year, wet, product, from_date, to_date, booked, amount_cents)
      values ('${GEMEENTE}', 77, ${reference.length}, 1, 'hand', md5('${reference}')::uuid, 1, 2025, 'wmo', 'wmo-01', '2025-03-01', '2025-03-31', '2025-04-01', 5)`
    const clearing = (lines: number) => `insert into facts.clearing values ('${GEMEENTE}', 77, 'wmo', 2025, 3, ${lines}, ${lines * 5})`
    await expect(db.ask(`do $$ begin ${line('a')}; ${line('bb')}; ${clearing(1)}; end $$`)).rejects.toMatchObject({ code: 'RZ002' })
    await db.ask(`do $$ begin ${line('a')}; ${line('bb')}; ${clearing(2)}; end $$`)
    await expect(db.ask(line('ccc'))).rejects.toMatchObject({ code: 'RZ002' })
    expect(await db.ask('select * from facts.arriving')).toEqual([])
  })

  it('is all that can be booked', async () => {
    await expect(db.ask(`insert into facts.clearing values ('${GEMEENTE}', 78, 'wmo', 2025, 3, 1, 5)`)).rejects.toMatchObject({ code: 'RZ002' })
    await expect(db.ask(`insert into facts.clearing values ('${GEMEENTE}', 77, 'jeugdwet', 2025, 3, 1, 0)`)).rejects.toMatchObject({ code: 'RZ002' })
  })
})
