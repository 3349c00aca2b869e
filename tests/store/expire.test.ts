import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildConcept } from '../../server/cli/build.ts'
import { placeAll } from '../../server/facts/placement.ts'
import { checkRelease } from '../../server/flow/check-release.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { connectOnce } from '../../server/store/connect.ts'
import { ADMIN } from '../../server/store/embedded/cluster.ts'
import { expireFacts } from '../../server/store/intake/expire.ts'
import { loadRegister, registerUpTo } from '../../server/store/intake/residences.ts'
import { waitForOldSnapshots } from '../../server/store/old-snapshots.ts'
import { year } from '../../server/units/year.ts'
import { asAdmin, testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE, households } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
const clean = () => db.ask('truncate facts.cost, facts.clearing, facts.care_assignment, facts.care_start, facts.care_stop, facts.residence, facts.person, facts.household, facts.delivery, facts.area')
const expire = (from: number) => expireFacts(db, GEMEENTE, year(from), 'test')
const count = async (what: string) => (await db.ask<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n

describe('Facts past their term', () => {
  beforeEach(clean)

  it('go up to the last day before it, and stay from its first', async () => {
    await deliver(db, costs([{ id: 'a', person: 1, month: '2020-12', cents: 1_000 }, { id: 'b', person: 1, month: '2021-01', cents: 20 }, { id: 'c', person: 2, month: '2019-06', cents: -300 }]))
    expect(await expire(2021)).toMatchObject({ from: 2021, years: [{ year: 2019, lines: 1, total_cents: -300 }, { year: 2020, lines: 1, total_cents: 1_000 }], persons: 1, households: 0 })
    expect(await db.ask('select year, amount_cents from facts.cost')).toEqual([{ year: 2021, amount_cents: 20 }])
    expect([await count('facts.person'), await count('facts.delivery')]).toEqual([1, 1])
  })

  it('leave a line in the audit that adds up, and none when there was nothing', async () => {
    await deliver(db, costs([{ id: 'a', person: 1, month: '2020-12', cents: 1_000 }]))
    const receipt = await expire(2021)
    expect(await db.ask(`select subject, detail->'years' as years from audit.event where action = 'facts-expired' and subject = $1`, [receipt!.id]))
      .toEqual([{ subject: receipt!.id, years: [{ year: 2020, lines: 1, total_cents: 1_000 }] }])
    const before = await count('audit.event')
    expect([await expire(2021), await count('audit.event')]).toEqual([null, before])
  })

  it('of another gemeente stay', async () => {
    await deliver(db, costs([{ id: 'a', person: 1, month: '2020-12', cents: 1_000 }]))
    await db.ask(`update facts.cost set gemeente = 'GM9902'`)
    await expire(2021)
    expect(await count('facts.cost')).toBe(1)
    await clean()
  })

  it('take residences along, with the households nobody is in', async () => {
    await deliver(db, households([{ person: 1, household: 'x', buurt: 'BU99010101', from: '2010-01-01', to: '2020-12-31' }, { person: 2, household: 'y', buurt: 'BU99010101', from: '2010-01-01', to: '2021-01-01' },
      { person: 3, household: 'z', buurt: 'BU99010101', from: '2010-01-01' }]))
    expect(await expire(2021)).toMatchObject({ residences: 1, persons: 1, households: 1 })
    expect([await count('facts.residence'), await count('facts.person'), await count('facts.household')]).toEqual([2, 2, 2])
  })

  it('are all or nothing', async () => {
    await deliver(db, costs([{ id: 'a', person: 1, month: '2020-12', cents: 1_000 }]))
    await db.ask('create function facts.fail() returns trigger language plpgsql as $$ begin raise exception $m$cut$m$; end $$')
    await db.ask('create trigger fail before delete on facts.person execute function facts.fail()')
    await expect(expire(2021)).rejects.toThrow('cut')
    await db.ask('drop trigger fail on facts.person')
    await db.ask('drop function facts.fail()')
    expect([await count('facts.cost'), await count('facts.person')]).toEqual([1, 1])
  })

  it.each([
    ['nobody', null], ['another writes in another database of the server', 'select pg_current_xact_id()'], ['another still reads here', 'select count(*) from facts.cost'],
  ])('are in no file of a table any more, also while %s', async (_who, work) => {
    await deliver(db, costs(Array.from({ length: 100 }, (_, at) => ({ id: `k${at}`, person: at, month: '2020-12', cents: 1_000 }))))
    const names = (await db.ask<{ pseudonym: Buffer }>('select pseudonym from facts.person')).map((row) => row.pseudonym)
    await deliver(db, costs([{ id: 'stays', person: 200, month: '2021-01', cents: 1_000 }]))
    expect(await hits(names)).toBeGreaterThanOrEqual(100)
    const end = work === null ? () => Promise.resolve() : await busy(work)
    let done = false
    const expiring = expire(2021).then(() => { done = true })
    if (work !== null) {
      await expect.poll(() => count('facts.person')).toBe(1)
      await later(300)
      expect(done).toBe(false)
    }
    await end()
    await expiring
    expect(await hits(names)).toBe(0)
  }, 60_000)

  it('stay in the files no longer than until the next time, when somebody went on for too long', async () => {
    await deliver(db, costs([{ id: 'a', person: 1, month: '2020-12', cents: 1_000 }]))
    const names = (await db.ask<{ pseudonym: Buffer }>('select pseudonym from facts.person')).map((row) => row.pseudonym)
    const end = await busy('select pg_current_xact_id()')
    await db.ask('delete from facts.cost')
    await db.ask('delete from facts.person')
    await expect(waitForOldSnapshots(db.pool('migrate'), 200)).rejects.toMatchObject({ code: 'BUSY' })
    await end()
    expect(await hits(names)).toBeGreaterThan(0)
    expect(await expire(2021)).toBeNull()
    expect(await hits(names)).toBe(0)
  }, 60_000)

  /** Begins work in a transaction of somebody else, here or where it says; answers how to end it. */
  async function busy(work: string): Promise<() => Promise<void>> {
    const here = work.includes('facts.')
    const other = await connectOnce(here ? db.endpoint : { ...db.endpoint, database: 'postgres' }, { user: ADMIN, password: db.secrets.admin })
    await other.query('begin isolation level repeatable read')
    await other.query(work)
    return () => other.end()
  }

  /** How many of these bytes stand in the tables of our database; the log ahead of them is not looked at. */
  async function hits(needles: readonly Buffer[]): Promise<number> {
    const folder = await asAdmin(db.endpoint, db.secrets, async (admin) => {
      await admin.query('checkpoint')
      return (await admin.query<{ folder: string }>(`select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = $1`, [db.endpoint.database])).rows[0]!.folder
    })
    const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile())
    let found = 0
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))
      found += needles.filter((needle) => bytes.includes(needle)).length
    }
    return found
  }
})

