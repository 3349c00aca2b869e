import { receiveDelivery, type Receipt } from '../flow/receive-delivery.ts'
import { completenessOf } from '../balance/completeness.ts'
import type { Clearing } from '../balance/clearing.ts'
import type { ReconciledYear } from '../balance/reconcile.ts'
import { unsigned } from '../balance/unsigned.ts'
import { clearDeliveries } from '../flow/clear-deliveries.ts'
import type { SignedCompleteness } from '../flow/judge-completeness.ts'
import { reconcileLedger } from '../flow/reconcile-ledger.ts'
import { deliveredMonths, signaturesOf } from '../store/concept/signatures.ts'
import type { Pools } from '../store/connect.ts'
import { EVERY_DELIVERY } from '../store/intake/facts.ts'
import { inTransaction } from '../store/transaction.ts'
import { gemeenteName, receivedFile, receivedFiles, receivedKinds, type KindCount, type ReceivedFile, type ReceivedPage } from '../store/intake/received.ts'
import type { GemeenteCode } from '../units/areas.ts'
import type { Upload } from './upload.ts'

/** Everything Beheer can do: it holds no database, so that its routes cannot ask for more. */
export interface Desk {
  readonly gemeente: GemeenteCode
  name(): Promise<string | null>
  receive(upload: Upload): Promise<Receipt>
  /** How many files of each kind came in. */
  kinds(): Promise<readonly KindCount[]>
  /** A page of them, newest first. */
  files(page: ReceivedPage): Promise<{ readonly before: number; readonly files: readonly ReceivedFile[] }>
  file(id: string): Promise<ReceivedFile | null>
  /** Whether what came in is what was stored. */
  clearing(): Promise<Clearing>
  /** The jaarrekening beside the deliveries. */
  reconciliation(): Promise<readonly ReconciledYear[]>
  /** What is missing, and who signed for it. */
  completeness(): Promise<SignedCompleteness>
}

/** Who stands in the audit for what is done in Beheer, until there are accounts. */
const ACTOR = 'beheer op deze computer'

/** What the desk looks into: deliveries and facts as `ingest`, signatures as `staff`. Neither login can build or publish a release. */
export interface Stores {
  readonly ingest: Pools
  readonly staff: Pools
}

/** The desk of one gemeente. */
export function deskOf({ ingest, staff }: Stores, { gemeente, key }: { readonly gemeente: GemeenteCode; readonly key: Uint8Array }): Desk {
  const facts = asIngest(ingest)
  return {
    gemeente,
    name: () => gemeenteName(ingest, gemeente),
    receive: ({ fileName, bytes }) => receiveDelivery(ingest, bytes, { gemeente, fileName, key, actor: ACTOR }),
    kinds: () => receivedKinds(ingest, gemeente),
    files: (page) => receivedFiles(ingest, gemeente, page),
    file: (id) => receivedFile(ingest, gemeente, id),
    clearing: () => clearDeliveries(facts, gemeente),
    reconciliation: () => reconcileLedger(facts, gemeente),
    completeness: () => completeness({ ingest, staff }, gemeente),
  }
}

/** Questions about facts that are elsewhere asked by who builds a release; `ingest` may read the same facts. */
const asIngest = (ingest: Pools): Pick<Pools, 'pool' | 'kysely'> => ({ pool: () => ingest.pool('ingest'), kysely: () => ingest.kysely('ingest') })

async function completeness({ ingest, staff }: Stores, gemeente: GemeenteCode): Promise<SignedCompleteness> {
  const [months, signatures] = await Promise.all([
    deliveredMonths(ingest.pool('ingest'), gemeente, EVERY_DELIVERY),
    inTransaction(staff.pool('staff'), (client) => signaturesOf(client, gemeente)),
  ])
  const found = completenessOf(months)
  return { ...found, signatures, open: unsigned(found.gaps, signatures) }
}
