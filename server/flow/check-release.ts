import { DEFAULT_RULES } from '../protect/rules.ts'
import type { EarlierRelease } from '../release/earlier.ts'
import { refusals } from '../release/refusal.ts'
import type { Release } from '../release/release.ts'
import { servedPattern } from '../release/served.ts'
import { loadConcept, refuseState, seenReleases } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { gemeenteCode } from '../units/areas.ts'
import { buildRelease } from './build-release.ts'
import type { FactSource } from './fact-source.ts'
import { markChecked } from './mark-checked.ts'
import { storedFacts } from './stored-facts.ts'

/**
 * The gate. Marks a concept as checked when an attack on exactly what it shows finds nothing, and everything else in it follows from the
 * facts. Throws a ReleaseRefusal otherwise; what is served stays as it was.
 */
export async function checkRelease(db: Database, key: ReleaseKey, by: string): Promise<void> {
  const { entry, release } = await loadConcept(db, key)
  refuseState(entry, 'gecontroleerd')
  await attackRelease(storedFacts(db, key.gemeente), release, await seenReleases(db, key.gemeente))
  await markChecked(db, key, by)
}

/**
 * Takes from the artefact only which cells it shows, attacks that together with everything readers have seen before, and makes all of the rest again from the facts under the product's own
 * rules: figures, counts, concentration, areas, budget, sources. One byte that differs is a refusal.
 */
export async function attackRelease(source: FactSource, release: Release, earlier: readonly EarlierRelease[]): Promise<void> {
  const { gemeente, id } = release.manifest
  const rebuilt = await buildRelease(source, {
    gemeente: gemeenteCode(gemeente.code), id, rules: DEFAULT_RULES, earlier, say: () => {},
    keepYears: release.manifest.years.filter(({ keptFrom }) => keptFrom !== undefined).map(({ year }) => year),
    choose: (made, year) => servedPattern(release.tables, year, made, DEFAULT_RULES),
  })
  if (rebuilt.hash !== release.hash) throw refusals.notTheTruth()
}
