import { REJECTION } from '../../facts/rows.ts'
import { lastLayer, type Layer } from '../../ingest/pseudonym.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyRows } from '../copy-in.ts'
import type { Database } from '../database.ts'
import { inTransaction, type Transaction } from '../transaction.ts'
import { checkKey, replaceKey } from './key-check.ts'
import { lockGemeente } from './questions.ts'
import { keepEvent } from './receipts.ts'
import { rewrite } from './rewrite.ts'

/** The key until now, and the same with one layer more. */
export interface Keys {
  readonly old: Uint8Array
  readonly renewed: Uint8Array
}

/** Everything in the facts that was made with the key. */
export const KEYED = [
  { table: 'facts.person', column: 'pseudonym', what: 'pseudonym' }, { table: 'facts.household', column: 'pseudonym', what: 'pseudonym' },
  { table: 'facts.delivery', column: 'message_id', what: 'reference' }, { table: 'facts.answer', column: 'declaration', what: 'reference' },
  { table: 'facts.cost', column: 'reference', what: 'reference' }, { table: 'facts.cost', column: 'reverses', what: 'reference' },
  { table: 'facts.care_assignment', column: 'assignment', what: 'reference' }, { table: 'facts.care_start', column: 'assignment', what: 'reference' },
  { table: 'facts.care_stop', column: 'assignment', what: 'reference' },
] as const
const TABLES = [...new Set(KEYED.map(({ table }) => table))]
const PAGE = 50_000

/**
 * Renews the key of every gemeente in one transaction: a layer goes over each pseudonym and reference, so that one household stays one
 * household and every line keeps its reference. Persons keep their numbers, so no figure changes. Throws KEY_WRONG when the old key does not fit.
 */
export async function renewKey(db: Database, keys: Keys): Promise<readonly GemeenteCode[]> {
  const gemeenten = await inTransaction(db.pool('migrate'), async (client) => {
    const { rows } = await client.query<{ gemeente: GemeenteCode }>('select gemeente from facts.key_check order by gemeente')
    for (const { gemeente } of rows) await renewGemeente(client, gemeente, keys)
    return rows.map(({ gemeente }) => gemeente)
  })
  await rewrite(db, TABLES)
  return gemeenten
}

async function renewGemeente(client: Transaction, gemeente: GemeenteCode, { old, renewed }: Keys): Promise<void> {
  await lockGemeente(client, gemeente)
  await checkKey(client, gemeente, old)
  const layer = lastLayer(renewed, gemeente)
  for (const keyed of KEYED) await renewColumn(client, gemeente, keyed, layer)
  await replaceKey(client, gemeente, renewed)
  await keepEvent(client, { gemeente, actor: 'raadszicht', action: 'key-renewed', subject: gemeente, detail: { version: renewed.length / 32 } })
}

/** Computed here and not in SQL: the key never reaches the database. */
async function renewColumn(client: Transaction, gemeente: GemeenteCode, { table, column, what }: (typeof KEYED)[number], layer: Layer): Promise<void> {
  const type = what === 'pseudonym' ? 'bytea' : 'text'
  await client.query(`create temporary table renewal_old on commit drop as
    select row_number() over () as number, value from (select distinct ${column} as value from ${table} where gemeente = '${gemeente}' and ${column} is not null) v`)
  await client.query(`create temporary table renewal (old ${type}, new ${type}) on commit drop`)
  for (let from = 0; ; from += PAGE) {
    const { rows } = await client.query<{ value: Uint8Array & string }>('select value from renewal_old where number > $1 and number <= $2', [from, from + PAGE])
    if (rows.length === 0) break
    await copyRows(client, 'renewal', ['old', 'new'], rows.map(({ value }) => [value, what === 'pseudonym' ? layer.pseudonym(value) : renewedReference(value, layer)]))
  }
  await client.query(`update ${table} t set ${column} = r.new from renewal r where t.gemeente = $1 and t.${column} = r.old`, [gemeente])
  await client.query('drop table renewal_old, renewal')
}

/** A rejection is called after the line it rejects, and stays so. */
function renewedReference(reference: string, layer: Layer): string {
  return reference.startsWith(REJECTION) ? REJECTION + layer.reference(reference.slice(REJECTION.length)) : layer.reference(reference)
}
