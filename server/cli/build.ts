import { buildRelease, type BuildOptions } from '../flow/build-release.ts'
import { storedFacts } from '../flow/stored-facts.ts'
import { DEFAULT_RULES } from '../protect/rules.ts'
import type { Release } from '../release/release.ts'
import { nextReleaseId, saveConcept, seenReleases } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import { protectInWorkers } from './in-workers.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import type { Context } from './verbs.ts'
import { ACTORS, CliError, complaints } from './words.ts'

/** Makes a concept release from all facts of a gemeente. */
export async function build(context: Context): Promise<number> {
  const gemeente = wantedGemeente(context)
  const release = await withDatabase(context, (db) => buildConcept(db, { gemeente, id: context.args.name, keepYears: yearsOf(context.args.keep), say: context.say }))
  const { id } = release.manifest
  context.out(context.args.json ? `${JSON.stringify({ id, hash: release.hash, status: 'concept' })}\n` : `Concept ${id} staat klaar. Controleer het met: raadszicht check ${id} --gemeente ${gemeente}\n`)
  return 0
}

function yearsOf(texts: readonly string[]): readonly number[] {
  if (!texts.every((text) => /^20\d\d$/.test(text))) throw new CliError('YEAR_INVALID', complaints.keepYear(), 2)
  return [...new Set(texts.map(Number))]
}

/** What a concept is asked to be. */
export interface ConceptOptions extends Pick<BuildOptions, 'gemeente' | 'keepYears' | 'onlyYears' | 'inspect' | 'say'> {
  readonly id: string | null
}

/** Builds and keeps a concept; without a name it gets the next number of the year the facts run to. */
export async function buildConcept(db: Pick<Database, 'pool' | 'kysely'>, options: ConceptOptions): Promise<Release> {
  const { gemeente, keepYears = [], onlyYears, say, inspect } = options
  const source = storedFacts(db, gemeente)
  const id = options.id ?? (await nextReleaseId(db, gemeente, Number((await source.asOf()).slice(0, 4))))
  const release = await buildRelease(source, { gemeente, id, rules: DEFAULT_RULES, earlier: await seenReleases(db, gemeente), keepYears, say, choose: await protectInWorkers(DEFAULT_RULES), ...(onlyYears && { onlyYears }), ...(inspect && { inspect }) })
  await saveConcept(db, release, ACTORS.maker, await source.lastDelivery())
  return release
}
