import type { Kysely } from 'kysely'
import { LOWEST_FORTY, type Adjustment, type ComparedFigure, type ContractLine, type Evidence, type Indicator, type Initiative, type Story, type Theme, type Voice } from '../../facts/registers.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents } from '../../units/cents.ts'
import { dateText } from '../../units/period.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Store = Pick<Database, 'kysely'>

/** The contract lines that count: of a contract, product and year the latest delivery, up to the last one that counts. */
export async function contractsOf(db: Store, gemeente: GemeenteCode, last: number): Promise<readonly ContractLine[]> {
  const rows = await contractsQuery(db.kysely('publish'), gemeente, last).execute()
  return rows.map(({ amount, ...row }) => ({ ...row, amount: amount === null ? null : cents(amount) }))
}

/** The initiatives as they stand: of each the latest delivery. */
export async function initiativesOf(db: Store, gemeente: GemeenteCode, last: number): Promise<readonly Initiative[]> {
  const rows = await initiativesQuery(db.kysely('publish'), gemeente, last).execute()
  return rows.map(({ from, to, amount, theme, evidence, ...row }) => ({
    ...row, theme: theme as Theme, evidence: evidence as Evidence, from: dateText(from), to: to === null ? null : dateText(to), amount: amount === null ? null : cents(amount),
  }))
}

/**
 * The open figures of gemeenten that count: of a gemeente, year and indicator the latest delivery. Low incomes of our own gemeente are those of its key figures
 * where these were delivered.
 */
export async function comparedOf(db: Store, gemeente: GemeenteCode, last: number): Promise<readonly ComparedFigure[]> {
  const [rows, own] = await Promise.all([comparedQuery(db.kysely('publish'), gemeente, last).execute(), lowIncomeQuery(db.kysely('publish'), gemeente, last).execute()])
  const counted = new Map(own.map(({ year, value }) => [year, Math.round(10 * value)]))
  return rows.map(({ indicator, low_income: typed, ...row }) => {
    const tenths = (row.code === gemeente ? counted.get(row.year) : undefined) ?? typed
    return { ...row, indicator: indicator as Indicator, lowIncome: tenths === null ? null : tenths / 1_000 }
  })
}

/** The stories as they stand: of each the latest delivery, without those that were taken back. */
export async function storiesOf(db: Store, gemeente: GemeenteCode, last: number): Promise<readonly Story[]> {
  const rows = await storiesQuery(db.kysely('publish'), gemeente, last).execute()
  return rows.map(({ written, voice, theme, ...row }) => ({ ...row, written: dateText(written), voice: voice as Voice, theme: theme as Theme }))
}

/** The adjustments of the forecast as they stand: of each the latest delivery, without those that count no more. */
export async function adjustmentsOf(db: Store, gemeente: GemeenteCode, last: number): Promise<readonly Adjustment[]> {
  const rows = await adjustmentsQuery(db.kysely('publish'), gemeente, last).execute()
  return rows.map(({ amount, decided, ...row }) => ({ ...row, amount: cents(amount), decided: dateText(decided) }))
}

export const comparedQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom('facts.comparison').distinctOn(['code', 'year', 'indicator'])
    .select(['code', 'name', 'year', 'indicator', 'amount', 'source', 'low_income'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last)
    .orderBy('code').orderBy('year').orderBy('indicator').orderBy('delivery', 'desc').orderBy('record', 'desc')

/** Per cents of households with a low income in the gemeente itself, year by year, as CBS counts them. */
export const lowIncomeQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom('facts.key_figure').distinctOn('year')
    .select(['year', 'value'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last).where('area', '=', gemeente).where('measure', '=', LOWEST_FORTY)
    .orderBy('year').orderBy('delivery', 'desc').orderBy('record', 'desc')

export const contractsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom('facts.contract').distinctOn(['product', 'year', 'contract'])
    .select(['product', 'year', 'volume', 'unit', 'amount_cents as amount'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last)
    .orderBy('product').orderBy('year').orderBy('contract').orderBy('delivery', 'desc').orderBy('record', 'desc')

export const initiativesQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom('facts.initiative').distinctOn('initiative')
    .select(['initiative', 'name', 'wijk', 'theme', 'from_date as from', 'to_date as to', 'evidence', 'amount_cents as amount'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last)
    .orderBy('initiative').orderBy('delivery', 'desc').orderBy('record', 'desc')

export const storiesQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom(db.selectFrom('facts.story').distinctOn('story')
    .select(['story', 'written', 'wijk', 'voice', 'theme', 'title', 'body', 'withdrawn'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last)
    .orderBy('story').orderBy('delivery', 'desc').orderBy('record', 'desc').as('newest'))
    .select(['story', 'written', 'wijk', 'voice', 'theme', 'title', 'body']).where('withdrawn', 'is', null).orderBy('story')

export const adjustmentsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode, last: number) =>
  db.selectFrom(db.selectFrom('facts.adjustment').distinctOn('adjustment')
    .select(['adjustment', 'year', 'wet', 'amount_cents as amount', 'reason', 'owner', 'decided', 'withdrawn'])
    .where('gemeente', '=', gemeente).where('delivery', '<=', last)
    .orderBy('adjustment').orderBy('delivery', 'desc').orderBy('record', 'desc').as('newest'))
    .select(['adjustment', 'year', 'wet', 'amount', 'reason', 'owner', 'decided']).where('withdrawn', 'is', null).orderBy('adjustment')
