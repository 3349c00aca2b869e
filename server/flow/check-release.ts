import { openSolver } from '../protect/intervals/solver.ts'
import { attackYear } from '../release/gate.ts'
import { RELEASE_PLAN } from '../release/plan.ts'
import { loadConcept, refuseState } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { tabulate } from '../tabulate/tabulate.ts'
import { markChecked } from './mark-checked.ts'
import { storedFacts } from './stored-facts.ts'

/**
 * The gate: reads the artefact that would be served and the facts again, attacks the one with the other year by year, and marks
 * the release as checked when nothing is found. Throws a ReleaseRefusal otherwise; what is served stays as it was.
 */
export async function checkRelease(db: Database, key: ReleaseKey, by: string): Promise<void> {
  const { entry, release } = await loadConcept(db, key)
  refuseState(entry, 'gecontroleerd')
  const source = storedFacts(db, key.gemeente)
  const solver = await openSolver()
  for (const { year } of release.manifest.years) attackYear(release, year, tabulate(await source.facts(year), RELEASE_PLAN), solver)
  await markChecked(db, key, by)
}
