import type { Kysely } from 'kysely'
import type { SignalFact, SignalFacts, SignalNote } from '../../facts/signals.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** All signals, and what was agreed or happened beside them, up to and including a delivery; of a key that came more than once the latest. */
export async function signalsOf(db: Pick<Database, 'kysely'>, gemeente: GemeenteCode, lastDelivery: number): Promise<SignalFacts> {
  const store = db.kysely('publish')
  const [facts, notes] = await Promise.all([signalsQuery(store, gemeente, lastDelivery).execute(), signalNotesQuery(store, gemeente, lastDelivery).execute()])
  return { facts: facts as SignalFact[], notes: notes as SignalNote[] }
}

export const signalsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, lastDelivery: number) =>
  db.selectFrom('facts.signal').distinctOn(['signal', 'area', 'period'])
    .select(['signal', 'area', 'period', 'numerator', 'denominator', 'households'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', lastDelivery)
    .orderBy('signal').orderBy('area').orderBy('period').orderBy('delivery', 'desc')

export const signalNotesQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, lastDelivery: number) =>
  db.selectFrom('facts.signal_note').distinctOn(['signal', 'area', 'kind', 'date'])
    .select(['signal', 'area', 'kind', 'date', 'value', 'text'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', lastDelivery)
    .orderBy('signal').orderBy('area').orderBy('kind').orderBy('date').orderBy('delivery', 'desc')
