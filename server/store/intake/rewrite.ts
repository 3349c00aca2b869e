import type { Database } from '../database.ts'

/**
 * Writes tables anew, so that what was changed or removed is no longer in their files. The write-ahead log and back-ups of before still hold
 * it: it is really gone once those are. The statistics of PostgreSQL hold samples of what is in a table, so they go last (by a login that does
 * not own its database they are passed over; of a table that is empty now they stay as they were until there is something in it).
 */
export async function rewrite(db: Database, tables: readonly string[]): Promise<void> {
  for (const table of [...tables, 'pg_catalog.pg_statistic']) await db.pool('migrate').query(`vacuum (full${table.startsWith('facts.') ? ', analyze' : ''}) ${table}`)
}
