import type pg from 'pg'
import type { ClearedDelivery, ClearingEntry } from '../../balance/clearing.ts'
import type { Received } from '../../facts/received.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents } from '../../units/cents.ts'
import type { Database } from '../database.ts'
import type { LandingPlace } from './land.ts'
import { MESSAGE_LINES } from './lines.ts'

/** Keeps what a delivery brought per law and month, before its facts land: the database then refuses facts that come to anything else. */
export async function keepReceived(client: pg.ClientBase, { gemeente, delivery }: LandingPlace, received: readonly Received[]): Promise<void> {
  if (received.length === 0) return
  const columns = (['wet', 'year', 'month', 'lines', 'amount'] as const).map((name) => received.map((item) => item[name]))
  await client.query(`insert into facts.clearing (gemeente, delivery, wet, year, month, lines, amount_cents)
    select $1, $2, * from unnest($3::text[], $4::smallint[], $5::smallint[], $6::integer[], $7::bigint[])`, [gemeente, delivery, ...columns])
}

/** The same for a declaration that its staged answer rejects as a whole: its lines, with a minus. */
export async function keepWholeRejection(client: pg.ClientBase, { gemeente, delivery }: LandingPlace): Promise<void> {
  await client.query(`insert into facts.clearing (gemeente, delivery, wet, year, month, lines, amount_cents)
    select $1, $2, c.wet, c.year, extract(month from c.from_date), count(*), -sum(c.amount_cents)
    from pg_temp.staged_answer s
    join facts.delivery d on d.gemeente = $1 and d.kind = s.declared and d.sender = s.provider and d.message_id = s.declaration
    join ${MESSAGE_LINES} c on c.gemeente = $1 and c.delivery = d.number
    where s.whole group by c.wet, c.year, extract(month from c.from_date)`, [gemeente, delivery])
}

/** Every delivery with money about households in it, in the order of arrival. */
export async function clearedDeliveries(db: Pick<Database, 'pool'>, gemeente: GemeenteCode): Promise<readonly ClearedDelivery[]> {
  const { rows } = await db.pool('publish').query<ClearedDelivery>(`select number, id::text, kind, file, total_cents as total from facts.delivery
    where gemeente = $1 and kind in ('wmo323', 'jw323', 'wmo325', 'jw325', 'kostenregels') order by number`, [gemeente])
  return rows.map((row) => ({ ...row, total: cents(row.total) }))
}

/** What every delivery brought per law and month, beside the facts it left. A law or month that stands on one side only is there too. */
export async function clearingEntries(db: Pick<Database, 'pool'>, gemeente: GemeenteCode): Promise<readonly ClearingEntry[]> {
  const { rows } = await db.pool('publish').query<ClearingEntry>(ENTRIES, [gemeente])
  return rows.map((row) => ({ ...row, received: cents(row.received), removed: cents(row.removed), facts: cents(row.facts), waiting: cents(row.waiting), unknown: cents(row.unknown) }))
}

/** A line is onbekend by the rule of the receipts: no product, or a person in no household; while there is no register at all, a kostenregel without a wijk. */
const ENTRIES = `
  with housed as (select distinct person from facts.residence where gemeente = $1),
  fact as (
    select c.delivery, c.wet, c.year, extract(month from c.from_date)::smallint as month, c.amount_cents as amount,
      c.rejected and not exists (select from facts.cost d where d.gemeente = $1 and d.sender = c.sender and d.reference = c.reverses) as waits,
      c.product like '%-onbekend' or (h.person is null and (exists (select from housed) or (c.sender = 'kostenregels' and c.wijk is null))) as unknown
    from facts.cost c left join housed h on h.person = c.person where c.gemeente = $1),
  landed as (
    select delivery, wet, year, month, count(*)::int as lines, sum(amount)::bigint as amount,
      coalesce(sum(amount) filter (where waits), 0)::bigint as waiting, coalesce(sum(amount) filter (where unknown), 0)::bigint as unknown
    from fact group by delivery, wet, year, month),
  booked as (select delivery, wet, year, month, lines, amount_cents, removed_lines, removed_cents from facts.clearing where gemeente = $1)
  select delivery, wet, year, month, coalesce(b.lines, 0) as "receivedLines", coalesce(b.amount_cents, 0) as received,
    coalesce(b.removed_lines, 0) as "removedLines", coalesce(b.removed_cents, 0) as removed,
    coalesce(l.lines, 0) as "factLines", coalesce(l.amount, 0) as facts, coalesce(l.waiting, 0) as waiting, coalesce(l.unknown, 0) as unknown
  from booked b full join landed l using (delivery, wet, year, month) order by delivery, year, month, wet`
