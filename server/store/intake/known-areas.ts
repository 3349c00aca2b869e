import type { Database } from '../database.ts'
import type { KnownAreas } from '../../ingest/reading.ts'
import type { GemeenteCode } from '../../units/areas.ts'

/** All wijken and buurten any delivery of the gemeente made known, of whatever year: older lines name older areas. */
export async function knownAreas(db: Pick<Database, 'kysely'>, gemeente: GemeenteCode): Promise<KnownAreas> {
  const rows = await knownAreasQuery(db, gemeente).execute()
  const codes = (level: 'wijk' | 'buurt') => new Set(rows.filter((row) => row.level === level).map((row) => row.code))
  return { wijken: codes('wijk'), buurten: codes('buurt') }
}

/** The question behind it. */
export const knownAreasQuery = (db: Pick<Database, 'kysely'>, gemeente: GemeenteCode) =>
  db.kysely('ingest').selectFrom('facts.area').select(['level', 'code']).distinct().where('gemeente', '=', gemeente)
