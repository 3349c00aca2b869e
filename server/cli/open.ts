import { openDatabase, type Database } from '../store/database.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { gemeenteFrom } from './settings.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** Opens the database for one piece of work and closes it after, whatever happens. */
export async function withDatabase<T>(context: Context, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openFor(context)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Opens the database; whoever calls this closes it. */
export const openFor = ({ settings, say }: Context): Promise<Database> =>
  openDatabase({ dataFolder: settings.dataFolder, databaseUrl: settings.databaseUrl, urls: settings.urls, say })

/** The gemeente that was named, by option or by setting. */
export function wantedGemeente({ args, settings }: Context): GemeenteCode {
  const code = gemeenteFrom(args.gemeente) ?? settings.gemeente
  if (code === null) throw new CliError('GEMEENTE_MISSING', complaints.gemeenteMissing(), 2)
  return code
}

/** The release that was named. */
export function wantedRelease({ args }: Context): string {
  const id = args.rest[0]
  if (id === undefined) throw new CliError('RELEASE_MISSING', complaints.releaseMissing(args.verb), 2)
  return id
}
