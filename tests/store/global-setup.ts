import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, migrateAt, openCluster, type OpenCluster } from '../../server/store/embedded/open.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that starts the cluster of this run at the first question and says where it is. */
    clusterDesk: string
  }
}

export const TEMPLATE = 'raadszicht_template'

/** One embedded cluster for the whole run, started only when a test asks for a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<OpenCluster> | null = null
  const folder = await mkdtemp('/tmp/raadszicht-test-')
  const desk = createServer((_request, response) => {
    started ??= startCluster(folder)
    started.then(
      ({ endpoint, secrets }) => response.end(JSON.stringify({ endpoint, secrets })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => { desk.listen(0, '127.0.0.1', resolve) })
  project.provide('clusterDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  return async () => {
    desk.close()
    const cluster = await started?.catch(() => null)
    await cluster?.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function startCluster(folder: string): Promise<OpenCluster> {
  await chmod(folder, 0o755)
  const cluster = await openCluster({ dataFolder: join(folder, 'data'), say: () => {} })
  await createDatabase(cluster, TEMPLATE)
  await migrateAt({ ...cluster.endpoint, database: TEMPLATE }, cluster.secrets.credentials)
  return cluster
}
