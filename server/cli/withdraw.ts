import { withdrawRelease } from '../flow/withdraw-release.ts'
import { withDatabase, wantedGemeente, wantedRelease } from './open.ts'
import type { Context } from './verbs.ts'
import { ACTORS, CliError, complaints } from './words.ts'

/** Withdraws a release, with the reason readers will see. */
export async function withdraw(context: Context): Promise<number> {
  const { reason } = context.args
  if (reason === null || reason.trim() === '') throw new CliError('REASON_MISSING', complaints.reasonMissing(), 2)
  const key = { gemeente: wantedGemeente(context), release: wantedRelease(context) }
  await withDatabase(context, (db) => withdrawRelease(db, key, ACTORS.maker, reason))
  context.out(context.args.json ? `${JSON.stringify({ id: key.release, status: 'ingetrokken' })}\n` : `Publicatie ${key.release} is ingetrokken. Zij blijft vindbaar, met de reden.\n`)
  return 0
}
