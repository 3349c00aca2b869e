import type pg from 'pg'
import type { DeliveredRow } from '../../facts/rows.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { StoreError } from '../errors.ts'
import { stagedTable } from './staging.ts'

/** Where the rows of a delivery go. */
export interface LandingPlace {
  readonly gemeente: GemeenteCode
  /** Number of the delivery. */
  readonly delivery: number
  /** Within which references are unique. */
  readonly stream: string
}

/** Moves what was staged into the facts. The caller holds the lock of the gemeente, so numbers are given out once. */
export async function landStaged(client: pg.ClientBase, kinds: ReadonlySet<DeliveredRow['kind']>, place: LandingPlace): Promise<void> {
  for (const kind of kinds) {
    await client.query(`analyze ${stagedTable(kind)}`)
    await LAND[kind](client, place)
  }
}

/** Compares the money that landed with the total of the file: a difference is a broken promise of ours, and nothing stays. */
export async function checkLandedTotal(client: pg.ClientBase, place: LandingPlace, kinds: ReadonlySet<DeliveredRow['kind']>, total: number | null): Promise<void> {
  const table = kinds.has('cost') || kinds.has('answer') ? 'facts.cost' : kinds.has('budget') ? 'facts.budget' : null
  if (table === null || total === null) return
  const { rows } = await client.query<{ total: number }>(
    `select coalesce(sum(amount_cents), 0)::bigint as total from ${table} where gemeente = $1 and delivery = $2`, [place.gemeente, place.delivery])
  if (rows[0]?.total === total) return
  throw new StoreError('TOTAL_DIFFERS', 'Het totaal in de database is niet gelijk aan het totaal van het bestand. Er is niets opgeslagen. Dit is een fout in Raadszicht: meld haar.')
}

const LAND: Readonly<Record<DeliveredRow['kind'], (client: pg.ClientBase, place: LandingPlace) => Promise<void>>> = {
  cost: async (client, { gemeente, delivery, stream }) => {
    await numberPseudonyms(client, gemeente, 'facts.person', 'staged_cost', 'person')
    await client.query(`insert into facts.cost (gemeente, delivery, record, line, sender, reference, person, year, wet, product, from_date, to_date, booked, amount_cents, provider, wijk, reverses, rejected)
      select $1, $2, s.record, s.line, $3, s.reference, p.number, extract(year from s.from_date), s.wet, s.product, s.from_date, s.to_date, s.booked, s.amount_cents, s.provider, s.wijk, s.reverses, s.rejected
      from pg_temp.staged_cost s join facts.person p on p.gemeente = $1 and p.pseudonym = s.person order by s.record`, [gemeente, delivery, stream])
  },
  answer: async (client, { gemeente, delivery }) => {
    await client.query(`insert into facts.answer (gemeente, delivery, declared, provider, declaration, submitted_cents, granted_cents, whole)
      select $1, $2, declared, provider, declaration, submitted_cents, granted_cents, whole from pg_temp.staged_answer`, [gemeente, delivery])
  },
  residence: async (client, { gemeente, delivery }) => {
    await numberPseudonyms(client, gemeente, 'facts.person', 'staged_residence', 'person')
    await numberPseudonyms(client, gemeente, 'facts.household', 'staged_residence', 'household')
    await client.query(`insert into facts.residence (gemeente, delivery, record, person, household, buurt, birth_year, from_date, to_date)
      select $1, $2, s.record, p.number, h.number, s.buurt, s.birth_year, s.from_date, s.to_date from pg_temp.staged_residence s
      join facts.person p on p.gemeente = $1 and p.pseudonym = s.person
      join facts.household h on h.gemeente = $1 and h.pseudonym = s.household order by s.record`, [gemeente, delivery])
  },
  area: async (client, { gemeente, delivery }) => {
    await client.query(`insert into facts.area (gemeente, delivery, record, vintage, level, code, name, parent, inhabitants, households, geometry)
      select $1, $2, record, vintage, level, code, name, parent, inhabitants, households, geometry from pg_temp.staged_area`, [gemeente, delivery])
  },
  budget: async (client, { gemeente, delivery }) => {
    await client.query(`insert into facts.budget (gemeente, delivery, record, year, report, taakveld, amount_cents)
      select $1, $2, record, year, report, taakveld, amount_cents from pg_temp.staged_budget`, [gemeente, delivery])
  },
}

/** Gives pseudonyms that are new the next numbers, in the order of the pseudonyms: the same files give the same numbers. */
async function numberPseudonyms(client: pg.ClientBase, gemeente: GemeenteCode, table: 'facts.person' | 'facts.household', staged: string, column: string): Promise<void> {
  const { rows } = await client.query<{ last: number }>(`select coalesce(max(number), 0) as last from ${table} where gemeente = $1`, [gemeente])
  await client.query(`insert into ${table} (gemeente, number, pseudonym)
    select $1, $2 + row_number() over (order by s.pseudonym), s.pseudonym
    from (select distinct ${column} as pseudonym from pg_temp.${staged}) s
    left join ${table} known on known.gemeente = $1 and known.pseudonym = s.pseudonym
    where known.number is null`, [gemeente, rows[0]?.last ?? 0])
}
