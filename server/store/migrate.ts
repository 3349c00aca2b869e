import type pg from 'pg'
import { StoreError } from './errors.ts'
import { LOGINS, roleOf, type Credentials } from './logins.ts'
import { migrationFiles, rolesFile, type SqlFile } from './sql-files.ts'

/**
 * Brings a database up to date as the owner of its schemas: every migration that is new, in order, each in a transaction of
 * its own, and then the rights. Two programs at once wait for each other. Returns the names of what was run.
 */
export const migrate = (client: pg.ClientBase, credentials: Credentials): Promise<readonly string[]> =>
  oneAtATime(client, () => migrateAlone(client, credentials))

/** Holds the advisory lock under which a database is set up, so that of two programs that start at once one waits. */
export async function oneAtATime<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(`select pg_advisory_lock(${LOCK})`)
  try {
    return await work()
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

async function migrateAlone(client: pg.ClientBase, credentials: Credentials): Promise<readonly string[]> {
  const landed = await landedFiles(client)
  const fresh = await freshMigrations(landed)
  for (const file of fresh) await runFile(client, file, file.text)
  const roles = await rolesToRun(landed, fresh.length > 0, credentials)
  if (roles) await runFile(client, roles.file, roles.text)
  return fresh.map((file) => file.name)
}

/** Key of the advisory lock around migrations: any fixed number. */
const LOCK = 710_182_005

async function landedFiles(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const exists = await client.query<{ exists: boolean }>(`select to_regclass('app.migration') is not null as exists`)
  if (exists.rows[0]?.exists !== true) return new Map()
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from app.migration')
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

async function freshMigrations(landed: ReadonlyMap<string, string>): Promise<readonly SqlFile[]> {
  const files = await migrationFiles()
  refuseUnknown(files, landed)
  for (const file of files) refuseEdited(file, landed.get(file.name))
  return files.filter((file) => !landed.has(file.name))
}

function refuseUnknown(files: readonly SqlFile[], landed: ReadonlyMap<string, string>): void {
  const unknown = [...landed.keys()].find((name) => name.startsWith('migrations/') && !files.some((file) => file.name === name))
  if (unknown === undefined) return
  throw new StoreError('MIGRATION_UNKNOWN',
    `Deze database is bijgewerkt door een nieuwere versie van Raadszicht (sql/${unknown} is hier niet bekend). Gebruik die nieuwere versie.`)
}

function refuseEdited(file: SqlFile, checksum: string | undefined): void {
  if (checksum === undefined || checksum === file.checksum) return
  throw new StoreError('MIGRATION_CHANGED',
    `Het bestand sql/${file.name} is veranderd nadat het op deze database is uitgevoerd. Zet het oude bestand terug; een wijziging hoort in een nieuw bestand.`)
}

/** The rights run again after a migration, when the file changed, or when a login has another name than before. */
async function rolesToRun(landed: ReadonlyMap<string, string>, migrated: boolean, credentials: Credentials) {
  const file = await rolesFile()
  const text = withLoginNames(file.text, credentials)
  const checksum = text === file.text ? file.checksum : `${file.checksum} ${LOGINS.map((login) => credentials[login].user).join(' ')}`
  return migrated || landed.get(file.name) !== checksum ? { file: { ...file, checksum }, text } : null
}

/** A login that was given by URL may have any name: it takes the place of ours in the file of rights. */
function withLoginNames(text: string, credentials: Credentials): string {
  return LOGINS.reduce((sql, login) => {
    const user = credentials[login].user
    return user === roleOf(login) ? sql : sql.replaceAll(roleOf(login), quoteName(user))
  }, text)
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function runFile(client: pg.ClientBase, file: SqlFile, text: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('delete from app.migration where name = $1', [file.name])
    await client.query('insert into app.migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StoreError('MIGRATION_FAILED',
      `Het bijwerken van de database is mislukt bij sql/${file.name}. Er is niets half veranderd. Melding van de database: ${(error as Error).message}`, { cause: error })
  }
}
