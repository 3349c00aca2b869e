import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { receiveFile } from '../../../server/cli/import.ts'
import { receiverHere, type PrintedReceipt } from '../../../server/cli/receiver.ts'
import type { Database } from '../../../server/store/database.ts'
import { GEMEENTE, KEY } from '../../store/deliveries.ts'

/** What came back from a delivery: the receipt, and all text that was given with it. */
export interface Heard {
  readonly receipt: PrintedReceipt
  readonly text: string
  /** Status of an answer over HTTP. */
  readonly status?: number
}

/** A way in: a file goes in under a name, and an answer comes out. */
export type Door = (name: string, bytes: Uint8Array) => Promise<Heard>

/** The way `raadszicht import FILE --json` goes, from the file on disk to the printed receipt. */
export const importDoor = (db: Database): Door => async (name, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), 'raadszicht-corpus-'))
  try {
    await writeFile(join(folder, name), bytes)
    const { printed } = await receiveFile(receiverHere(db, { gemeente: GEMEENTE, key: KEY }), join(folder, name))
    return { receipt: printed, text: JSON.stringify(printed) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
