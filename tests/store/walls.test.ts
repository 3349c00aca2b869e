import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Login } from '../../server/store/logins.ts'
import { LOGINS } from '../../server/store/logins.ts'
import { checkWalls, FORBIDDEN } from '../../server/store/walls.ts'
import { asAdmin, testDatabase, type TestDatabase } from './database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const tables = () => db.ask<{ name: string; schema: string }>(
  `select n.nspname as schema, n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname in ('app', 'facts', 'concept', 'released', 'audit') order by 2`)

async function canDo(login: Login, query: string): Promise<boolean> {
  const client = await db.pool(login).connect()
  try {
    await client.query('begin')
    await client.query(query)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    return false
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('The walls of the database', () => {
  it('stand after the migrations', async () => {
    await expect(checkWalls(db)).resolves.toBeUndefined()
  })

  it('let the public login read releases and nothing else', async () => {
    for (const { name, schema } of await tables()) {
      expect([name, await canDo('public', `select 1 from ${name} limit 0`)]).toEqual([name, schema === 'released'])
      expect([name, await canDo('public', `insert into ${name} select * from ${name} where false`)]).toEqual([name, false])
    }
  })

  it('keep pseudonyms from everyone but the login that receives deliveries', async () => {
    for (const login of ['publish', 'staff', 'public', 'audit'] as const) {
      expect([login, await canDo(login, 'select 1 from facts.person limit 0')]).toEqual([login, false])
      expect([login, await canDo(login, 'select 1 from facts.household limit 0')]).toEqual([login, false])
    }
    expect(await canDo('ingest', 'select 1 from facts.person limit 0')).toBe(true)
  })

  it('let nobody but the owner change or remove a fact', async () => {
    for (const login of LOGINS.filter((name) => name !== 'migrate')) {
      for (const { name, schema } of await tables()) {
        if (schema !== 'facts' && schema !== 'released' && schema !== 'audit') continue
        expect([login, name, await canDo(login, `delete from ${name} where false`)]).toEqual([login, name, false])
        expect([login, name, await canDo(login, `truncate ${name}`)]).toEqual([login, name, false])
      }
    }
  })

  it('make every login apart: no superuser, no member of another', async () => {
    const rows = await db.ask<{ name: string; strong: boolean; inherits: boolean }>(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select from pg_auth_members where member = r.oid) as strong,
       rolinherit as inherits from pg_roles r where rolname like 'raadszicht\\_%' and rolname <> 'raadszicht_admin' order by 1`)
    expect(rows.map((row) => row.name)).toEqual(LOGINS.map((login) => `raadszicht_${login}`).sort())
    expect(rows.filter((row) => row.strong || row.inherits)).toEqual([])
  })

  it('give every login its time limits and a fixed search path', async () => {
    for (const login of LOGINS) {
      const { rows } = await db.pool(login).query<{ statement: string; lock: string; idle: string; path: string }>(
        `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
         current_setting('idle_in_transaction_session_timeout') as idle, current_setting('search_path') as path`)
      const [row] = rows
      expect(row?.path).toBe('pg_catalog')
      for (const limit of [row?.statement, row?.lock, row?.idle]) expect(limit).not.toBe('0')
    }
  })

  it('stop a slow query of a reader at its limit', async () => {
    const client = await db.pool('public').connect()
    try {
      await client.query('set statement_timeout = 100')
      await expect(client.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' })
    } finally {
      client.release(true)
    }
  })

  it.each([
    ['a reader that may read facts', 'grant usage on schema facts to raadszicht_public; grant select on facts.cost to raadszicht_public',
      'revoke all on facts.cost from raadszicht_public; revoke all on schema facts from raadszicht_public', /"public" kan kostenregels/],
    ['a reader that may read a concept', 'grant usage on schema concept to raadszicht_public; grant select on concept.release to raadszicht_public',
      'revoke all on concept.release from raadszicht_public; revoke all on schema concept from raadszicht_public', /"public" kan een concept lezen/],
    ['a publisher that may read pseudonyms', 'grant select on facts.person to raadszicht_publish', 'revoke all on facts.person from raadszicht_publish', /"publish" kan pseudoniemen/],
    ['everybody who may read the audit', 'grant usage on schema audit to public; grant select on audit.event to public',
      'revoke all on audit.event from public; revoke all on schema audit from public', /kan het logboek lezen/],
  ])('refuse to start with %s', async (_what, open, shut, words) => {
    await db.pool('migrate').query(open)
    await expect(checkWalls(db)).rejects.toMatchObject({ code: 'WALL_OPEN', message: expect.stringMatching(words) as string })
    await db.pool('migrate').query(shut)
    await expect(checkWalls(db)).resolves.toBeUndefined()
  })

  it('refuse to start when a login is a member of another', async () => {
    await asAdmin(db.endpoint, db.secrets, (admin) => admin.query('create role raadszicht_wall_test; grant raadszicht_wall_test to raadszicht_audit'))
    await expect(checkWalls(db)).rejects.toMatchObject({ code: 'WALL_OPEN' })
    await asAdmin(db.endpoint, db.secrets, (admin) => admin.query('drop role raadszicht_wall_test'))
  })

  it('try what is forbidden without changing anything', () => {
    for (const { sql } of FORBIDDEN) expect(sql).toMatch(/where false|limit 0|wall_test/)
  })
})
