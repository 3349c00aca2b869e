import type pg from 'pg'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { LandingPlace } from './land.ts'
import { KOSTENREGELS, MESSAGE_LINES } from './lines.ts'

/** A delivery that landed earlier. */
export interface LandedDelivery {
  readonly id: string
  readonly kind: string
  readonly records: number
  readonly totalCents: Cents | null
  readonly unknownCents: Cents
  readonly receivedOn: string
}

/** Lines, and their money, of persons who are in no household we know of. */
export interface Homeless {
  readonly lines: number
  readonly total: Cents
  /** The part of the total the reader had not already booked as onbekend. */
  readonly unbooked: Cents
}

const LANDED = `select id::text, kind, records, total_cents as "totalCents", unknown_cents as "unknownCents",
  to_char(received_at at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') as "receivedOn" from facts.delivery where gemeente = $1`

/** Waits until no other program lands a delivery of this gemeente; until the end of the transaction none will. */
export async function lockGemeente(client: pg.ClientBase, gemeente: GemeenteCode): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 2015))`, [gemeente])
}

/** The delivery with exactly these bytes, or null. */
export async function deliveryWithBytes(client: pg.ClientBase, gemeente: GemeenteCode, sha256: string): Promise<LandedDelivery | null> {
  return first(await client.query<LandedDelivery>(`${LANDED} and sha256 = $2`, [gemeente, sha256]))
}

/** The delivery with this identification by this sender, or null. */
export async function deliveryOfMessage(client: pg.ClientBase, gemeente: GemeenteCode, kind: string, sender: string | null, messageId: string | null): Promise<LandedDelivery | null> {
  if (messageId === null) return null
  return first(await client.query<LandedDelivery>(
    `${LANDED} and kind = $2 and sender is not distinct from $3::text and message_id = $4`, [gemeente, kind, sender, messageId]))
}

/** The number the next delivery gets. */
export async function nextDelivery(client: pg.ClientBase, gemeente: GemeenteCode): Promise<number> {
  const { rows } = await client.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from facts.delivery where gemeente = $1', [gemeente])
  return rows[0]?.next ?? 1
}

/** True when the gemeente has delivered households. */
export async function hasHouseholds(client: pg.ClientBase, { gemeente }: LandingPlace): Promise<boolean> {
  const { rows } = await client.query<{ registered: boolean }>('select exists (select from facts.residence where gemeente = $1) as registered', [gemeente])
  return rows[0]?.registered === true
}

/** What of a delivery belongs to persons without a household. */
export async function homelessOf(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace): Promise<Homeless> {
  const { rows } = await client.query<{ lines: number; total: number; unbooked: number }>(`
    select count(*)::int as lines,
      coalesce(sum(c.amount_cents), 0)::bigint as total,
      coalesce(sum(c.amount_cents) filter (where c.product not like '%-onbekend' and (c.sender <> '${KOSTENREGELS}' or c.wijk is not null)), 0)::bigint as unbooked
    from ${stream === KOSTENREGELS ? 'facts.cost' : MESSAGE_LINES} c
    where c.gemeente = $1 and c.delivery = $2
      and not exists (select from facts.residence r where r.gemeente = $1 and r.person = c.person)`, [gemeente, delivery])
  const { lines, total, unbooked } = rows[0]!
  return { lines, total: cents(total), unbooked: cents(unbooked) }
}

/** How many lines of a delivery name another wijk than every address their person had in that period; a person without an address is not meant. Lines of messages name none. */
export async function elsewhereOf(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace): Promise<number> {
  if (stream !== KOSTENREGELS) return 0
  const { rows } = await client.query<{ lines: number }>(`select count(*)::int as lines from facts.cost c
    where c.gemeente = $1 and c.delivery = $2 and c.wijk is not null and (
      select bool_and('WK' || substr(r.buurt, 3, 6) <> c.wijk) from facts.residence r
      where r.gemeente = $1 and r.person = c.person and r.from_date <= c.to_date and (r.to_date is null or r.to_date >= c.from_date))`, [gemeente, delivery])
  return rows[0]?.lines ?? 0
}

/** How many credits of a delivery take back a line that is not there. */
export async function loneCreditsOf(client: pg.ClientBase, { gemeente, delivery }: LandingPlace): Promise<number> {
  const { rows } = await client.query<{ lines: number }>(`select count(*)::int as lines from ${MESSAGE_LINES} c
    where c.gemeente = $1 and c.delivery = $2 and c.reverses is not null and not c.rejected
      and not exists (select from facts.cost d where d.gemeente = $1 and d.sender = c.sender and d.reference = c.reverses)`, [gemeente, delivery])
  return rows[0]?.lines ?? 0
}

const first = <T extends pg.QueryResultRow>(result: pg.QueryResult<T>): T | null => result.rows[0] ?? null
