import { open } from 'node:fs/promises'
import { safeFileName } from '../store/intake/file-name.ts'
import { readKeyFile } from '../access/key-file.ts'
import { receiveDelivery, type Receipt } from '../flow/receive-delivery.ts'
import type { Database } from '../store/database.ts'
import { explained } from './failure.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import { receiptLines } from './receipt-words.ts'
import type { Context } from './verbs.ts'
import { watch } from './watch.ts'
import { CliError, complaints } from './words.ts'

/** What `import --json` prints per file. */
interface PrintedReceipt {
  readonly file: string
  readonly status: Receipt['status']
  readonly records: number
  readonly total_cents: number | null
  readonly problems: readonly { code: string; line: number | null; field: string | null; message: string }[]
}

/** A receipt as it is printed, and what a person is told besides: how much of the money could not be placed. */
interface ToldReceipt {
  readonly printed: PrintedReceipt
  readonly unknownCents: number
}

/** Takes in files one by one, or watches a folder. Answers 0 only when none was rejected. */
export async function importFiles(context: Context): Promise<number> {
  const { args, out } = context
  if (args.watch !== null) return watch(context, args.watch)
  if (args.rest.length === 0) throw new CliError('FILES_MISSING', complaints.noFiles(), 2)
  const receipts = await receiveAll(context)
  out(args.json ? `${JSON.stringify(receipts.map(({ printed: answer }) => answer), null, 2)}\n` : receipts.flatMap(receiptLines).join(''))
  return receipts.some((receipt) => receipt.printed.status === 'rejected') ? 1 : 0
}

/** With --json a failure of the surroundings (no key, a full disk) is told on every file's receipt, so that the answer keeps its shape. */
async function receiveAll(context: Context): Promise<readonly ToldReceipt[]> {
  const receipts: ToldReceipt[] = []
  try {
    const { keyFile, dataFolder } = context.settings
    if (keyFile === null) throw new CliError('KEY_MISSING', complaints.keyMissing())
    const work = { gemeente: wantedGemeente(context), key: await readKeyFile(keyFile, dataFolder) }
    await withDatabase(context, async (db) => {
      for (const file of context.args.rest) receipts.push(await receiveFile(db, file, work))
    })
  } catch (error) {
    if (!context.args.json || (error instanceof CliError && error.exitCode === 2)) throw error
    process.stderr.write(`raadszicht: ${explained(error).message}\n`)
    return [...receipts, ...context.args.rest.slice(receipts.length).map((file) => notRead(file, explained(error)))]
  }
  return receipts
}

/** Receives one file as `import` does. */
export async function receiveFile(db: Database, file: string, work: { gemeente: Parameters<typeof receiveDelivery>[2]['gemeente']; key: Uint8Array }): Promise<ToldReceipt> {
  const fileName = safeFileName(file)
  try {
    const opened = await open(file)
    return told(await receiveDelivery(db, opened.createReadStream(), { ...work, fileName }))
  } catch (error) {
    if (!isFileProblem(error)) throw error
    return notRead(file, { code: 'FILE_UNREADABLE', message: complaints.unreadable(fileName) })
  }
}

const FILE_PROBLEMS = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'])
/** True for a file that is not there or may not be read. */
export const isFileProblem = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'code' in error && FILE_PROBLEMS.has(String(error.code))

/** Of a rejected file only what has to be mended: a warning says how something counts, and nothing of it does. */
export function told({ file, status, records, total_cents, unknown_cents, problems }: Receipt): ToldReceipt {
  const mended = status === 'rejected' ? problems.filter(({ severity }) => severity === 'refusal') : problems
  return { printed: { file, status, records, total_cents, problems: mended.map(({ code, line, field, message }) => ({ code, line, field, message })) }, unknownCents: unknown_cents }
}

const notRead = (file: string, problem: { code: string; message: string }): ToldReceipt => ({
  printed: { file: safeFileName(file), status: 'rejected', records: 0, total_cents: null, problems: [{ code: problem.code, line: null, field: null, message: problem.message }] },
  unknownCents: 0,
})

export type { PrintedReceipt, ToldReceipt }
