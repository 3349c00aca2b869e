import { aansluitingOf } from '../flow/balance-answers.ts'
import { reconcileLedger } from '../flow/reconcile-ledger.ts'
import { reconcileText } from './reconcile-words.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import type { Context } from './verbs.ts'

/** Holds the jaarrekening against the deliveries, per taakveld and year. What does not fit is for finance to explain, so the answer is 0. */
export async function reconcile(context: Context): Promise<number> {
  const gemeente = wantedGemeente(context)
  const years = await withDatabase(context, (db) => reconcileLedger(db, gemeente))
  context.out(context.args.json ? `${JSON.stringify(aansluitingOf(years))}\n` : reconcileText(years))
  return 0
}
