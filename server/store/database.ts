import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Entrance } from './connect.ts'
import { openEmbedded } from './embedded/open.ts'
import type { Login } from './logins.ts'
import { openOwnServer } from './own-server.ts'
import type { Tables } from './tables.ts'
import { checkWalls } from './walls.ts'

export type { Login } from './logins.ts'

export interface DatabaseSettings {
  /** Folder of the embedded database; also used to tell installations apart. */
  readonly dataFolder: string
  /** URL of one's own server (DATABASE_URL), or null for the embedded database. */
  readonly databaseUrl: string | null
  /** Logins given by hand (DATABASE_URL_PUBLIC and so on). */
  readonly urls: Partial<Record<Login, string>>
  /** Where the product keeps the passwords of logins on one's own server; the folder of the user when absent. */
  readonly secretsFolder?: string
  /** Tells the user in Dutch what is going on. */
  readonly say: (line: string) => void
}

export interface Database {
  readonly mode: 'embedded' | 'own'
  kysely(login: Login): Kysely<Tables>
  pool(login: Login): pg.Pool
  /** For another process that may do what this login may, and no more. */
  entrance(login: Login): Entrance
  /** Ends the pools, and stops the embedded database. */
  close(): Promise<void>
}

/**
 * Opens the database: starts the embedded one or finds one's own, brings it up to date, and refuses (StoreError) when a
 * login can do what is forbidden to it.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const opened = settings.databaseUrl === null ? await openEmbedded(settings) : await openOwnServer(settings, settings.databaseUrl)
  const database = closedOnce(opened)
  try {
    await checkWalls(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

/** Closing twice is closing once: a signal may come while the program is already stopping. */
function closedOnce(database: Database): Database {
  let closing: Promise<void> | null = null
  return { ...database, close: () => (closing ??= database.close()) }
}
