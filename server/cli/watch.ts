import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Answer } from '../flow/watch/put-away.ts'
import { makeWatchFolders } from '../flow/watch/put-away.ts'
import { steadyBytes } from '../flow/watch/steady-bytes.ts'
import { watchFolder } from '../flow/watch/watch-folder.ts'
import { folderError } from '../store/errors.ts'
import { safeFileName } from '../store/intake/file-name.ts'
import { isBusy, isFileProblem } from './import.ts'
import { receiptLines } from './receipt-words.ts'
import { withReceiver, type Receiver } from './receiver.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

const PAUSE_MS = 5_000

/** `import --watch DIR`: receives what is put in a folder until told to stop; a receipt per file goes to the output and beside the file. */
export async function watch(context: Context, named: string): Promise<number> {
  const { args, say } = context
  if (args.rest.length > 0) throw new CliError('FILES_BESIDE_WATCH', complaints.filesBesideWatch(), 2)
  const folder = resolve(named)
  if (!(await lstat(folder).catch(() => null))?.isDirectory()) throw new CliError('WATCH_NO_FOLDER', complaints.watchNoFolder(), 2)
  await makeWatchFolders(folder).catch((error: unknown) => { throw folderError(error, folder) })
  const stop = toldToStop()
  await withReceiver(context, async (receiver) => {
    say(`Let op ${folder}; stop met Ctrl-C`)
    await watchFolder({ folder, receive: receiving(context, receiver), inTurn: (work) => receiver.inTurn(folder, work), stop, pause: PAUSE_MS, now: Date.now })
  })
  return 0
}

/** Receives a file and tells of it; null for one that is to be tried again later: it changed meanwhile, cannot be read, or Beheer of the website has no time for it. */
function receiving({ args, say, out }: Context, receiver: Receiver): (path: string) => Promise<Answer | null> {
  const complained = new Set<string>()
  const later = (complaint: string): null => {
    if (!complained.has(complaint)) say(complaint)
    complained.add(complaint)
    return null
  }
  return async (path) => {
    const file = steadyBytes(path)
    try {
      const receipt = await receiver.receive(file.bytes, safeFileName(path))
      if (file.changed) return null
      complained.delete(complaints.beheerAway())
      const { printed } = receipt
      out(args.json ? `${JSON.stringify(printed)}\n` : receiptLines(receipt).join(''))
      return { accepted: printed.status !== 'rejected', receipt: `${JSON.stringify(printed, null, 2)}\n` }
    } catch (error) {
      if (file.changed || isBusy(error)) return null
      if (isFileProblem(error)) return later(complaints.unreadable(safeFileName(path)))
      if (error instanceof CliError && error.code === 'BEHEER_AWAY') return later(error.message)
      throw error
    }
  }
}

/** Told by Ctrl-C, by the system, or by a terminal that closes. Listening goes on, so that the database leaves its end to us. */
function toldToStop(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}
