import { completenessOf, type Completeness, type Gap } from '../balance/completeness.ts'
import { unsigned } from '../balance/unsigned.ts'
import { deliveredMonths, signaturesOf, type Signature } from '../store/concept/signatures.ts'
import type { Database } from '../store/database.ts'
import { EVERY_DELIVERY } from '../store/intake/facts.ts'
import { inTransaction, type Transaction } from '../store/transaction.ts'
import type { GemeenteCode } from '../units/areas.ts'

/** What is missing, what was signed for, and what still has to be. */
export interface SignedCompleteness extends Completeness {
  readonly signatures: readonly Signature[]
  readonly open: readonly Gap[]
}

/** Judges everything that came in until now. */
export const judgeCompleteness = (db: Pick<Database, 'pool'>, gemeente: GemeenteCode): Promise<SignedCompleteness> =>
  inTransaction(db.pool('publish'), (client) => completenessAt(client, gemeente, EVERY_DELIVERY))

/** Judges what had come in after a delivery: what a release was built from. */
export async function completenessAt(client: Transaction, gemeente: GemeenteCode, lastDelivery: number): Promise<SignedCompleteness> {
  const found = completenessOf(await deliveredMonths(client, gemeente, lastDelivery))
  const signatures = await signaturesOf(client, gemeente)
  return { ...found, signatures, open: unsigned(found.gaps, signatures) }
}
