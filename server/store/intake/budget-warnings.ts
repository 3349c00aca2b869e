import type pg from 'pg'
import type { Problem } from '../../ingest/reading.ts'
import type { LandingPlace } from './land.ts'
import { remarks } from './words.ts'

/** What can be said of a budget once it has landed: that it takes the place of an earlier one, and that a wijziging has no begroting to change yet. */
export async function budgetWarnings(client: pg.ClientBase, place: LandingPlace): Promise<readonly Problem[]> {
  const [replaced, alone] = [await replacedBy(client, place), await aloneIn(client, place)]
  return [...replaced.map(remarks.budgetReplaced), ...alone.map(remarks.amendmentAlone)]
}

/** A begroting, or one wijziging of it (by its number). */
export interface Planned {
  readonly year: number
  readonly amendment: number | null
}

/** What an earlier delivery had as well, with other amounts per taakveld or another day of decision; the facts keep both, the latest counts. */
async function replacedBy(client: pg.ClientBase, { gemeente, delivery }: LandingPlace): Promise<readonly Planned[]> {
  const { rows } = await client.query<Planned>(`
    with whole as (
      select delivery, year, amendment, jsonb_object_agg(taakveld, amount) as amounts, min(decided) as decided
      from (select delivery, year, amendment, taakveld, sum(amount_cents) as amount, min(decided) as decided from facts.budget
        where gemeente = $1 and delivery <= $2 and report <> 'realisatie' group by delivery, year, amendment, taakveld) per
      group by delivery, year, amendment)
    select now.year, now.amendment from whole now
    cross join lateral (select * from whole w where w.year = now.year and w.amendment is not distinct from now.amendment and w.delivery < now.delivery order by w.delivery desc limit 1) before
    where now.delivery = $2 and (before.amounts <> now.amounts or before.decided is distinct from now.decided)
    order by now.year, now.amendment nulls first`, [gemeente, delivery])
  return rows
}

/** Years of which a delivery brings a wijziging while nobody delivered the begroting. */
async function aloneIn(client: pg.ClientBase, { gemeente, delivery }: LandingPlace): Promise<readonly number[]> {
  const { rows } = await client.query<{ year: number }>(`select distinct b.year from facts.budget b
    where b.gemeente = $1 and b.delivery = $2 and b.report = 'wijziging'
      and not exists (select from facts.budget o where o.gemeente = $1 and o.year = b.year and o.report = 'begroting') order by b.year`, [gemeente, delivery])
  return rows.map(({ year }) => year)
}
