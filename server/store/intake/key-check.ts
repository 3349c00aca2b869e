import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { GemeenteCode } from '../../units/areas.ts'
import { StoreError } from '../errors.ts'

/** Refuses a key other than the one earlier deliveries were pseudonymised with: it would split every household in two. */
export async function checkKey(client: pg.Pool | pg.ClientBase, gemeente: GemeenteCode, key: Uint8Array): Promise<void> {
  const { rows } = await client.query<{ check_value: Buffer }>('select check_value from facts.key_check where gemeente = $1', [gemeente])
  const known = rows[0]?.check_value
  if (!known || known.equals(checkValue(key, gemeente))) return
  throw new StoreError('KEY_WRONG',
    `Dit is niet de sleutel waarmee eerdere leveringen van ${gemeente} zijn ingelezen. Er is niets opgeslagen. Zet in RAADSZICHT_KEY het pad van de eerste sleutel.`)
}

/** Remembers the key of a first delivery, and checks it once more under the lock: two first deliveries may come at once. */
export async function rememberKey(client: pg.ClientBase, gemeente: GemeenteCode, key: Uint8Array): Promise<void> {
  await client.query('insert into facts.key_check (gemeente, check_value) values ($1, $2) on conflict (gemeente) do nothing', [gemeente, checkValue(key, gemeente)])
  await checkKey(client, gemeente, key)
}

/** Remembers another key in its place; everything made with the old one was renewed in the same transaction. */
export async function replaceKey(client: pg.ClientBase, gemeente: GemeenteCode, key: Uint8Array): Promise<void> {
  await client.query('update facts.key_check set check_value = $2 where gemeente = $1', [gemeente, checkValue(key, gemeente)])
}

/** First 4 bytes of an HMAC of a fixed text: enough to recognise a key, nothing to find it with. */
const checkValue = (key: Uint8Array, gemeente: GemeenteCode): Buffer =>
  createHmac('sha256', key).update(`raadszicht-key-check-v1\0${gemeente}`).digest().subarray(0, 4)
