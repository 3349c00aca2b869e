import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { Client } from 'pg'
import { connectOnce, CONNECT_TIMEOUT, openPools, type Endpoint } from './connect.ts'
import type { Database, DatabaseSettings } from './database.ts'
import { codeOf, StoreError } from './errors.ts'
import { LOGINS, newCredentials, type Credential, type Credentials, type Login } from './logins.ts'
import { migrate, oneAtATime } from './migrate.ts'
import { closeDatabaseToOthers, createLogins } from './prepare.ts'
import { readSecrets, writeSecrets } from './secrets.ts'

/** A URL taken apart. */
interface Target {
  readonly endpoint: Endpoint
  readonly credential: Credential
}

/** Opens a database on one's own server: makes the logins that were not given, and brings it up to date. */
export async function openOwnServer(settings: DatabaseSettings, databaseUrl: string): Promise<Database> {
  const main = parseUrl(databaseUrl, 'DATABASE_URL')
  const given = givenTargets(settings)
  const targets = { ...given, migrate: given.migrate ?? main }
  const admin = await reach(main)
  try {
    await refuseOld(admin)
    const credentials = await oneAtATime(admin, () => prepareLogins(admin, settings, main, targets))
    const owner = await reach(targets.migrate)
    await migrate(owner, credentials).finally(() => owner.end())
    return { mode: 'own', ...openPools((login) => targets[login]?.endpoint ?? main.endpoint, credentials) }
  } finally {
    await admin.end()
  }
}

/** The parser of `pg` itself, so that every form it knows works (also a folder with a socket). */
function parseUrl(url: string, name: string): Target {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('no postgres URL')
    const client = new Client({ connectionString: url })
    const { host, port, database, user, password, ssl } = client
    return { endpoint: { host, port, database: database ?? user ?? '', ssl }, credential: { user: user ?? '', password: password ?? '' } }
  } catch (error) {
    throw new StoreError('DATABASE_URL_INVALID', `${name} is geen adres van een PostgreSQL-database. Verwacht: postgres://gebruiker:wachtwoord@machine:5432/database`, { cause: error })
  }
}

function givenTargets(settings: DatabaseSettings): Partial<Record<Login, Target>> {
  const entries = Object.entries(settings.urls).map(([login, url]) => [login, parseUrl(url, `DATABASE_URL_${login.toUpperCase()}`)])
  return Object.fromEntries(entries) as Partial<Record<Login, Target>>
}

async function reach(target: Target): Promise<pg.Client> {
  try {
    return await connectOnce(target.endpoint, target.credential)
  } catch (error) {
    throw unreachable(error, target)
  }
}

/** Words for a server that cannot be reached; the password is in none of them. */
function unreachable(error: unknown, { endpoint, credential }: Target): StoreError {
  const where = `${endpoint.host}:${endpoint.port}`
  const cause = { cause: error }
  switch (codeOf(error)) {
    case '28P01': case '28000':
      return new StoreError('DATABASE_LOGIN_REFUSED', `De database op ${where} weigert de login ${credential.user}. Controleer gebruiker en wachtwoord in DATABASE_URL.`, cause)
    case '3D000':
      return new StoreError('DATABASE_MISSING', `Op ${where} bestaat de database ${endpoint.database} niet. Maak haar aan, of verbeter DATABASE_URL.`, cause)
    default:
      return new StoreError('DATABASE_UNREACHABLE',
        `De database op ${where} geeft geen antwoord (${CONNECT_TIMEOUT / 1000} seconden geprobeerd). Controleer of de server aan staat en of het adres in DATABASE_URL klopt.`, cause)
  }
}

async function refuseOld(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`)
  const version = rows[0]?.version ?? 0
  if (version >= 15) return
  throw new StoreError('DATABASE_TOO_OLD', `De database is PostgreSQL ${version}. Raadszicht heeft versie 15 of nieuwer nodig.`)
}

/** Logins that were given are used as they are; the others are ours, with random passwords in a file outside the data folder. */
async function prepareLogins(admin: pg.Client, settings: DatabaseSettings, main: Target, given: Partial<Record<Login, Target>>): Promise<Credentials> {
  const missing = LOGINS.filter((login) => !given[login])
  const made = missing.length > 0 ? await ownLogins(admin, main.endpoint, await secretsPath(admin, settings, main), missing) : {}
  const credentials = { ...made, ...Object.fromEntries(Object.entries(given).map(([login, target]) => [login, target.credential])) } as Credentials
  refuseShared(credentials)
  await closeDatabaseToOthers(admin, main.endpoint.database, credentials)
  return credentials
}

/** One user in two roles would have the rights of both, and no wall between them. */
function refuseShared(credentials: Credentials): void {
  const users = LOGINS.map((login) => credentials[login].user)
  const shared = users.find((user, at) => users.indexOf(user) !== at)
  if (shared === undefined) return
  throw new StoreError('WALL_OPEN', `De gebruiker ${shared} staat bij meer dan een login van de database. Geef elke login een eigen gebruiker (DATABASE_URL, DATABASE_URL_INGEST, _PUBLISH, _STAFF, _PUBLIC en _AUDIT).`)
}

/** Roles are made where they are new, and their passwords set anew where the server no longer takes the ones we kept. */
async function ownLogins(admin: pg.Client, endpoint: Endpoint, path: string, missing: readonly Login[]): Promise<Partial<Record<Login, Credential>>> {
  const known = await readSecrets<Partial<Record<Login, Credential>>>(path) ?? {}
  const fresh = newCredentials(missing.filter((login) => !known[login]))
  const all = { ...known, ...fresh }
  if (Object.keys(fresh).length > 0) await writeSecrets(path, all)
  const accepted = await Promise.all(missing.map((login) => isAccepted(endpoint, all[login])))
  await makeRoles(admin, Object.fromEntries(missing.filter((_, at) => !accepted[at]).map((login) => [login, all[login]])))
  return all
}

async function isAccepted(endpoint: Endpoint, credential: Credential | undefined): Promise<boolean> {
  if (!credential) return false
  try {
    await (await connectOnce(endpoint, credential)).end()
    return true
  } catch (error) {
    if (['28P01', '28000', '42501'].includes(codeOf(error))) return false
    throw unreachable(error, { endpoint, credential })
  }
}

async function makeRoles(admin: pg.Client, logins: Partial<Record<Login, Credential>>): Promise<void> {
  try {
    await createLogins(admin, logins)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new StoreError('DATABASE_NO_ROLES',
      'De login in DATABASE_URL mag geen rollen maken. Geef haar CREATEROLE, of geef elke login zelf op (DATABASE_URL_INGEST, _PUBLISH, _STAFF, _PUBLIC en _AUDIT).', { cause: error })
  }
}

/**
 * In the folder of the user, never in the data folder: whoever copies that folder must not get the keys with it. Roles belong to a
 * whole server, so the file is named after the server, by whatever address it is reached.
 */
async function secretsPath(admin: pg.Client, settings: DatabaseSettings, main: Target): Promise<string> {
  const folder = settings.secretsFolder ?? join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'raadszicht')
  const server = await serverName(admin).catch(() => `${main.endpoint.host}:${main.endpoint.port}`)
  return join(folder, `database-${createHash('sha256').update(server).digest('hex').slice(0, 16)}.json`)
}

async function serverName(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ name: string }>('select system_identifier::text as name from pg_control_system()')
  return rows[0]?.name ?? ''
}
