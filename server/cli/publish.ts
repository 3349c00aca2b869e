import { publishRelease } from '../flow/publish-release.ts'
import { withDatabase, wantedGemeente, wantedRelease } from './open.ts'
import type { Context } from './verbs.ts'
import { ACTORS } from './words.ts'

/** Makes a checked release public. */
export async function publish(context: Context): Promise<number> {
  const key = { gemeente: wantedGemeente(context), release: wantedRelease(context) }
  await withDatabase(context, (db) => publishRelease(db, key, ACTORS.maker))
  context.out(context.args.json ? `${JSON.stringify({ id: key.release, status: 'gepubliceerd' })}\n` : `Publicatie ${key.release} is openbaar.\n`)
  return 0
}
