import { reconcile, type ReconciledYear } from '../balance/reconcile.ts'
import type { Database } from '../store/database.ts'
import { explainedOf, ledgerOf } from '../store/intake/reconcile-questions.ts'
import type { GemeenteCode } from '../units/areas.ts'

/** Holds every jaarrekening of a gemeente against its deliveries, per taakveld. */
export async function reconcileLedger(db: Pick<Database, 'kysely'>, gemeente: GemeenteCode): Promise<readonly ReconciledYear[]> {
  const [ledger, explained] = await Promise.all([ledgerOf(db, gemeente), explainedOf(db, gemeente)])
  return reconcile(ledger, explained)
}
