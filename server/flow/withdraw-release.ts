import { loadForChange, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import { insertWithdrawal } from '../store/released/insert.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { inTransaction } from '../store/transaction.ts'
import { plainReason } from './reason.ts'

/** Withdraws a release in any state. One that was published stays listed, with the reason for everyone to read. */
export async function withdrawRelease(db: Pick<Database, 'pool'>, key: ReleaseKey, by: string, reason: string): Promise<void> {
  if (reason.trim() === '') throw new StoreError('REASON_MISSING', 'Geef een reden op voor het intrekken. Lezers krijgen die te zien.')
  const told = plainReason(reason)
  await inTransaction(db.pool('publish'), async (client) => {
    const { entry } = await loadForChange(client, key)
    refuseState(entry, 'ingetrokken')
    if (entry.state === 'gepubliceerd') await insertWithdrawal(client, key.gemeente, key.release, told)
    await client.query(`update concept.release set state = 'ingetrokken', withdrawn_by = $3, withdrawn_at = now(), withdrawal_reason = $4 where gemeente = $1 and id = $2`,
      [key.gemeente, key.release, by, told])
    await keepEvent(client, { gemeente: key.gemeente, actor: by, action: 'release-withdrawn', subject: key.release, detail: { hash: entry.hash, was: entry.state } })
  })
}
