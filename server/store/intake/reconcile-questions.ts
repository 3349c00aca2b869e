import { sql, type Kysely } from 'kysely'
import type { ExplainedAmount, LedgerAmount } from '../../balance/reconcile.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents } from '../../units/cents.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Store = Pick<Database, 'kysely'>

/** The jaarrekening per taakveld and, where it is given, category: for each year the latest delivery counts. */
export async function ledgerOf(db: Store, gemeente: GemeenteCode): Promise<readonly LedgerAmount[]> {
  const rows = await ledgerQuery(db.kysely('publish'), gemeente).execute()
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}

/** What the deliveries come to per product and year of delivery; a rejection counts once its declaration is there. */
export async function explainedOf(db: Store, gemeente: GemeenteCode): Promise<readonly ExplainedAmount[]> {
  const rows = await explainedQuery(db.kysely('publish'), gemeente).execute()
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}

export const ledgerQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.budget as b')
    .innerJoin(
      (from) => from.selectFrom('facts.budget').select(['year', (one) => one.fn.max('delivery').as('delivery')])
        .where('gemeente', '=', gemeente).where('report', '=', 'realisatie').groupBy('year').as('latest'),
      (join) => join.onRef('latest.year', '=', 'b.year').onRef('latest.delivery', '=', 'b.delivery'))
    .select(['b.year', 'b.taakveld', 'b.category', sql<number>`sum(b.amount_cents)::bigint`.as('amount')])
    .where('b.gemeente', '=', gemeente).where('b.report', '=', 'realisatie')
    .groupBy(['b.year', 'b.taakveld', 'b.category']).orderBy('b.year').orderBy('b.taakveld').orderBy('b.category')

export const explainedQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.cost as c')
    .select(['c.year', 'c.product', sql<number>`sum(c.amount_cents)::bigint`.as('amount')])
    .where('c.gemeente', '=', gemeente)
    .where((where) => where.or([where('c.rejected', '=', false), where.exists(where.selectFrom('facts.cost as d').select('d.record')
      .where('d.gemeente', '=', gemeente).whereRef('d.sender', '=', 'c.sender').whereRef('d.reference', '=', 'c.reverses'))]))
    .groupBy(['c.year', 'c.product']).orderBy('c.year').orderBy('c.product')
