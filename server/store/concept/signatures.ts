import type pg from 'pg'
import type { DeliveredMonth, Gap } from '../../balance/completeness.ts'
import type { GemeenteCode } from '../../units/areas.ts'

/** A month of a source that somebody signed for, with the clients it had then. */
export interface Signature extends DeliveredMonth {
  readonly by: string
  readonly reason: string
}

/** How many clients every source declared for per month of delivery, as the facts stood after a delivery. Rejections count once their declaration is there. */
export async function deliveredMonths(client: pg.Pool | pg.ClientBase, gemeente: GemeenteCode, lastDelivery: number): Promise<readonly DeliveredMonth[]> {
  const { rows } = await client.query<DeliveredMonth>(`
    select source, year, month, count(*)::int as clients from (
      select case c.sender when 'kostenregels' then c.sender || ' ' || c.wet else c.sender end as source, c.year, extract(month from c.from_date)::int as month
      from facts.cost c
      where c.gemeente = $1 and c.delivery <= $2 and (not c.rejected or exists (
        select from facts.cost d where d.gemeente = $1 and d.sender = c.sender and d.reference = c.reverses and d.delivery <= $2))
      group by source, c.year, month, c.person having sum(c.amount_cents) > 0) as served
    group by source, year, month order by source, year, month`, [gemeente, lastDelivery])
  return rows
}

/** Every signature of a gemeente. */
export async function signaturesOf(client: pg.ClientBase, gemeente: GemeenteCode): Promise<readonly Signature[]> {
  const { rows } = await client.query<Signature>(`select source, year, month, clients, signed_by as by, reason from concept.signature
    where gemeente = $1 order by source, year, month, signed_at`, [gemeente])
  return rows
}

/** Keeps that somebody signed for these gaps. */
export async function keepSignatures(client: pg.ClientBase, gemeente: GemeenteCode, gaps: readonly Gap[], { by, reason }: { readonly by: string; readonly reason: string }): Promise<void> {
  const columns = (['source', 'year', 'month', 'clients'] as const).map((name) => gaps.map((gap) => gap[name]))
  await client.query(`insert into concept.signature (gemeente, source, year, month, clients, signed_by, reason)
    select $1, source, year, month, clients, $2, $3 from unnest($4::text[], $5::smallint[], $6::smallint[], $7::integer[]) as gap (source, year, month, clients)
    on conflict do nothing`, [gemeente, by, reason, ...columns])
}
