import { open } from 'node:fs/promises'
import { setTimeout as later } from 'node:timers/promises'
import { safeFileName } from '../store/intake/file-name.ts'
import { explained } from './failure.ts'
import { receiptLines } from './receipt-words.ts'
import { withReceiver, type Receiver, type ToldReceipt } from './receiver.ts'
import type { Context } from './verbs.ts'
import { watch } from './watch.ts'
import { CliError, complaints } from './words.ts'

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
    await withReceiver(context, async (receiver) => {
      for (const file of context.args.rest) receipts.push(await receiveFile(receiver, file))
    })
  } catch (error) {
    if (!context.args.json || (error instanceof CliError && error.exitCode === 2)) throw error
    process.stderr.write(`raadszicht: ${explained(error).message}\n`)
    return [...receipts, ...context.args.rest.slice(receipts.length).map((file) => notRead(file, explained(error)))]
  }
  return receipts
}

/** Longest and each wait for a Beheer that reads two files already, in milliseconds. */
const [PATIENCE, WAIT] = [30 * 60_000, 2_000]

/** Receives one file as `import` does. */
export async function receiveFile(receiver: Receiver, file: string): Promise<ToldReceipt> {
  const fileName = safeFileName(file)
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      const opened = await open(file)
      return await receiver.receive(opened.createReadStream(), fileName)
    } catch (error) {
      if (isFileProblem(error)) return notRead(file, { code: 'FILE_UNREADABLE', message: complaints.unreadable(fileName) })
      if (!isBusy(error) || Date.now() > end) throw error
    }
    await later(WAIT)
  }
}

const FILE_PROBLEMS = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'])
/** True for a file that is not there or may not be read. */
export const isFileProblem = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'code' in error && FILE_PROBLEMS.has(String(error.code))

/** True when Beheer has its hands full: later it may take the file. */
export const isBusy = (error: unknown): boolean => error instanceof CliError && error.code === 'BEHEER_BUSY'

const notRead = (file: string, problem: { code: string; message: string }): ToldReceipt => ({
  printed: { file: safeFileName(file), status: 'rejected', records: 0, total_cents: null, problems: [{ code: problem.code, line: null, field: null, message: problem.message }] },
  unknownCents: 0,
})
