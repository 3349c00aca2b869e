import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { listen } from '../api/listen.ts'
import { createServer } from '../api/server.ts'
import type { Database } from '../store/database.ts'
import { openDesk } from '../briefing/desk.ts'
import { releasedStore } from '../store/released/reader.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { startBeheer, type Beheer } from './beheer.ts'
import { gemeenteFrom } from './settings.ts'
import { openFor } from './open.ts'
import type { Context } from './verbs.ts'

/** The process that sets a briefing, beside the built program. */
const BRIEFING = new URL('./briefing.js', import.meta.url)

/** Serves what is published, until the program is told to stop. */
export async function serve(context: Context): Promise<number> {
  const db = await openFor(context)
  const gemeente = gemeenteFrom(context.args.gemeente) ?? context.settings.gemeente
  return serveReleases(context, db, { gemeente, keyFile: context.settings.keyFile })
}

interface Served {
  readonly gemeente: GemeenteCode | null
  /** Key for what Beheer takes in; without one Beheer stays shut. */
  readonly keyFile: string | null
  /** What goes on beside the website, once it is open. */
  readonly beside?: () => Promise<Beside | null>
}

/** Something that ends with the website. */
export interface Beside { close(): Promise<void> }

/** Listens on an open database, with Beheer beside it, and closes all, in order, when told to stop. */
export async function serveReleases(context: Context, db: Database, { gemeente, keyFile, beside = async () => null }: Served): Promise<number> {
  const { settings, say } = context
  const webRoot = builtPages()
  const app = await createServer({ released: releasedStore(db.kysely('public')), gemeente, webRoot, themeFolder: settings.themeFolder, log: 'failures', briefings: openDesk({ entry: BRIEFING }), ...settings.site })
  let beheer: Beheer | null = null
  let other: Beside | null = null
  const close = async () => {
    await Promise.all([beheer?.close(), other?.close()])
    await app.close()
    await db.close()
  }
  const told = toldToStop()
  try {
    const port = await listen(app, { port: settings.port, host: settings.host })
    beheer = await startBeheer(db, { gemeente, keyFile, dataFolder: settings.dataFolder, webRoot, themeFolder: settings.themeFolder, websitePort: port }, say)
    say(`Klaar. Open http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port} in een browser; stop met Ctrl-C`)
    other = await beside()
  } catch (error) {
    await close()
    throw error
  }
  await told
  say('Afsluiten')
  await close()
  return 0
}

/** dist/web beside the built program, or null when only the API was built. */
function builtPages(): string | null {
  const folder = fileURLToPath(new URL('../web', import.meta.url))
  return existsSync(`${folder}/index.html`) ? folder : null
}

const toldToStop = (): Promise<void> => new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
})