describe('What stays', () => {
  it('is placed as before, in every year that stays and as it stood after each delivery', async () => {
    await clean()
    const draw = random(11)
    const day = (from: number) => `${2015 + Math.floor(draw() * 9)}-0${1 + Math.floor(draw() * 9)}-${String(from).padStart(2, '0')}`
    const rows = Array.from({ length: 600 }, (_, record) => {
      const [a, b] = [day(1), day(28)].sort() as [string, string]
      return `('GM9901', ${1 + Math.floor(draw() * 3)}, ${record}, ${1 + Math.floor(draw() * 80)}, ${1 + Math.floor(draw() * 60)}, 'BU9901010${1 + Math.floor(draw() * 9)}', 1980, '${a}', ${draw() < 0.2 ? 'null' : `'${b}'`})`
    })
    await db.ask(`insert into facts.residence (gemeente, delivery, record, person, household, buurt, birth_year, from_date, to_date) values ${rows.join(', ')}`)
    const before = await places()
    const gone = (await expire(2020))!.residences
    expect(await places()).toEqual(before)
    expect(gone).toBeGreaterThan(100)
  })

  async function places() {
    const found: string[] = []
    for (const inYear of [2020, 2021, 2022, 2023, 2024]) for (const delivery of [1, 2, 3]) {
      const register = registerUpTo(await loadRegister(db.pool('publish'), GEMEENTE, year(inYear)), delivery)
      const { householdOf, buurtOf } = placeAll(register.rows, year(inYear))
      householdOf.forEach((household, person) => { if (household >= 0) found.push(`${inYear} ${delivery} person ${person} in ${household}`) })
      buurtOf.forEach((buurt, household) => { if (buurt >= 0) found.push(`${inYear} ${delivery} household ${household} in ${register.buurten[buurt]}`) })
    }
    return found
  }

  it('is every release, to the byte; the next one is built beside it from the years that are left', async () => {
    await clean()
    const persons = Array.from({ length: 160 }, (_, person) => person)
    const buurten = ['BU99010101', 'BU99010102', 'BU99010201', 'BU99010202']
    for (const vintage of [2019, 2024]) await deliver(db, `${AREAS}${'\n'.repeat(vintage - 2018)}`, { fileName: `gebieden-${vintage}.csv` })
    await deliver(db, households(persons.map((person) => ({ person, household: `h${person}`, buurt: buurten[person % 4]!, from: '2015-01-01' }))))
    await deliver(db, costs([2019, 2024].flatMap((of) => persons.flatMap((person) => [1, 4, 7, 10].map((month) =>
      ({ id: `${of}-${person}-${month}`, person, month: `${of}-${String(month).padStart(2, '0')}`, cents: 100_000 + person * 997 }))))))
    const first = await publish(null)
    const seen = await db.ask('select id, hash, bytes from concept.release order by id')
    expect(await expire(2020)).toMatchObject({ years: [{ year: 2019, lines: 640 }], persons: 0 })
    expect(await db.ask('select id, hash, bytes from concept.release order by id')).toEqual(seen)
    const next = await publish(null)
    expect([years(first), years(next)]).toEqual([[2019, 2024], [2024]])
    expect(next.tables.spending.filter((row) => row.year === 2024)).toEqual(first.tables.spending.filter((row) => row.year === 2024))
    await deliver(db, costs([{ id: 'late', person: 1, month: '2019-02', cents: 5 }]))
    await expect(publish(null)).rejects.toMatchObject({ code: 'NIET_NA_TE_REKENEN' })
    await expire(2020)
    await publish(null)
  }, 120_000)

  const years = (release: Awaited<ReturnType<typeof publish>>) => [...new Set(release.tables.spending.map((row) => row.year))].sort()
  async function publish(id: string | null) {
    const release = await buildConcept(db, { gemeente: GEMEENTE, id, say: () => {} })
    const key = { gemeente: GEMEENTE, release: release.manifest.id }
    await checkRelease(db, key, 'checker')
    await publishRelease(db, key, 'maker')
    return release
  }
})

/** Numbers from 0 to 1 that are the same every time. */
function random(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
