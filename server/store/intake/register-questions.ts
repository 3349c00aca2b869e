import { sql, type Kysely } from 'kysely'
import type { BudgetReport } from '../../facts/rows.ts'
import type { ReleaseSource } from '../../release/manifest.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import { dateText, type DateText } from '../../units/period.ts'
import { year, type Year } from '../../units/year.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Store = Pick<Database, 'kysely'>

/** Begroting, what a wijziging adds to it, or jaarrekening of one taakveld in one year. */
export interface BudgetFact {
  readonly year: Year
  readonly report: BudgetReport
  readonly taakveld: string
  readonly amount: Cents
  /** Number and day of decision of a wijziging; null for the others. */
  readonly amendment: number | null
  readonly decided: DateText | null
}

/** The years with cost lines, from old to new; a rejection alone makes no year. */
export async function yearsOf(db: Store, gemeente: GemeenteCode): Promise<readonly Year[]> {
  const rows = await yearsQuery(db.kysely('publish'), gemeente).execute()
  return rows.map((row) => year(row.year))
}

/** The last day on which anything was booked ("stand van"), or null without cost lines. */
export async function asOf(db: Store, gemeente: GemeenteCode): Promise<DateText | null> {
  const row = await asOfQuery(db.kysely('publish'), gemeente).executeTakeFirst()
  return row?.booked ? dateText(row.booked) : null
}

/** Begroting, wijzigingen and realisatie: for each year and report, and of wijzigingen for each number, the latest delivery counts. */
export async function budgetOf(db: Store, gemeente: GemeenteCode): Promise<readonly BudgetFact[]> {
  const rows = await budgetQuery(db.kysely('publish'), gemeente).execute()
  return rows.map((row) => ({ year: year(row.year), report: row.report, taakveld: row.taakveld, amount: cents(row.amount), amendment: row.amendment, decided: row.decided === null ? null : dateText(row.decided) }))
}

/** The number of the last delivery; 0 without any. */
export async function lastDeliveryOf(db: Store, gemeente: GemeenteCode): Promise<number> {
  const row = await lastDeliveryQuery(db.kysely('publish'), gemeente).executeTakeFirst()
  return row?.last ?? 0
}

/** The deliveries behind the facts, per kind. */
export async function sourcesOf(db: Store, gemeente: GemeenteCode): Promise<readonly ReleaseSource[]> {
  const rows = await sourcesQuery(db.kysely('publish'), gemeente).execute()
  return rows.map(({ kind, deliveries }) => ({ kind, deliveries }))
}

export const yearsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.cost').select('year').distinct().where('gemeente', '=', gemeente).where('rejected', '=', false).orderBy('year')

export const lastDeliveryQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.delivery').select((one) => one.fn.max('number').as('last')).where('gemeente', '=', gemeente)

export const asOfQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.cost').select((one) => one.fn.max('booked').as('booked')).where('gemeente', '=', gemeente)

export const budgetQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.budget as b')
    .innerJoin(
      (from) => from.selectFrom('facts.budget').select(['year', 'report', 'amendment', (one) => one.fn.max('delivery').as('delivery')])
        .where('gemeente', '=', gemeente).groupBy(['year', 'report', 'amendment']).as('latest'),
      (join) => join.onRef('latest.year', '=', 'b.year').onRef('latest.report', '=', 'b.report').on('latest.amendment', 'is not distinct from', (one) => one.ref('b.amendment')).onRef('latest.delivery', '=', 'b.delivery'))
    .select(['b.year', 'b.report', 'b.taakveld', 'b.amendment', 'b.decided', sql<number>`sum(b.amount_cents)::bigint`.as('amount')])
    .where('b.gemeente', '=', gemeente)
    .groupBy(['b.year', 'b.report', 'b.taakveld', 'b.amendment', 'b.decided']).orderBy('b.year').orderBy('b.report').orderBy('b.amendment').orderBy('b.taakveld')

export const sourcesQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) =>
  db.selectFrom('facts.delivery')
    .select(['kind', sql<number>`count(*)::int`.as('deliveries')])
    .where('gemeente', '=', gemeente).groupBy('kind').orderBy('kind')
