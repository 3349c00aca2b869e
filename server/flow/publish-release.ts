import { reportOf } from '../store/concept/reports.ts'
import { loadForChange, refuseStale, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import { insertRelease } from '../store/released/insert.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { inTransaction } from '../store/transaction.ts'

/** Publishes a checked release with its report: from its exact bytes, whose hash is verified, into the released store, all of it at one moment. */
export async function publishRelease(db: Pick<Database, 'pool'>, key: ReleaseKey, by: string): Promise<void> {
  await inTransaction(db.pool('publish'), async (client) => {
    const { entry, release } = await loadForChange(client, key)
    refuseState(entry, 'gepubliceerd')
    await refuseStale(client, key)
    await insertRelease(client, key.gemeente, release, await reportOf(client, entry))
    await client.query(`update concept.release set state = 'gepubliceerd', published_by = $3, published_at = now() where gemeente = $1 and id = $2`, [key.gemeente, key.release, by])
    await keepEvent(client, { gemeente: key.gemeente, actor: by, action: 'release-published', subject: key.release, detail: { hash: entry.hash } })
  })
}
