import { readKeyFile } from '../access/key-file.ts'
import { listen, ListenError } from '../api/listen.ts'
import { deskOf } from '../beheer/desk.ts'
import { createBeheer } from '../beheer/server.ts'
import { openLogin, type Entrance } from '../store/connect.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { explained } from './failure.ts'
import { CliError, complaints } from './words.ts'

/** What the website tells the process of Beheer: enough to receive deliveries and look them over, and nothing else. */
export interface BeheerWork {
  readonly ingest: Entrance
  readonly staff: Entrance
  readonly gemeente: GemeenteCode
  readonly keyFile: string
  readonly dataFolder: string
  readonly webRoot: string | null
  readonly themeFolder: string | null
  readonly port: number
}

/** What it answers, once. */
export type BeheerAnswer = { readonly port: number } | { readonly code: string; readonly message: string }

/**
 * The process of Beheer, started by the website and ended with it. A file, the BSNs in it and the key are in the memory of this process
 * alone. It logs in to the database as `ingest`, and as `staff` for signatures: it can neither build nor publish a release.
 */
export async function beheerProcess(): Promise<number> {
  if (process.send === undefined) throw new CliError('VERB_UNKNOWN', complaints.unknownVerb('beheer-proces'), 2)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  const ended = new Promise<void>((resolve) => { process.once('disconnect', resolve) })
  const work = await new Promise<BeheerWork>((resolve) => { process.once('message', resolve as (message: unknown) => void) })
  try {
    await serveUntil(ended, work)
    return 0
  } catch (error) {
    tell(explained(error))
    return 1
  }
}

async function serveUntil(ended: Promise<void>, work: BeheerWork): Promise<void> {
  const key = await readKeyFile(work.keyFile, work.dataFolder)
  const stores = { ingest: openLogin('ingest', work.ingest), staff: openLogin('staff', work.staff) }
  try {
    const app = await createBeheer({ desk: deskOf(stores, { gemeente: work.gemeente, key }), webRoot: work.webRoot, themeFolder: work.themeFolder })
    tell({ port: await listenNear(app, work.port) })
    await ended
    await app.close()
  } finally {
    await Promise.all([stores.ingest.close(), stores.staff.close()])
  }
}

/** The port that was asked, or any other when somebody has it. The address is loopback, always. */
async function listenNear(app: Awaited<ReturnType<typeof createBeheer>>, port: number): Promise<number> {
  const here = '127.0.0.1'
  try {
    return await listen(app, { port, host: here })
  } catch (error) {
    if (!(error instanceof ListenError)) throw error
    return listen(app, { port: 0, host: here })
  }
}

const tell = (answer: BeheerAnswer): void => { process.send?.(answer) }
