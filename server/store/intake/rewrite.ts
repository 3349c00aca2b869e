import type { Database } from '../database.ts'

/**
 * Writes tables anew, so that what was changed or removed is no longer in their files. The write-ahead log and back-ups of before still hold
 * it: it is really gone once those are.
 */
export async function rewrite(db: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.pool('migrate').query(`vacuum (full, analyze) ${table}`)
}
