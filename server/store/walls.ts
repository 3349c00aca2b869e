import type pg from 'pg'
import { codeOf, StoreError } from './errors.ts'
import { LOGINS, type Login } from './logins.ts'

/** Something a login must not be able to do, with the Dutch words for it. */
interface Forbidden {
  readonly login: Login
  readonly sql: string
  readonly words: string
}

const forbid = (words: string, sql: string, ...logins: readonly Login[]): readonly Forbidden[] =>
  logins.map((login) => ({ login, sql, words }))

/** Every statement is one that changes nothing, should it succeed. */
export const FORBIDDEN: readonly Forbidden[] = [
  ...forbid('kostenregels van huishoudens lezen', 'select 1 from facts.cost limit 0', 'public', 'staff', 'audit'),
  ...forbid('verblijven lezen', 'select 1 from facts.residence limit 0', 'public', 'staff', 'audit'),
  ...forbid('leveringen lezen', 'select 1 from facts.delivery limit 0', 'public', 'staff', 'audit'),
  ...forbid('pseudoniemen lezen', 'select 1 from facts.person limit 0', 'public', 'staff', 'audit', 'publish'),
  ...forbid('pseudoniemen van huishoudens lezen', 'select 1 from facts.household limit 0', 'public', 'staff', 'audit', 'publish'),
  ...forbid('een concept lezen', 'select 1 from concept.release limit 0', 'public', 'ingest', 'audit'),
  ...forbid('een concept wijzigen', 'update concept.release set state = state where false', 'staff', 'public', 'ingest', 'audit'),
  ...forbid('een handtekening wijzigen', 'update concept.signature set reason = reason where false', ...LOGINS),
  ...forbid('feiten toevoegen', 'insert into facts.cost select * from facts.cost where false', 'public', 'staff', 'publish', 'audit'),
  ...forbid('feiten wissen', 'delete from facts.cost where false', 'public', 'staff', 'publish', 'ingest', 'audit'),
  ...forbid('feiten wijzigen', 'update facts.cost set amount_cents = amount_cents where false', 'public', 'staff', 'publish', 'ingest', 'audit'),
  ...forbid('een publicatie toevoegen', 'insert into released.withdrawal (gemeente) select null::text where false', 'public', 'staff', 'ingest', 'audit'),
  ...forbid('een publicatie wijzigen', 'update released.spending set amount = amount where false', ...LOGINS),
  ...forbid('een publicatie wissen', 'delete from released.spending where false', ...LOGINS),
  ...forbid('het logboek lezen', 'select 1 from audit.event limit 0', 'public', 'staff', 'ingest', 'publish', 'audit'),
  ...forbid('het logboek wijzigen', 'update audit.event set actor = actor where false', ...LOGINS),
  ...forbid('het logboek wissen', 'delete from audit.event where false', ...LOGINS),
  ...forbid('tabellen maken', 'create table released.wall_test ()', 'public', 'staff', 'ingest', 'publish', 'audit'),
  ...forbid('tijdelijke tabellen maken', 'create temporary table wall_test ()', 'public', 'staff', 'audit'),
]

/** What makes a login too strong whatever its grants say: superuser, bypass of row security, or membership of another role. */
const TOO_STRONG = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
  or exists (select from pg_catalog.pg_auth_members where member = r.oid) as too_strong
  from pg_catalog.pg_roles r where rolname = session_user`

/** Lets every login try what is forbidden to it, in a transaction that is rolled back, and throws when one succeeds. */
export async function checkWalls(database: { pool(login: Login): pg.Pool }): Promise<void> {
  await Promise.all(LOGINS.map((login) => checkLogin(database.pool(login), login)))
}

async function checkLogin(pool: pg.Pool, login: Login): Promise<void> {
  const client = await pool.connect()
  try {
    if (login !== 'migrate') await refuseStrong(client, login)
    for (const item of FORBIDDEN) if (item.login === login) await refuseOpen(client, item)
  } finally {
    client.release()
  }
}

async function refuseStrong(client: pg.PoolClient, login: Login): Promise<void> {
  const { rows } = await client.query<{ too_strong: boolean }>(TOO_STRONG)
  if (rows[0]?.too_strong === false) return
  throw new StoreError('WALL_OPEN', `${wallWords(login)} heeft meer rechten dan mag (beheerder, of lid van een andere rol). ${WHAT_TO_DO}`)
}

async function refuseOpen(client: pg.PoolClient, item: Forbidden): Promise<void> {
  if (await isRefused(client, item.sql)) return
  throw new StoreError('WALL_OPEN', `${wallWords(item.login)} kan ${item.words}, en dat mag niet. ${WHAT_TO_DO}`)
}

/** Only "no right to" (42501) and "only grows" (RZ001) count as refused: a typing error must not look like a wall. */
async function isRefused(client: pg.PoolClient, sql: string): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query(sql)
    return false
  } catch (error) {
    if (codeOf(error) === '42501' || codeOf(error) === 'RZ001') return true
    throw error
  } finally {
    await client.query('rollback')
  }
}

const wallWords = (login: Login): string => `De muur in de database staat open: de login "${login}"`
const WHAT_TO_DO = 'Het programma start niet. Laat de databasebeheerder de rechten herstellen volgens sql/roles.sql.'
