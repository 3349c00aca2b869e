import type pg from 'pg'
import { loadForChange, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import { insertRelease } from '../store/released/insert.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { inTransaction } from '../store/transaction.ts'

/** A release is made and checked beside what was public by then. What became public later could tell with it what neither tells alone. */
async function refuseStale(client: pg.ClientBase, { gemeente, release }: ReleaseKey): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2016))', [gemeente])
  const { rows } = await client.query<{ id: string }>(`select other.id from concept.release own join concept.release other on other.gemeente = own.gemeente
    where own.gemeente = $1 and own.id = $2 and other.published_at >= own.made_at order by other.published_at desc limit 1`, [gemeente, release])
  const [later] = rows
  if (later) throw new StoreError('RELEASE_STALE', `Publicatie ${release} is gemaakt voordat ${later.id} openbaar werd. Samen kunnen zij te veel zeggen. Trek ${release} in en bouw een nieuwe publicatie.`)
}

/** Publishes a checked release: from its exact bytes, whose hash is verified, into the released store, all of it at one moment. */
export async function publishRelease(db: Pick<Database, 'pool'>, key: ReleaseKey, by: string): Promise<void> {
  await inTransaction(db.pool('publish'), async (client) => {
    const { entry, release } = await loadForChange(client, key)
    refuseState(entry, 'gepubliceerd')
    await refuseStale(client, key)
    await insertRelease(client, key.gemeente, release)
    await client.query(`update concept.release set state = 'gepubliceerd', published_by = $3, published_at = now() where gemeente = $1 and id = $2`, [key.gemeente, key.release, by])
    await keepEvent(client, { gemeente: key.gemeente, actor: by, action: 'release-published', subject: key.release, detail: { hash: entry.hash } })
  })
}
