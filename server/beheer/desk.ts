import { receiveDelivery, type Receipt } from '../flow/receive-delivery.ts'
import type { Pools } from '../store/connect.ts'
import { gemeenteName, receivedFile, receivedFiles, type ReceivedFile } from '../store/intake/received.ts'
import type { GemeenteCode } from '../units/areas.ts'
import type { Upload } from './upload.ts'

/** Everything Beheer can do: it holds no database, so that its routes cannot ask for more. */
export interface Desk {
  readonly gemeente: GemeenteCode
  name(): Promise<string | null>
  receive(upload: Upload): Promise<Receipt>
  files(limit: number): Promise<{ readonly count: number; readonly files: readonly ReceivedFile[] }>
  file(id: string): Promise<ReceivedFile | null>
}

/** Who stands in the audit for what is done in Beheer, until there are accounts. */
const ACTOR = 'beheer op deze computer'

/** The desk of one gemeente, over the login that receives deliveries. */
export const deskOf = (db: Pools, { gemeente, key }: { readonly gemeente: GemeenteCode; readonly key: Uint8Array }): Desk => ({
  gemeente,
  name: () => gemeenteName(db, gemeente),
  receive: ({ fileName, bytes }) => receiveDelivery(db, bytes, { gemeente, fileName, key, actor: ACTOR }),
  files: (limit) => receivedFiles(db, gemeente, limit),
  file: (id) => receivedFile(db, gemeente, id),
})
