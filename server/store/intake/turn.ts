import type { Database } from '../database.ts'
import type { GemeenteCode } from '../../units/areas.ts'

/** Does work while no other program has its turn for this gemeente; does nothing when one has. A program that dies loses its turn with its connection. */
export async function inTurn(db: Pick<Database, 'pool'>, gemeente: GemeenteCode, work: () => Promise<void>): Promise<void> {
  const client = await db.pool('ingest').connect()
  const lock = async (act: 'pg_try_advisory_lock' | 'pg_advisory_unlock') =>
    (await client.query<{ done: boolean }>(`select ${act}(hashtextextended($1, 2016)) as done`, [gemeente])).rows[0]?.done === true
  let mine = false
  try {
    mine = await lock('pg_try_advisory_lock')
    if (mine) await work()
  } finally {
    const isFree = !mine || await lock('pg_advisory_unlock').catch(() => false)
    client.release(!isFree)
  }
}
