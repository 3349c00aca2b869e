import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectOnce } from '../../server/store/connect.ts'
import { migrate } from '../../server/store/migrate.ts'
import { dumpSchema } from '../../server/store/schema-dump.ts'
import { migrationFiles } from '../../server/store/sql-files.ts'
import { testDatabase, type TestDatabase } from './database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const run = async () => {
  const owner = await connectOnce(db.endpoint, db.secrets.credentials.migrate)
  return migrate(owner, db.secrets.credentials).finally(() => owner.end())
}

describe('Migrating', () => {
  it('does nothing on a database that is up to date', async () => {
    expect(await run()).toEqual([])
  })

  it('refuses a landed file that was edited since', async () => {
    const [first] = await migrationFiles()
    await db.ask(`update app.migration set checksum = 'other' where name = $1`, [first?.name])
    await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_CHANGED', message: expect.stringContaining('sql/migrations/0001') as string })
    await db.ask('update app.migration set checksum = $2 where name = $1', [first?.name, first?.checksum])
    expect(await run()).toEqual([])
  })

  it('refuses a database of a newer version', async () => {
    await db.ask(`insert into app.migration (name, checksum) values ('migrations/9999-later.sql', 'x')`)
    await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN' })
    await db.ask(`delete from app.migration where name like '%9999%'`)
  })

  it('leaves nothing of a file that fails', async () => {
    const before = await dumpSchema(db.pool('migrate'))
    const files = await migrationFiles()
    const last = files.findLast(({ text }) => /^create /m.test(text))
    await db.ask('delete from app.migration where name = $1', [last?.name])
    await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining('niets half veranderd') as string })
    expect(await dumpSchema(db.pool('migrate'))).toBe(before)
    await db.ask('insert into app.migration (name, checksum) values ($1, $2)', [last?.name, last?.checksum])
  })

  it('by two programs at once makes one wait for the other', async () => {
    expect(await Promise.all([run(), run(), run()])).toEqual([[], [], []])
  })
})
