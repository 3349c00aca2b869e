import type { GateReport } from '../release/gate-report.ts'
import { keepReport } from '../store/concept/reports.ts'
import { loadForChange, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { inTransaction } from '../store/transaction.ts'

/** Marks a concept as checked, by someone other than its maker, with the report of an attack that found nothing: see check-release. */
export async function markChecked(db: Pick<Database, 'pool'>, key: ReleaseKey, by: string, report: GateReport): Promise<void> {
  await inTransaction(db.pool('publish'), async (client) => {
    const { entry } = await loadForChange(client, key)
    refuseState(entry, 'gecontroleerd')
    if (entry.madeBy === by) throw new StoreError('CHECKER_IS_MAKER', `Publicatie ${key.release} is gemaakt door ${by}. Laat iemand anders haar controleren.`)
    await keepReport(client, entry, report)
    await client.query(`update concept.release set state = 'gecontroleerd', checked_by = $3, checked_at = now() where gemeente = $1 and id = $2`, [key.gemeente, key.release, by])
    await keepEvent(client, { gemeente: key.gemeente, actor: by, action: 'release-checked', subject: key.release, detail: { hash: entry.hash } })
  })
}
