import type pg from 'pg'
import { StoreError } from './errors.ts'
import { pause } from './embedded/processes.ts'

/** Longest that other work may go on. */
const PATIENCE = 10 * 60_000
const POLL = 100

/**
 * Waits until nobody can see what was committed over before this call. `vacuum` keeps such rows, and decides by the oldest transaction that
 * writes in any database of the server (its own snapshot reaches back to that), and by every snapshot in this one. So both are waited for, in
 * that order: a snapshot taken after the first wait reaches back no further than the moment of this call. Throws BUSY after `patience` (ms).
 */
export async function waitForOldSnapshots(pool: pg.Pool, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience
  const { rows: [now] } = await pool.query<{ next: string }>('select pg_snapshot_xmax(pg_current_snapshot()) as next')
  await until(end, () => isTrue(pool, 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as done', now?.next))
  const { rows: [here] } = await pool.query<{ running: string[] }>(`select coalesce(array_agg(virtualxid), '{}') as running ${OTHERS_HERE}`)
  await until(end, () => isTrue(pool, `select not exists (select ${OTHERS_HERE} and virtualxid = any($1)) as done`, here?.running))
}

/** Transactions of others in this database: each holds a lock on its own name, which everybody may see. */
const OTHERS_HERE = `from pg_locks join pg_stat_activity using (pid) where locktype = 'virtualxid' and datname = current_database() and pid <> pg_backend_pid()`

async function isTrue(pool: pg.Pool, query: string, value: unknown): Promise<boolean> {
  return (await pool.query<{ done: boolean }>(query, [value])).rows[0]?.done === true
}

async function until(end: number, done: () => Promise<boolean>): Promise<void> {
  while (!await done()) {
    if (Date.now() > end) throw new StoreError('BUSY', STILL_THERE)
    await pause(POLL)
  }
}

const STILL_THERE = 'Het werk is gedaan en blijft gedaan, maar wat weg moest staat nog in de bestanden van de database: een ander programma op die server houdt al langer dan 10 minuten een transactie open. ' +
  'Laat de beheerder van de database die transactie afsluiten en daarna VACUUM (FULL, ANALYZE) geven op de database van Raadszicht.'
