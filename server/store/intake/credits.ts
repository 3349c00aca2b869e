import type pg from 'pg'
import type { LandingPlace } from './land.ts'

/** A line of the delivery that just landed, at odds with another: of an earlier delivery, or (null) of its own. */
export interface CreditFault {
  readonly line: number
  readonly earlier: string | null
}

/**
 * The first credits that are not about the person, product and period of the line they take back, whichever of the two came first. A credit
 * repeats its line (iWmo and iJw, IV091); one of a part of the amount or the period is let through. References are kept per law, so the law is the same.
 */
export async function creditsElsewhere(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace, limit: number): Promise<readonly CreditFault[]> {
  const { rows } = await client.query<CreditFault>(`select case when c.delivery = $2 then c.line else o.line end as line, d.id::text as earlier
    from facts.cost c join facts.cost o on o.gemeente = $1 and o.sender = $3 and o.reference = c.reverses
    left join facts.delivery d on d.gemeente = $1 and d.number = least(c.delivery, o.delivery)
    where c.gemeente = $1 and c.sender = $3 and c.reverses is not null and not c.rejected and ${ONE_IS_OURS}
      and (c.person <> o.person or c.product <> o.product or c.from_date < o.from_date or c.to_date > o.to_date)
    order by line limit $4`, [gemeente, delivery, stream, limit])
  return rows
}

/**
 * The first lines of which credits and a rejection together take back more than there was. A credit that was itself rejected takes nothing. What a
 * gemeente rejected is never credited (IV085), nor is a credit. The earlier delivery is the last one that had to do with the line.
 */
export async function overReversed(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace, limit: number): Promise<readonly CreditFault[]> {
  const { rows } = await client.query<CreditFault>(`with touched as (
      select o.reference, min(case when c.delivery = $2 then c.line else o.line end) as line
      from facts.cost c join facts.cost o on o.gemeente = $1 and o.sender = $3 and o.reference = c.reverses
      where c.gemeente = $1 and c.sender = $3 and c.reverses is not null and ${ONE_IS_OURS} group by o.reference),
    parts as (
      select t.reference, t.line, o.delivery, o.amount_cents from touched t join facts.cost o on o.gemeente = $1 and o.sender = $3 and o.reference = t.reference
      union all select t.reference, t.line, c.delivery, c.amount_cents from touched t join facts.cost c on c.gemeente = $1 and c.sender = $3 and c.reverses = t.reference
      union all select t.reference, t.line, r.delivery, r.amount_cents from touched t join facts.cost c on c.gemeente = $1 and c.sender = $3 and c.reverses = t.reference
        join facts.cost r on r.gemeente = $1 and r.sender = $3 and r.reverses = c.reference and r.rejected)
    select line, (select d.id::text from facts.delivery d where d.gemeente = $1 and d.number = max(p.delivery) filter (where p.delivery < $2)) as earlier
    from parts p group by reference, line having sum(amount_cents) < 0 order by line limit $4`, [gemeente, delivery, stream, limit])
  return rows
}

const ONE_IS_OURS = '(c.delivery = $2 or o.delivery = $2)'
