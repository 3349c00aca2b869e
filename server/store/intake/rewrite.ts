import type { Database } from '../database.ts'
import { waitForOldSnapshots } from '../old-snapshots.ts'

/**
 * Writes tables anew, so that what was changed or removed is no longer in their files. Whatever somebody might still look at would be written
 * along, so that is waited for first. The write-ahead log and back-ups of before still hold it: it is really gone once those are. The
 * statistics of PostgreSQL hold samples of what is in a table, so they go last (by a login that does not own its database they are passed
 * over; of a table that is empty now they stay as they were until there is something in it).
 */
export async function rewrite(db: Database, tables: readonly string[]): Promise<void> {
  const pool = db.pool('migrate')
  await waitForOldSnapshots(pool)
  for (const table of tables) await pool.query(`vacuum (full, analyze) ${table}`)
  await waitForOldSnapshots(pool)
  await pool.query('vacuum (full) pg_catalog.pg_statistic')
}
