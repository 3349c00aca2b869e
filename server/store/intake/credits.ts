import type pg from 'pg'
import type { LandingPlace } from './land.ts'
import { MESSAGE_LINES } from './lines.ts'

/** What is wrong with a line of the delivery that just landed: it and another are not about the same, or too much of a line is taken back. */
export interface CreditFault {
  readonly what: 'elsewhere' | 'exceeds'
  readonly line: number
  /** The delivery with the other line; the last one that had to do with it. Null for this delivery itself. */
  readonly earlier: string | null
}

/**
 * The first credits that do not fit the line they take back, whichever of the two came first. A credit repeats its line (iWmo and iJw, IV091), so
 * person and product are the same and the period is within; a part of the amount is let through. Credits and a rejection together never take back
 * more than there was: what a gemeente rejected is not credited (IV085), nor is a credit; a credit that was itself rejected takes nothing.
 * References are kept per law, so the law is the same.
 */
export async function creditFaults(client: pg.ClientBase, { gemeente, delivery, stream }: LandingPlace, limit: number): Promise<readonly CreditFault[]> {
  const { rows } = await client.query<CreditFault>(`with pairs as materialized (${PAIRS}),
    touched as (select reverses as reference, min(line) as line from pairs group by reverses),
    parts as (
      select t.reference, t.line, o.delivery, o.amount_cents from touched t cross join lateral (${BY_REFERENCE('t.reference')}) o
      union all select t.reference, t.line, c.delivery, c.amount_cents from touched t cross join lateral (${TAKING_BACK('t.reference')}) c
      union all select t.reference, t.line, r.delivery, r.amount_cents from touched t cross join lateral (${TAKING_BACK('t.reference')}) c cross join lateral (${TAKING_BACK('c.reference')}) r where r.rejected),
    faults as (
      select 'elsewhere' as what, line, other from pairs where differs
      union all select 'exceeds', line, max(delivery) filter (where delivery < $2) from parts group by reference, line having sum(amount_cents) < 0)
    select f.what, f.line, d.id::text as earlier from faults f left join facts.delivery d on d.gemeente = $1 and d.number = f.other and f.other <> $2
    order by f.line, f.what limit $4`, [gemeente, delivery, stream, limit])
  return rows
}

/** Looked up line by line (`offset` keeps it so): what PostgreSQL believes of a table that just grew leads it to plans that take a minute. */
const BY_REFERENCE = (reference: string): string => `select * from facts.cost x where x.gemeente = $1 and x.sender = $3 and x.reference = ${reference} offset 0`
const TAKING_BACK = (reference: string): string => `select * from facts.cost x where x.gemeente = $1 and x.sender = $3 and x.reverses = ${reference} offset 0`

const DIFFERS = 'not c.rejected and (c.person <> o.person or c.product <> o.product or c.from_date < o.from_date or c.to_date > o.to_date) as differs'

const TAKEN_BACK = 'select from facts.cost e where e.gemeente = $1 and e.sender = $3 and e.reverses is not null'

/**
 * Every line c that takes back a line o, of which one is in this delivery: the place of that one, and the delivery of the other. Two roads, so that
 * each begins at the delivery: the first only where the sender ever took anything back, the second where an earlier delivery did.
 */
const PAIRS = `
  select c.line, c.reverses, o.delivery as other, ${DIFFERS} from ${MESSAGE_LINES} c cross join lateral (${BY_REFERENCE('c.reverses')}) o
    where c.gemeente = $1 and c.delivery = $2 and c.reverses is not null and (select exists (${TAKEN_BACK}))
  union all select o.line, c.reverses, c.delivery, ${DIFFERS} from ${MESSAGE_LINES} o cross join lateral (${TAKING_BACK('o.reference')}) c
    where o.gemeente = $1 and o.delivery = $2 and c.delivery <> $2
      and (select exists (${TAKEN_BACK} and e.delivery <> $2))`
