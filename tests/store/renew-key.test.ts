import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factColumns } from '../../server/store/intake/facts.ts'
import { KEYED, renewKey } from '../../server/store/intake/renew-key.ts'
import { year } from '../../server/units/year.ts'
import { answer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { costs, deliver, GEMEENTE, households, KEY } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(() => db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery, facts.person, facts.household, facts.residence, facts.refusal, facts.key_check'))

const RENEWED = new Uint8Array([...KEY, ...Uint8Array.from({ length: 32 }, (_, at) => (at * 91 + 5) % 253)])
const renewed = () => renewKey(db, { old: KEY, renewed: RENEWED })
const PEOPLE = households([1, 2, 3, 4].map((person) => ({ person, household: `H${person % 2}`, buurt: 'BU99010101', from: '2020-01-01' })))
const LINES = [{ id: 'K-1', person: 1, cents: 5_000 }, { id: 'K-2', person: 3, cents: 700 }]
const figuresOf = () => db.ask('select person, product, from_date, amount_cents from facts.cost order by person, amount_cents')
const all = async () => (await db.ask(`select encode(pseudonym, 'hex') as name from facts.person order by number`)).map((row) => row['name'] as string)

describe('A renewed key', () => {
  it('keeps every person, household and figure, and no pseudonym', async () => {
    await deliver(db, PEOPLE)
    await deliver(db, costs(LINES))
    const [figures, names] = [await figuresOf(), await all()]
    expect(await renewed()).toEqual([GEMEENTE])
    expect(await figuresOf()).toEqual(figures)
    expect((await all()).filter((name) => names.includes(name))).toEqual([])
    expect(await db.ask(`select subject from audit.event where action = 'key-renewed'`)).toEqual([{ subject: GEMEENTE }])
  })

  it('knows everybody again, and every line', async () => {
    await deliver(db, PEOPLE)
    await deliver(db, costs(LINES))
    await renewed()
    expect(await deliver(db, `${PEOPLE}\n`, { key: RENEWED })).toMatchObject({ status: expect.stringMatching(/^accepted/), records: 4 })
    expect(await db.ask('select (select count(*)::int from facts.person) as persons, (select count(*)::int from facts.household) as households')).toEqual([{ persons: 4, households: 2 }])
    expect(await deliver(db, costs([...LINES, { id: 'K-3', person: 2, cents: 1 }]), { key: RENEWED })).toMatchObject({ status: 'rejected', problems: expect.arrayContaining([expect.objectContaining({ code: 'DUPLICATE_KEY', line: 2 }), expect.objectContaining({ code: 'DUPLICATE_KEY', line: 3 })]) })
  })

  it('brings an answer to the declaration of before', async () => {
    await deliver(db, declaration({ lines: [{ amount: '5000' }, { amount: '3000' }] }))
    await renewed()
    expect(await deliver(db, answer({ submitted: 8000, granted: 5000, lines: [{ reference: 'R-2', amount: '3000' }] }), { key: RENEWED })).toMatchObject({ status: 'accepted', total_cents: -3000 })
  })

  it('leaves no room for the old key, nor for another', async () => {
    await deliver(db, costs(LINES))
    await renewed()
    await expect(deliver(db, PEOPLE)).rejects.toMatchObject({ code: 'KEY_WRONG' })
    await expect(deliver(db, PEOPLE, { key: new Uint8Array([...RENEWED, ...randomBytes(32)]) })).rejects.toMatchObject({ code: 'KEY_WRONG' })
  })

  it('made from the wrong key changes nothing', async () => {
    await deliver(db, costs(LINES))
    const names = await all()
    const wrong = new Uint8Array(randomBytes(32))
    await expect(renewKey(db, { old: wrong, renewed: new Uint8Array([...wrong, ...randomBytes(32)]) })).rejects.toMatchObject({ code: 'KEY_WRONG' })
    expect(await all()).toEqual(names)
    expect(await deliver(db, PEOPLE)).toMatchObject({ delivery_id: expect.any(String) })
  })

  it('is renewed whole or not at all', async () => {
    await deliver(db, costs(LINES))
    const names = await all()
    await db.ask('create function facts.fail() returns trigger language plpgsql as $$ begin raise exception $m$cut$m$; end $$')
    await db.ask('create trigger fail before update on facts.key_check execute function facts.fail()')
    await expect(renewed()).rejects.toThrow('cut')
    await db.ask('drop trigger fail on facts.key_check')
    await db.ask('drop function facts.fail()')
    expect(await all()).toEqual(names)
    expect(await deliver(db, PEOPLE)).toMatchObject({ delivery_id: expect.any(String) })
  })

  it('can be renewed again', async () => {
    await deliver(db, PEOPLE)
    await renewed()
    const third = new Uint8Array([...RENEWED, ...randomBytes(32)])
    await renewKey(db, { old: RENEWED, renewed: third })
    await deliver(db, `${PEOPLE}\n`, { key: third })
    expect(await db.ask('select count(*)::int as persons from facts.person')).toEqual([{ persons: 4 }])
  })

  it('keeps a rejection called after its line', async () => {
    const [declared, answered] = [declaration({ lines: [{ amount: '5000' }, { amount: '3000' }] }), answer({ submitted: 8000, granted: 5000, lines: [{ reference: 'R-2', amount: '3000' }] })]
    await deliver(db, answered)
    await renewed()
    await deliver(db, declared, { key: RENEWED })
    expect((await factColumns(db, GEMEENTE, year(2025))).amount.reduce((sum, amount) => sum + amount, 0)).toBe(5000)
    expect(await deliver(db, `${answered}\n`, { key: RENEWED })).toMatchObject({ status: 'rejected' })
  })

  it('covers every column whose comment says it was made with the key', async () => {
    const made = await db.ask(`select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'facts'::regnamespace and c.relkind = 'r' and col_description(c.oid, a.attnum) ~* '(keyed|hmac-sha|keyed reference)' order by 1`)
    expect(made.map((row) => `facts.${row['name'] as string}`)).toEqual([...new Set(KEYED.map(({ table, column }) => `${table}.${column}`))].sort())
  })
})
