import { lastLayer, type Layer } from '../../ingest/pseudonym.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyRows } from '../copy-in.ts'
import type { Database } from '../database.ts'
import { inTransaction, type Transaction } from '../transaction.ts'
import { checkKey, replaceKey } from './key-check.ts'
import { REJECTED } from './line-reference.ts'
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
  { table: 'facts.cost', column: 'reference', what: 'line', sender: `case when rejected then '${REJECTED}' else '' end || sender` },
  { table: 'facts.cost', column: 'reverses', what: 'line', sender: 'sender' },
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

type Keyed = (typeof KEYED)[number]
const TYPES = { pseudonym: 'bytea', reference: 'text', line: 'uuid' } as const
/** A reference of a line is kept mixed with its sender; what the key made of it is under that. */
const mixed = (keyed: Keyed, value: string): string => (keyed.what === 'line' ? `facts.mixed(${keyed.sender}, ${value})` : value)

/** Computed here and not in SQL: the key never reaches the database. */
async function renewColumn(client: Transaction, gemeente: GemeenteCode, keyed: Keyed, layer: Layer): Promise<void> {
  const { table, column, what } = keyed
  await client.query(`create temporary table renewal_old on commit drop as
    select row_number() over () as number, value from (select distinct ${mixed(keyed, column)} as value from ${table} where gemeente = '${gemeente}' and ${column} is not null) v`)
  await client.query(`create temporary table renewal (old ${TYPES[what]}, new ${TYPES[what]}) on commit drop`)
  for (let from = 0; ; from += PAGE) {
    const { rows } = await client.query<{ value: Uint8Array & string }>('select value from renewal_old where number > $1 and number <= $2', [from, from + PAGE])
    if (rows.length === 0) break
    await copyRows(client, 'renewal', ['old', 'new'], rows.map(({ value }) => [value, anew(value, what, layer)]))
  }
  await client.query(`update ${table} t set ${column} = ${mixed(keyed, 'r.new')} from renewal r where t.gemeente = $1 and ${mixed(keyed, `t.${column}`)} = r.old`, [gemeente])
  await client.query('drop table renewal_old, renewal')
}

function anew(value: Uint8Array & string, what: Keyed['what'], layer: Layer): Uint8Array | string {
  switch (what) {
    case 'pseudonym': return layer.pseudonym(value)
    case 'reference': return layer.reference(value)
    case 'line': return Buffer.from(layer.reference(Buffer.from(value.replaceAll('-', ''), 'hex').toString('base64url')), 'base64url').toString('hex')
  }
}
