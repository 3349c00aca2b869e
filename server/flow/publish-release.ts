import { reportOf } from '../store/concept/reports.ts'
import { lastDeliveryOf, loadForChange, refuseStale, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { EVERY_DELIVERY } from '../store/intake/facts.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import { insertRelease } from '../store/released/insert.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { inTransaction, type Transaction } from '../store/transaction.ts'
import { gapLines } from './gap-words.ts'
import { completenessAt } from './judge-completeness.ts'

/**
 * Publishes a checked release with its report: from its exact bytes, whose hash is verified, into the released store, all of it at one moment.
 * Refused while months are missing in what it was built from that nobody signed for.
 */
export async function publishRelease(db: Pick<Database, 'pool'>, key: ReleaseKey, by: string): Promise<void> {
  await inTransaction(db.pool('publish'), async (client) => {
    const { entry, release } = await loadForChange(client, key)
    refuseState(entry, 'gepubliceerd')
    await refuseStale(client, key)
    await refuseUnsigned(client, key)
    await insertRelease(client, key.gemeente, release, await reportOf(client, entry))
    await client.query(`update concept.release set state = 'gepubliceerd', published_by = $3, published_at = now() where gemeente = $1 and id = $2`, [key.gemeente, key.release, by])
    await keepEvent(client, { gemeente: key.gemeente, actor: by, action: 'release-published', subject: key.release, detail: { hash: entry.hash } })
  })
}

async function refuseUnsigned(client: Transaction, key: ReleaseKey): Promise<void> {
  const { open } = await completenessAt(client, key.gemeente, await lastDeliveryOf(client, key) ?? EVERY_DELIVERY)
  if (open.length === 0) return
  throw new StoreError('GAPS_UNSIGNED', [`Publicatie ${key.release} kan nog niet openbaar. Hiervan is te weinig binnen, en niemand heeft ervoor getekend:`,
    ...gapLines(open).map((line) => `  ${line}`),
    'Vraag de aanbieder om de declaraties, of teken met: raadszicht sign AANBIEDER --wie "naam" --reden "waarom het zonder kan".'].join('\n'))
}
