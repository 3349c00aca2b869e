import { checkRelease } from '../flow/check-release.ts'
import { auditInWorkers } from './in-workers.ts'
import { withDatabase, wantedGemeente, wantedRelease } from './open.ts'
import type { Context } from './verbs.ts'
import { ACTORS } from './words.ts'

/** Attacks a concept as a reader would; what passes is "gecontroleerd". */
export async function check(context: Context): Promise<number> {
  const key = { gemeente: wantedGemeente(context), release: wantedRelease(context) }
  await withDatabase(context, async (db) => checkRelease(db, key, ACTORS.checker, { say: context.say, audit: await auditInWorkers() }))
  context.out(context.args.json ? `${JSON.stringify({ id: key.release, status: 'gecontroleerd' })}\n` : `Publicatie ${key.release} is gecontroleerd. Maak haar openbaar met: raadszicht publish ${key.release} --gemeente ${key.gemeente}\n`)
  return 0
}
