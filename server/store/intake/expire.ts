import { randomUUID } from 'node:crypto'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Year } from '../../units/year.ts'
import type { Database } from '../database.ts'
import { inTransaction, type Transaction } from '../transaction.ts'
import { lockGemeente } from './questions.ts'
import { keepEvent } from './receipts.ts'
import { rewrite } from './rewrite.ts'

/** What went, in counts and sums. */
export interface ExpiryReceipt {
  readonly id: string
  readonly gemeente: GemeenteCode
  /** First year that stays. */
  readonly from: Year
  readonly years: readonly { readonly year: Year; readonly lines: number; readonly total_cents: Cents }[]
  readonly care: number
  readonly residences: number
  readonly persons: number
  readonly households: number
}

const CARE = ['facts.care_assignment', 'facts.care_stop', 'facts.care_start'] as const
const TABLES = ['facts.cost', ...CARE, 'facts.residence', 'facts.person', 'facts.household']

/**
 * Removes what is known of persons from before a year: cost lines, care, residences, and whoever is named nowhere after that. Deliveries keep
 * their receipts; releases are not touched. One transaction, with a line in the audit that says how much went; null when there was nothing. The
 * files are written anew either way: an earlier time may have been cut short before that.
 */
export async function expireFacts(db: Database, gemeente: GemeenteCode, from: Year, actor: string): Promise<ExpiryReceipt | null> {
  const receipt = await inTransaction(db.pool('migrate'), async (client) => {
    await lockGemeente(client, gemeente)
    const { id, ...gone } = await removeAll(client, gemeente, from)
    if (gone.years.length + gone.care + gone.residences + gone.persons + gone.households === 0) return null
    await keepEvent(client, { gemeente, actor, action: 'facts-expired', subject: id, detail: { from, ...gone } })
    return { id, gemeente, from, ...gone }
  })
  await rewrite(db, TABLES)
  return receipt
}

async function removeAll(client: Transaction, gemeente: GemeenteCode, from: Year): Promise<Omit<ExpiryReceipt, 'gemeente' | 'from'>> {
  const remove = async (table: string, where: string, ...values: readonly string[]) => (await client.query(`delete from ${table} t where t.gemeente = $1 and ${where}`, [gemeente, ...values])).rowCount ?? 0
  const day = `${from}-01-01`
  const years = await removeCosts(client, gemeente, from)
  const ended = await remove(CARE[0], 't.to_date < $2::date', day) + await remove(CARE[1], 't.to_date < $2::date', day)
  const begun = await remove(CARE[2], `t.from_date < $2::date and ${namedNowhereIn(['facts.cost', CARE[0], CARE[1]])}`, day)
  const residences = await remove('facts.residence', `t.to_date < $2::date and ${TELLS_NOTHING_LATER}`, day)
  const persons = await remove('facts.person', namedNowhereIn(['facts.cost', 'facts.residence', ...CARE], 'number'))
  const households = await remove('facts.household', 'not exists (select from facts.residence n where n.gemeente = t.gemeente and n.household = t.number)')
  return { id: randomUUID(), years, care: ended + begun, residences, persons, households }
}

async function removeCosts(client: Transaction, gemeente: GemeenteCode, from: Year): Promise<ExpiryReceipt['years']> {
  const { rows } = await client.query<{ year: Year; lines: number; total: number }>(`with gone as (delete from facts.cost where gemeente = $1 and year < $2 returning year, amount_cents)
    select year, count(*)::int as lines, sum(amount_cents)::bigint as total from gone group by year order by year`, [gemeente, from])
  return rows.map(({ year, lines, total }) => ({ year, lines, total_cents: cents(total) }))
}

/**
 * A residence that ended may still say that what an older delivery told of a person no longer holds (server/facts/placement.ts). It may go where no
 * older delivery reaches into the years that stay, or where its own delivery says so with another row from before them.
 */
const TELLS_NOTHING_LATER = `(not exists (select from facts.residence o where o.gemeente = t.gemeente and o.person = t.person and o.delivery < t.delivery and (o.to_date is null or o.to_date >= $2::date))
  or exists (select from facts.residence s where s.gemeente = t.gemeente and s.person = t.person and s.delivery = t.delivery and s.from_date <= $2::date and (s.to_date is null or s.to_date >= $2::date)))`

const namedNowhereIn = (tables: readonly string[], number = 'person'): string =>
  tables.map((table) => `not exists (select from ${table} n where n.gemeente = t.gemeente and n.person = t.${number})`).join(' and ')
