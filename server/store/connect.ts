import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { Client, Pool } from 'pg'
import { LIMITS, LOGINS, type Credential, type Credentials, type Login } from './logins.ts'
import type { Tables } from './tables.ts'
import { types } from './types.ts'

/** Where a database listens: host name or folder of the socket. */
export interface Endpoint {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly ssl: pg.ClientConfig['ssl']
}

/** How long a connection may take to come about. */
export const CONNECT_TIMEOUT = 5_000

/** Where a login gets in, and with what. */
export interface Entrance {
  readonly endpoint: Endpoint
  readonly credential: Credential
}

/** One pool per login. */
export interface Pools {
  pool(login: Login): pg.Pool
  kysely(login: Login): Kysely<Tables>
  /** For another process that may do what this login may, and no more. */
  entrance(login: Login): Entrance
  close(): Promise<void>
}

/** Opens a pool per login; connections come about at first use. */
export function openPools(endpointOf: (login: Login) => Endpoint, credentials: Credentials): Pools {
  const pools = byLogin((login) => openPool(login, endpointOf(login), credentials[login]))
  const builders = byLogin((login) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools[login] }) }))
  return {
    pool: (login) => pools[login],
    kysely: (login) => builders[login],
    entrance: (login) => ({ endpoint: endpointOf(login), credential: credentials[login] }),
    close: async () => { await Promise.all(LOGINS.map((login) => pools[login].end())) },
  }
}

/** The database as one login sees it; asking for another login throws. */
export function openLogin(only: Login, { endpoint, credential }: Entrance): Pools {
  const pool = openPool(only, endpoint, credential)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const alone = <T>(what: T) => (login: Login): T => {
    if (login !== only) throw new Error(`this process has the login ${only} alone`)
    return what
  }
  return { pool: alone(pool), kysely: alone(kysely), entrance: alone({ endpoint, credential }), close: () => pool.end() }
}

/** A single connection outside the pools, for setting up. */
export async function connectOnce(endpoint: Endpoint, credential: Credential): Promise<pg.Client> {
  const client = new Client({ ...connection(endpoint, credential), options: '-c search_path=pg_catalog' })
  client.on('error', () => {})
  await client.connect()
  return client
}

function byLogin<T>(make: (login: Login) => T): Record<Login, T> {
  return Object.fromEntries(LOGINS.map((login) => [login, make(login)])) as Record<Login, T>
}

function openPool(login: Login, endpoint: Endpoint, credential: Credential): pg.Pool {
  const limits = LIMITS[login]
  const pool = new Pool({
    ...connection(endpoint, credential),
    max: limits.connections,
    idleTimeoutMillis: 30_000,
    application_name: `raadszicht ${login}`,
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
    options: '-c search_path=pg_catalog',
  })
  pool.on('error', () => {})
  return pool
}

function connection(endpoint: Endpoint, credential: Credential): pg.ClientConfig {
  return { ...endpoint, ...credential, types, connectionTimeoutMillis: CONNECT_TIMEOUT }
}
