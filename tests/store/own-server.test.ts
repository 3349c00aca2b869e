import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database, type DatabaseSettings } from '../../server/store/database.ts'
import { openCluster, type OpenCluster } from '../../server/store/embedded/open.ts'
import { LOGINS, newPassword, type Login } from '../../server/store/logins.ts'
import { dumpSchema } from '../../server/store/schema-dump.ts'
import { asAdmin } from './database.ts'

let home: string
let cluster: OpenCluster
const password = newPassword()

beforeAll(async () => {
  home = await mkdtemp('/tmp/raadszicht-test-')
  await chmod(home, 0o755)
  cluster = await openCluster({ dataFolder: join(home, 'server'), say: () => {} })
  await admin(`create role beheer login createrole password '${password}'`)
  for (const name of ['eigen', 'zelf', 'zonder']) await admin(`create database ${name} owner beheer`)
})
afterAll(async () => {
  await cluster.close()
  await rm(home, { recursive: true, force: true })
})

const admin = (query: string) => asAdmin(cluster.endpoint, cluster.secrets, (client) => client.query(query))
const url = (database: string, user = 'beheer', secret = password) => `postgres://${user}:${secret}@/${database}?host=${encodeURIComponent(cluster.endpoint.host)}&port=${cluster.endpoint.port}`

const open = (databaseUrl: string, urls: DatabaseSettings['urls'] = {}): Promise<Database> =>
  openDatabase({ dataFolder: join(home, 'unused'), databaseUrl, urls, secretsFolder: join(home, 'secrets'), say: () => {} })

describe('One\'s own server', () => {
  it('gets the same schemas and logins as the embedded one', async () => {
    const db = await open(url('eigen'))
    expect(db.mode).toBe('own')
    expect(await dumpSchema(db.pool('migrate'))).toBe(await readFile(join(import.meta.dirname, '../../sql/schema.sql'), 'utf8'))
    for (const login of LOGINS) {
      const { rows } = await db.pool(login).query<{ name: string }>('select session_user as name')
      expect(rows[0]?.name).toBe(login === 'migrate' ? 'beheer' : `raadszicht_${login}`)
    }
    await db.close()
  })

  it('keeps the passwords in a file outside the data folder that nobody else can read', async () => {
    const [name] = await readdir(join(home, 'secrets'))
    const path = join(home, 'secrets', name as string)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(Object.keys(JSON.parse(await readFile(path, 'utf8')) as object).sort()).toEqual(['audit', 'ingest', 'public', 'publish', 'staff'])
  })

  it('opens again, also by two programs at once', async () => {
    const databases = await Promise.all([open(url('eigen')), open(url('eigen'))])
    await Promise.all(databases.map((db) => db.close()))
  })

  it('opens again when the file with passwords was lost', async () => {
    await rm(join(home, 'secrets'), { recursive: true })
    await (await open(url('eigen'))).close()
  })

  it('takes logins that were given by hand, whatever their names', async () => {
    const given: Partial<Record<Login, string>> = {}
    for (const login of LOGINS.filter((name) => name !== 'migrate')) {
      await admin(`create role "Eigen ${login}" login noinherit password '${password}'`)
      given[login] = url('zelf', encodeURIComponent(`Eigen ${login}`))
    }
    const db = await open(url('zelf'), given)
    expect((await db.pool('public').query('select session_user as name')).rows).toEqual([{ name: 'Eigen public' }])
    await db.close()
  })

  it('is refused when the login of readers can see a fact', async () => {
    const db = await open(url('eigen'))
    await db.pool('migrate').query('grant usage on schema facts to raadszicht_public; grant select on facts.cost to raadszicht_public')
    await db.close()
    await expect(open(url('eigen'))).rejects.toMatchObject({ code: 'WALL_OPEN' })
  })

  it('is refused when one login serves for all', async () => {
    const all = Object.fromEntries(LOGINS.map((login) => [login, url('zonder')]))
    await expect(open(url('zonder'), all)).rejects.toMatchObject({ code: 'WALL_OPEN' })
  })

  it('is refused when the login may not make roles', async () => {
    await admin(`create role zwak login password '${password}'`)
    await admin('create database zwak owner zwak')
    await rm(join(home, 'secrets'), { recursive: true })
    await expect(open(url('zwak', 'zwak'))).rejects.toMatchObject({ code: 'DATABASE_NO_ROLES', message: expect.stringContaining('CREATEROLE') as string })
  })
})

describe('A server that cannot be reached', () => {
  let silent: Server
  beforeAll(async () => {
    silent = createServer(() => {})
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve) })
  })
  afterAll(() => { silent.close() })

  it.each([
    ['no server at all', () => 'postgres://a:geheim@127.0.0.1:1/x', 'DATABASE_UNREACHABLE'],
    ['a wrong password', () => url('eigen', 'beheer', 'geheim'), 'DATABASE_LOGIN_REFUSED'],
    ['a database that does not exist', () => url('nergens'), 'DATABASE_MISSING'],
    ['another kind of address', () => 'mysql://a:geheim@localhost/x', 'DATABASE_URL_INVALID'],
  ])('because of %s is explained without the password', async (_what, address, code) => {
    const error = await open(address()).catch((found: unknown) => found) as Error
    expect(error).toMatchObject({ name: 'StoreError', code })
    expect(error.message).not.toContain('geheim')
    expect(error.message).not.toContain(password)
  })

  it('because it never answers is given up after five seconds', async () => {
    const before = Date.now()
    await expect(open(`postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/x`)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('geen antwoord') as string })
    expect(Date.now() - before).toBeLessThan(8000)
  })
})
