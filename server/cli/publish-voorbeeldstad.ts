import { checkRelease } from '../flow/check-release.ts'
import { publishRelease } from '../flow/publish-release.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Database } from '../store/database.ts'
import { gemeenteCode } from '../units/areas.ts'
import { buildConcept } from './build.ts'
import { auditInWorkers } from './in-workers.ts'
import type { Say } from './progress.ts'
import { ACTORS } from './words.ts'

export const VOORBEELDSTAD = gemeenteCode('GM9901')

/** Builds a release of these years, has it attacked, and publishes it. */
export async function publishVoorbeeldstad(db: Pick<Database, 'pool' | 'kysely'>, years: readonly number[], say: Say): Promise<void> {
  const witnesses = new Map<number, Pattern['witnesses']>()
  const { manifest } = await buildConcept(db, { gemeente: VOORBEELDSTAD, id: null, onlyYears: years, say, inspect: ({ facts, pattern }) => witnesses.set(facts.year, pattern.witnesses) })
  const release = { gemeente: VOORBEELDSTAD, release: manifest.id }
  await checkRelease(db, release, ACTORS.checker, { say, witnesses, audit: await auditInWorkers() })
  await publishRelease(db, release, ACTORS.maker)
  say(`Publicatie ${manifest.id} is openbaar`)
}
