import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Answer } from '../flow/watch/put-away.ts'
import { makeWatchFolders } from '../flow/watch/put-away.ts'
import { steadyBytes } from '../flow/watch/steady-bytes.ts'
import { watchFolder } from '../flow/watch/watch-folder.ts'
import { receiveDelivery } from '../flow/receive-delivery.ts'
import { readKeyFile } from '../access/key-file.ts'
import { folderError } from '../store/errors.ts'
import { safeFileName } from '../store/intake/file-name.ts'
import { inTurn } from '../store/intake/turn.ts'
import { isFileProblem, told } from './import.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import { receiptLines } from './receipt-words.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

const PAUSE_MS = 5_000

/** `import --watch DIR`: receives what is put in a folder until told to stop; a receipt per file goes to the output and beside the file. */
export async function watch(context: Context, named: string): Promise<number> {
  const { settings, args, say, out } = context
  if (args.rest.length > 0) throw new CliError('FILES_BESIDE_WATCH', complaints.filesBesideWatch(), 2)
  const folder = resolve(named)
  if (!(await lstat(folder).catch(() => null))?.isDirectory()) throw new CliError('WATCH_NO_FOLDER', complaints.watchNoFolder(), 2)
  const gemeente = wantedGemeente(context)
  const key = await readKeyFile(settings.keyFile, settings.dataFolder)
  await makeWatchFolders(folder).catch((error: unknown) => { throw folderError(error, folder) })
  const stop = toldToStop()
  await withDatabase(context, async (db) => {
    say(`Let op ${folder}; stop met Ctrl-C`)
    const complained = new Set<string>()
    const receive = async (path: string): Promise<Answer | null> => {
      const file = steadyBytes(path)
      try {
        const receipt = told(await receiveDelivery(db, file.bytes, { gemeente, key, fileName: safeFileName(path) }))
        if (file.changed) return null
        const { printed } = receipt
        out(args.json ? `${JSON.stringify(printed)}\n` : receiptLines(receipt).join(''))
        return { accepted: printed.status !== 'rejected', receipt: `${JSON.stringify(printed, null, 2)}\n` }
      } catch (error) {
        if (file.changed) return null
        if (!isFileProblem(error)) throw error
        if (!complained.has(path)) say(complaints.unreadable(safeFileName(path)))
        complained.add(path)
        return null
      }
    }
    await watchFolder({ folder, receive, inTurn: (work) => inTurn(db, gemeente, work), stop, pause: PAUSE_MS, now: Date.now })
  })
  return 0
}

/** Told by Ctrl-C, by the system, or by a terminal that closes. Listening goes on, so that the database leaves its end to us. */
function toldToStop(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}
