import type pg from 'pg'
import type { Reading } from '../../ingest/reading.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import { keepWholeRejection } from './clearing.ts'
import type { LandingPlace } from './land.ts'
import { REJECTED } from './line-reference.ts'
import { MESSAGE_LINES } from './lines.ts'

/** Rejections of a delivery whose declaration has not come yet. */
export interface Awaited {
  readonly lines: number
  readonly total: Cents
}

/** A line that says something else than its counterpart in an earlier delivery. */
export interface Differing {
  readonly line: number
  readonly earlier: string
}

/** What an earlier delivery has against this answer, or against this declaration. */
export interface Opposing {
  readonly what: 'answered twice' | 'other total' | 'rejected as a whole'
  readonly earlier: string
}

/** True where a declared line and its rejection are not each other's opposite. */
const NOT_OPPOSITE = `(s.amount_cents <> -c.amount_cents or s.wet <> c.wet or s.product <> c.product or s.from_date <> c.from_date or s.to_date <> c.to_date or s.person <> c.person)`

/** The first lines of a delivery, landed in this transaction, that differ from the line they reject, or from the rejection that came before them. */
export async function differingLines(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace, limit: number): Promise<readonly Differing[]> {
  const rejects = `select from facts.cost r where r.gemeente = $1 and r.sender = $2 and r.reverses is not null and r.rejected`
  const linesWhere = (meets: string): string => `select s.record, s.line, d.id::text as earlier from ${MESSAGE_LINES} s
    join facts.cost c on c.gemeente = $1 and c.sender = $2 and c.delivery <> $3 and ${meets}
    join facts.delivery d on d.gemeente = $1 and d.number = c.delivery where s.gemeente = $1 and s.delivery = $3 and exists (${rejects}) and ${NOT_OPPOSITE}`
  const { rows } = await client.query<Differing>(`select line, earlier from (${linesWhere('s.rejected and c.reference = s.reverses')}
    union all ${linesWhere('not s.rejected and c.rejected and c.reverses = s.reference')}) as both_ways order by record limit $4`, [gemeente, stream, delivery, limit])
  return rows
}

/** What is known of the declaration that a staged answer speaks of: an answer that came before it, or another total. */
export async function opposesAnswer(client: pg.ClientBase, gemeente: GemeenteCode): Promise<Opposing | null> {
  const { rows } = await client.query<Opposing>(`select 'answered twice' as what, d.id::text as earlier from pg_temp.staged_answer s
      join facts.answer a on a.gemeente = $1 and a.declared = s.declared and a.provider = s.provider and a.declaration = s.declaration
      join facts.delivery d on d.gemeente = $1 and d.number = a.delivery
    union all select 'other total', d.id::text from pg_temp.staged_answer s
      join facts.delivery d on d.gemeente = $1 and d.kind = s.declared and d.sender = s.provider and d.message_id = s.declaration
      where d.total_cents <> s.submitted_cents
    limit 1`, [gemeente])
  return rows[0] ?? null
}

/** The answer that came before its declaration, when it does not fit it. */
export async function opposesDeclaration(client: pg.ClientBase, gemeente: GemeenteCode, reading: Reading): Promise<Opposing | null> {
  const { rows } = await client.query<Opposing>(`select case when a.whole then 'rejected as a whole' else 'other total' end as what, d.id::text as earlier
    from facts.answer a join facts.delivery d on d.gemeente = $1 and d.number = a.delivery
    where a.gemeente = $1 and a.declared = $2 and a.provider = $3 and a.declaration = $4 and (a.whole or a.submitted_cents <> $5)`,
  [gemeente, reading.kind, reading.sender, reading.messageId, reading.totalCents])
  return rows[0] ?? null
}

/** Rejects every line of a declaration that was rejected as a whole; answers what they come to together. */
export async function landWholeRejection(client: pg.ClientBase, place: LandingPlace): Promise<Cents> {
  const { gemeente, delivery } = place
  await keepWholeRejection(client, place)
  const { rows } = await client.query<{ total: number }>(`with landed as (
      insert into facts.cost (gemeente, delivery, record, line, sender, reference, person, year, wet, product, from_date, to_date, booked, amount_cents, provider, wijk, reverses, rejected)
      select $1, $2, row_number() over (order by c.record), 1, c.sender, facts.mixed($3 || c.sender, facts.mixed(c.sender, c.reference)), c.person, c.year, c.wet, c.product, c.from_date, c.to_date, c.booked,
        -c.amount_cents, c.provider, c.wijk, c.reference, true
      from pg_temp.staged_answer s
      join facts.delivery d on d.gemeente = $1 and d.kind = s.declared and d.sender = s.provider and d.message_id = s.declaration
      join ${MESSAGE_LINES} c on c.gemeente = $1 and c.delivery = d.number
      where s.whole returning amount_cents)
    select coalesce(sum(amount_cents), 0)::bigint as total from landed`, [gemeente, delivery, REJECTED])
  return cents(rows[0]?.total ?? 0)
}

/** The rejections of a delivery that wait for their declaration; null when that declaration is there, or nothing waits. */
export async function awaitedOf(client: pg.ClientBase, { gemeente, delivery }: LandingPlace): Promise<Awaited | null> {
  const { rows } = await client.query<{ declared: boolean; lines: number; total: number }>(`
    select exists (select from facts.answer a join facts.delivery d on d.gemeente = $1 and d.kind = a.declared and d.sender = a.provider and d.message_id = a.declaration
        where a.gemeente = $1 and a.delivery = $2) as declared,
      count(*)::int as lines, coalesce(sum(amount_cents), 0)::bigint as total
    from ${MESSAGE_LINES} c where c.gemeente = $1 and c.delivery = $2 and c.rejected
      and not exists (select from facts.cost d where d.gemeente = $1 and d.sender = c.sender and d.reference = c.reverses)`, [gemeente, delivery])
  const row = rows[0]
  return row === undefined || (row.declared && row.lines === 0) ? null : { lines: row.lines, total: cents(row.total) }
}
