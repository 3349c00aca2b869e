import { fork } from 'node:child_process'
import { storedFacts } from '../flow/stored-facts.ts'
import { openLogin, type Entrance } from '../store/connect.ts'
import type { Database } from '../store/database.ts'
import { releasedStore } from '../store/released/reader.ts'
import { explained } from './failure.ts'
import type { Say } from './progress.ts'
import { publishVoorbeeldstad, VOORBEELDSTAD } from './publish-voorbeeldstad.ts'
import type { Beside } from './serve.ts'
import { CliError, complaints } from './words.ts'

/** What the website tells the process that publishes all years of Voorbeeldstad. */
interface DemoWork {
  readonly publish: Entrance
  readonly years: readonly number[]
}

/** True when readers have every year, or have nothing to wait for. */
export async function holdsAllYears(db: Database): Promise<boolean> {
  const years = await storedFacts(db, VOORBEELDSTAD).years()
  const [newest] = await releasedStore(db.kysely('public')).releases(VOORBEELDSTAD)
  return newest === undefined || newest.manifest.years.length === years.length
}

/** While people read the newest year: a process of its own that publishes the years before it too. */
export async function publishEarlierYears(db: Database, say: Say): Promise<Beside> {
  const years = await storedFacts(db, VOORBEELDSTAD).years()
  say('De jaren ervoor worden nu beschermd en getoetst; zij verschijnen vanzelf in een nieuwe publicatie')
  const child = fork(process.argv[1] ?? '', ['voorbeeldstad-proces'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.on('message', (line) => say(String(line)))
  child.send({ publish: db.entrance('publish'), years } satisfies DemoWork)
  return { close: () => new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill()
  }) }
}

/** That process: it logs in as `publish`, ends with the website, and a release is there whole or not at all. */
export async function demoProcess(): Promise<number> {
  if (process.send === undefined) throw new CliError('VERB_UNKNOWN', complaints.unknownVerb('voorbeeldstad-proces'), 2)
  const say: Say = (line) => { process.send?.(line) }
  process.once('disconnect', () => process.exit(1))
  const work = await new Promise<DemoWork>((resolve) => { process.once('message', resolve as (message: unknown) => void) })
  const db = openLogin('publish', work.publish)
  try {
    await publishVoorbeeldstad(db, work.years, say)
    return 0
  } catch (error) {
    say(explained(error).message)
    return 1
  } finally {
    await db.close()
    process.channel?.unref()
  }
}
