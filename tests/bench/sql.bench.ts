import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { connectOnce } from '../../server/store/connect.ts'
import { ADMIN } from '../../server/store/embedded/cluster.ts'
import { openCluster } from '../../server/store/embedded/open.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'
import { cellsBySql, loadPlain, sqlFamilies } from '../store/plain-sql.ts'
import type { Figure } from './report.ts'

/** The kernel against the same cells by plain SQL on the embedded database, on the same 750,000 facts in one run. */
export async function measure(): Promise<Figure[]> {
  const facts = town({ seed: 3, units: 9000, lines: 84, wijken: 12, buurtenPerWijk: 4 })
  const kernel = await seconds(() => tabulate(facts, RELEASE_PLAN))
  const sql = await onOwnCluster(async (client) => {
    await loadPlain(client, facts)
    return seconds(async () => { for (const family of sqlFamilies(RELEASE_PLAN)) await cellsBySql(client, family, facts.year) })
  })
  return [
    { name: `kernel, all cells of ${facts.length} facts`, figure: kernel, unit: 's' },
    { name: 'plain SQL, the same cells without combinations', figure: sql, unit: 's', ratio: sql / kernel, target: { atLeast: 15 } },
  ]
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function onOwnCluster<T>(work: (client: Awaited<ReturnType<typeof connectOnce>>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp('/tmp/raadszicht-bench-')
  await chmod(folder, 0o755)
  const cluster = await openCluster({ dataFolder: join(folder, 'data'), say: () => {} })
  const client = await connectOnce({ ...cluster.endpoint, database: 'postgres' }, { user: ADMIN, password: cluster.secrets.admin })
  try {
    return await work(client)
  } finally {
    await client.end()
    await cluster.close()
    await rm(folder, { recursive: true, force: true })
  }
}
