import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpSchema } from '../../server/store/schema-dump.ts'
import { migrationFiles, rolesFile, sqlFolder } from '../../server/store/sql-files.ts'
import { testDatabase, type TestDatabase } from '../store/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const OURS = `n.nspname in ('app', 'facts', 'concept', 'released', 'audit')`

describe('The schema', () => {
  it('is the one that stands in sql/schema.sql', async () => {
    const path = join(sqlFolder(), 'schema.sql')
    const dump = await dumpSchema(db.pool('migrate'))
    if (process.env['UPDATE_SCHEMA']) await writeFile(path, dump)
    expect(await readFile(path, 'utf8').catch(() => 'sql/schema.sql is missing')).toBe(dump)
  })

  it('has a comment on every schema, table, column and function', async () => {
    const bare = await db.ask(`
      select 'schema ' || n.nspname as name from pg_namespace n where ${OURS} and obj_description(n.oid) is null
      union all select 'table ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm') and ${OURS} and obj_description(c.oid) is null
      union all select 'column ' || c.oid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${OURS} and col_description(c.oid, a.attnum) is null
      union all select 'function ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and obj_description(p.oid) is null`)
    expect(bare).toEqual([])
  })

  it('has comments that end as sentences', async () => {
    const loose = await db.ask(`select c.oid::regclass || ': ' || d.description as text from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
      join pg_namespace n on n.oid = c.relnamespace where ${OURS} and d.description not like '%.'`)
    expect(loose).toEqual([])
  })

  it('has the gemeente as the first column of every key, and as the second where a million lines a minute land (decision 0009)', async () => {
    const later = await db.ask(`select i.indexrelid::regclass || ' ' || array_position(i.indkey::int2[], g.attnum)::text as key
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute g on g.attrelid = c.oid and g.attname = 'gemeente'
      where ${OURS} and n.nspname <> 'app' and i.indkey[0] is distinct from g.attnum`)
    expect(later).toEqual([{ key: 'facts.cost_pkey 1' }])
  })

  it('has a primary key on every table', async () => {
    const wrong = await db.ask(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`)
    expect(wrong).toEqual([])
  })

  it('has no sequence: no serial is a shared identity', async () => {
    expect(await db.ask(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OURS}`)).toEqual([])
  })

  it('has no foreign key that leaves the gemeente', async () => {
    const wrong = await db.ask(`select k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'f' and ${OURS} and a.attname <> 'gemeente'`)
    expect(wrong).toEqual([])
  })

  it('keeps money in whole cents or euros, never in a float', async () => {
    const wrong = await db.ask(`select c.oid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and a.attname ~ '(amount|cents)$' and a.atttypid <> 'bigint'::regtype`)
    expect(wrong).toEqual([])
  })

  it('has no column for a BSN, a name or an address', async () => {
    const wrong = await db.ask(`select c.oid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('facts', 'concept', 'audit') and a.attname ~ '(bsn|burgerservice|address|adres|postcode|birth_date|surname|first_name)'`)
    expect(wrong).toEqual([])
  })
})

describe('The migrations', () => {
  it('are numbered from 0001 without a gap', async () => {
    const names = (await migrationFiles()).map((file) => file.name)
    expect(names.map((name) => name.slice(11, 15))).toEqual(names.map((_, at) => String(at + 1).padStart(4, '0')))
  })

  it('are remembered by their checksum', async () => {
    const rows = await db.ask<{ name: string; checksum: string }>('select name, checksum from app.migration order by name')
    const files = [...await migrationFiles(), await rolesFile()]
    expect(rows).toEqual(files.map(({ name, checksum }) => ({ name, checksum })))
  })

  it('use nothing a cluster of machines refuses', async () => {
    for (const file of await migrationFiles()) {
      expect(file.text.replaceAll(/--[^\n]*/g, '')).not.toMatch(/grouping sets|lateral|with recursive|\b(big)?serial\b/i)
    }
  })
})
