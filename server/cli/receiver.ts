import { readKeyFile } from '../access/key-file.ts'
import { receiveDelivery, type Receipt } from '../flow/receive-delivery.ts'
import type { Pools } from '../store/connect.ts'
import { lockFolder } from '../store/embedded/lock.ts'
import { StoreError } from '../store/errors.ts'
import { inTurn } from '../store/intake/turn.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { doorOf, type BeheerDoor } from './beheer-door.ts'
import { handOver } from './hand-over.ts'
import { openFor, wantedGemeente } from './open.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** What `import --json` prints per file. */
export interface PrintedReceipt {
  readonly file: string
  readonly status: Receipt['status']
  readonly records: number
  readonly total_cents: number | null
  readonly problems: readonly { code: string; line: number | null; field: string | null; message: string }[]
}

/** A receipt as it is printed, and what a person is told besides: how much of the money could not be placed. */
export interface ToldReceipt {
  readonly printed: PrintedReceipt
  readonly unknownCents: number
}

/** Who takes in files: this process, or Beheer of a website that has the data folder. */
export interface Receiver {
  receive(bytes: AsyncIterable<Uint8Array>, fileName: string): Promise<ToldReceipt>
  /** Does work on a folder while no other program does; does nothing when one does. */
  inTurn(folder: string, work: () => Promise<void>): Promise<void>
}

/** Does work with who takes in files: this process opens the database, unless a website has it; then its Beheer gets the files. */
export async function withReceiver<T>(context: Context, work: (receiver: Receiver) => Promise<T>): Promise<T> {
  const { settings: { keyFile, dataFolder }, say } = context
  const gemeente = wantedGemeente(context)
  if (keyFile === null) throw new CliError('KEY_MISSING', complaints.keyMissing())
  const key = await readKeyFile(keyFile, dataFolder)
  const opened = await openFor(context).catch(async (error: unknown) => doorInstead(error, dataFolder, gemeente))
  if (!('pool' in opened)) {
    say(`Beheer van de website die deze gegevensmap heeft, leest de bestanden in (poort ${opened.port})`)
    return work(through(dataFolder, gemeente))
  }
  try {
    return await work(receiverHere(opened, { gemeente, key }))
  } finally {
    await opened.close()
  }
}

/** This process, with a database of its own to put them in. */
export const receiverHere = (db: Pools, work: { readonly gemeente: GemeenteCode; readonly key: Uint8Array }): Receiver => ({
  receive: async (bytes, fileName) => told(await receiveDelivery(db, bytes, { ...work, fileName })),
  inTurn: (_folder, job) => inTurn(db, work.gemeente, job),
})

/** Two that hand over from one folder cannot meet in the database, so they do in the folder. */
const through = (dataFolder: string, gemeente: GemeenteCode): Receiver =>
  ({ receive: async (bytes, fileName) => handOver(await ownDoor(dataFolder, gemeente), bytes, fileName), inTurn: inTurnWithin })

async function inTurnWithin(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = lockOrNull(folder)
  if (lock === null) return
  try {
    await work()
  } finally {
    lock.release()
  }
}

function lockOrNull(folder: string): ReturnType<typeof lockFolder> | null {
  try {
    return lockFolder(folder, '.raadszicht.lock')
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DATA_FOLDER_IN_USE') return null
    throw error
  }
}

async function doorInstead(error: unknown, dataFolder: string, gemeente: GemeenteCode): Promise<BeheerDoor> {
  if (!(error instanceof StoreError) || error.code !== 'DATA_FOLDER_IN_USE' || await doorOf(dataFolder) === null) throw error
  return ownDoor(dataFolder, gemeente)
}

/** Where Beheer is now: it may have started again, elsewhere. */
async function ownDoor(dataFolder: string, gemeente: GemeenteCode): Promise<BeheerDoor> {
  const door = await doorOf(dataFolder)
  if (door === null) throw new CliError('BEHEER_AWAY', complaints.beheerAway())
  if (door.gemeente !== gemeente) throw new CliError('BEHEER_OTHER_GEMEENTE', complaints.beheerOtherGemeente(door.gemeente))
  return door
}

/** Of a rejected file only what has to be mended: a warning says how something counts, and nothing of it does. */
function told({ file, status, records, total_cents, unknown_cents, problems }: Receipt): ToldReceipt {
  const mended = status === 'rejected' ? problems.filter(({ severity }) => severity === 'refusal') : problems
  return { printed: { file, status, records, total_cents, problems: mended.map(({ code, line, field, message }) => ({ code, line, field, message })) }, unknownCents: unknown_cents }
}
