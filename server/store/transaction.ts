import type pg from 'pg'
import { databaseError } from './errors.ts'

/** A connection with a transaction under way. */
export type Transaction = pg.PoolClient

/** Does work in one transaction on one connection: all of it, or nothing. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: Transaction) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  let broken = false
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = await client.query('rollback').then(() => false, () => true)
    throw databaseError(error)
  } finally {
    client.release(broken)
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    const client = await pool.connect()
    if (client.listenerCount('error') < 2) client.on('error', () => {})
    return client
  } catch (error) {
    throw databaseError(error)
  }
}
