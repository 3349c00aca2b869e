import { sql, type Kysely } from 'kysely'
import type { AssignedCare, BegunCare, CareFacts, EndedCare, HomeIn } from '../../facts/care-facts.ts'
import { placeAll, type Placement } from '../../facts/placement.ts'
import { wijkOfBuurt, type GemeenteCode } from '../../units/areas.ts'
import { year as yearOf } from '../../units/year.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { loadRegister, registerUpTo, type Register } from './residences.ts'

/** RedenWijziging of an assignment that is taken back, and StatusAanlevering of a message that is. */
const [WITHDRAWN, REMOVED] = ['13', '3'] as const

/** Care as it stands after a delivery. */
export async function careOf(db: Pick<Database, 'kysely'>, gemeente: GemeenteCode, lastDelivery: number): Promise<CareFacts> {
  const store = db.kysely('publish')
  const [assigned, begun, ended] = await Promise.all([
    assignedQuery(store, gemeente, lastDelivery).execute(), startsQuery(store, gemeente, lastDelivery).execute(), stopsQuery(store, gemeente, lastDelivery).execute(),
  ])
  return {
    assigned: assigned.filter(({ change }) => change !== WITHDRAWN).map(({ change: _change, firstDecided, ...care }) => ({ ...care, decided: firstDecided }) as AssignedCare),
    begun: begun.filter(({ status }) => status !== REMOVED).map(({ status: _status, ...care }) => care as BegunCare),
    ended: ended.filter(({ status }) => status !== REMOVED).map(({ status: _status, ...care }) => care as EndedCare),
  }
}

/** Where everybody belongs in each of the years, by the register as it stood after a delivery; read once for all of them. */
export async function homesOf(db: Pick<Database, 'pool'>, gemeente: GemeenteCode, years: readonly number[]): Promise<(lastDelivery: number) => HomeIn> {
  const whole = await loadRegister(db.pool('publish'), gemeente, yearOf(Math.max(...years)))
  return (lastDelivery) => homesIn(registerUpTo(whole, lastDelivery), years)
}

function homesIn({ rows, buurten }: Register, years: readonly number[]): HomeIn {
  const placements = new Map<number, Placement>(years.map((year) => [year, placeAll(rows, yearOf(year))]))
  return (person, year) => {
    const placement = placements.get(year)
    const household = placement?.householdOf[person] ?? -1
    const buurt = buurten[placement?.buurtOf[household] ?? -1]
    return { household: household < 0 ? null : household, wijk: buurt === undefined ? null : wijkOfBuurt(buurt) }
  }
}

const KEY = ['person', 'wet', 'provider', 'product', 'product_code as productCode', 'assignment'] as const

/** Of every assignment what was decided last, with the day of the first decision. */
export const assignedQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, lastDelivery: number) =>
  db.selectFrom('facts.care_assignment').distinctOn(['wet', 'assignment'])
    .select([...KEY, 'from_date as from', 'change', sql<string>`min(decided) over (partition by wet, assignment)`.as('firstDecided')])
    .where('gemeente', '=', gemeente).where('delivery', '<=', lastDelivery)
    .orderBy('wet').orderBy('assignment').orderBy('decided', 'desc').orderBy('decided_at', 'desc').orderBy('delivery', 'desc').orderBy('record', 'desc')

/** Of every start what came in last. */
export const startsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, lastDelivery: number) =>
  db.selectFrom('facts.care_start').distinctOn(['person', 'wet', 'provider', 'assignment', 'product', 'product_code', 'assigned_from', 'from_date'])
    .select([...KEY, 'assigned_from as assignedFrom', 'from_date as from', 'status'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', lastDelivery)
    .orderBy('person').orderBy('wet').orderBy('provider').orderBy('assignment').orderBy('product').orderBy('product_code').orderBy('assigned_from').orderBy('from_date')
    .orderBy('delivery', 'desc').orderBy('record', 'desc')

/** Of every end what came in last. */
export const stopsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, lastDelivery: number) =>
  db.selectFrom('facts.care_stop').distinctOn(['person', 'wet', 'provider', 'assignment', 'product', 'product_code', 'assigned_from', 'from_date'])
    .select([...KEY, 'to_date as to', 'outcome', 'status'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', lastDelivery)
    .orderBy('person').orderBy('wet').orderBy('provider').orderBy('assignment').orderBy('product').orderBy('product_code').orderBy('assigned_from').orderBy('from_date')
    .orderBy('delivery', 'desc').orderBy('record', 'desc')
