import { clear, type Clearing } from '../balance/clearing.ts'
import type { Database } from '../store/database.ts'
import { clearedDeliveries, clearingEntries } from '../store/intake/clearing.ts'
import type { GemeenteCode } from '../units/areas.ts'

/** Holds everything a gemeente received against its facts, to the cent. */
export async function clearDeliveries(db: Pick<Database, 'pool'>, gemeente: GemeenteCode): Promise<Clearing> {
  const [deliveries, entries] = await Promise.all([clearedDeliveries(db, gemeente), clearingEntries(db, gemeente)])
  return clear(deliveries, entries)
}
