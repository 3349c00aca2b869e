import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { connectOnce, openPools, type Endpoint } from '../../server/store/connect.ts'
import type { Database } from '../../server/store/database.ts'
import { ADMIN } from '../../server/store/embedded/cluster.ts'
import type { ClusterSecrets } from '../../server/store/embedded/open.ts'
import { closeDatabaseToOthers } from '../../server/store/prepare.ts'
import { TEMPLATE } from './global-setup.ts'

/** An empty, migrated database of its own for one test file. */
export interface TestDatabase extends Database {
  readonly endpoint: Endpoint
  readonly secrets: ClusterSecrets
  /** Asks as the owner of the schemas, who sees all. */
  ask<T extends pg.QueryResultRow>(query: string, values?: readonly unknown[]): Promise<T[]>
}

/** Makes one from the template; close it in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const { endpoint, secrets } = await theCluster()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(endpoint, secrets, async (admin) => {
    await makeFromTemplate(admin, name, secrets)
    await closeDatabaseToOthers(admin, name, secrets.credentials)
  })
  const own = { ...endpoint, database: name }
  const pools = openPools(() => own, secrets.credentials)
  return {
    mode: 'embedded', ...pools, endpoint: own, secrets,
    ask: async <T extends pg.QueryResultRow>(query: string, values: readonly unknown[] = []) => (await pools.pool('migrate').query<T>(query, [...values])).rows,
    close: async () => {
      await pools.close()
      await asAdmin(endpoint, secrets, async (admin) => { await admin.query(`drop database ${name} with (force)`) })
    },
  }
}

/** Where the cluster of this run is; starts it at the first question. */
export async function theCluster(): Promise<{ endpoint: Endpoint; secrets: ClusterSecrets }> {
  const answer = await fetch(inject('clusterDesk'))
  if (!answer.ok) throw new Error(`no cluster for the tests: ${await answer.text()}`)
  return await answer.json() as { endpoint: Endpoint; secrets: ClusterSecrets }
}

/** Work as superuser of the cluster. */
export async function asAdmin<T>(endpoint: Endpoint, secrets: ClusterSecrets, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connectOnce({ ...endpoint, database: 'postgres' }, { user: ADMIN, password: secrets.admin })
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** Two files may make theirs at the same moment: PostgreSQL copies a template for one at a time. */
async function makeFromTemplate(admin: pg.Client, name: string, secrets: ClusterSecrets): Promise<void> {
  await admin.query('select pg_advisory_lock(2015)')
  await admin.query(`create database ${name} owner ${secrets.credentials.migrate.user} template ${TEMPLATE}`)
  await admin.query('select pg_advisory_unlock(2015)')
}
