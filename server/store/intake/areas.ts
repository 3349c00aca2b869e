import type { Kysely } from 'kysely'
import type { Area } from '../../facts/columns.ts'
import type { AreaGeometry } from '../../facts/rows.ts'
import type { AreaLevel, GemeenteCode } from '../../units/areas.ts'
import type { Year } from '../../units/year.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Store = Pick<Database, 'kysely'>

/** An edition of the borders of one level: CBS delivers wijken and buurten apart, and not of the same year. */
interface Edition {
  readonly level: AreaLevel
  readonly vintage: number
  readonly delivery: number
}

/** The areas that hold in a year: per level the latest vintage up to that year, else the earliest, from its latest delivery. The gemeente comes first; without any areas the list is empty. */
export async function areasOf(db: Store, gemeente: GemeenteCode, year: Year): Promise<readonly Area[]> {
  const found: Area[] = []
  for (const edition of await editionsOf(db, gemeente, year)) found.push(...await areaQuery(db.kysely('publish'), gemeente, edition).execute())
  return found.length === 0 || found.some((area) => area.level === 'gemeente') ? found : [gemeenteAround(gemeente, found), ...found]
}

/** The borders of those areas, by code; areas without borders are left out. */
export async function geometriesOf(db: Store, gemeente: GemeenteCode, year: Year): Promise<ReadonlyMap<string, AreaGeometry>> {
  const found = new Map<string, AreaGeometry>()
  for (const edition of await editionsOf(db, gemeente, year)) {
    const rows = await geometryQuery(db.kysely('publish'), gemeente, edition).execute()
    for (const row of rows) if (row.geometry !== null) found.set(row.code, JSON.parse(row.geometry) as AreaGeometry)
  }
  return found
}

/** Which editions there are. */
export const editionsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.area').select(['level', 'vintage', (one) => one.fn.max('delivery').as('delivery')])
    .where('gemeente', '=', gemeente).groupBy(['level', 'vintage']).orderBy('vintage')

/** The areas of one edition, by code. */
export const areaQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, edition: Edition) =>
  ofEdition(db, gemeente, edition).select(['code', 'level', 'name', 'parent', 'inhabitants', 'households']).orderBy('code')

/** The borders of one edition. */
export const geometryQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, edition: Edition) =>
  ofEdition(db, gemeente, edition).select(['code', 'geometry'])

const ofEdition = (db: Kysely<Tables>, gemeente: GemeenteCode, { level, vintage, delivery }: Edition) =>
  db.selectFrom('facts.area').where('gemeente', '=', gemeente).where('delivery', '=', delivery).where('level', '=', level).where('vintage', '=', vintage)

const LEVELS = ['gemeente', 'wijk', 'buurt'] as const

async function editionsOf(db: Store, gemeente: GemeenteCode, year: Year): Promise<readonly Edition[]> {
  const all = await editionsQuery(db.kysely('publish'), gemeente).execute()
  return LEVELS.flatMap((level) => {
    const ofLevel = all.filter((edition) => edition.level === level)
    const chosen = ofLevel.findLast((edition) => edition.vintage <= year) ?? ofLevel[0]
    return chosen ? [chosen] : []
  })
}

/** Where no source names the gemeente itself: what its wijken add up to. */
function gemeenteAround(gemeente: GemeenteCode, areas: readonly Area[]): Area {
  const wijken = areas.filter((area) => area.level === 'wijk')
  return { code: gemeente, level: 'gemeente', name: gemeente, parent: null, inhabitants: total(wijken.map((area) => area.inhabitants)), households: total(wijken.map((area) => area.households)) }
}

const total = (numbers: readonly (number | null)[]): number | null =>
  numbers.length === 0 || numbers.includes(null) ? null : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)
