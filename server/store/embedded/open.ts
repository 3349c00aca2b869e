import { existsSync } from 'node:fs'
import { escapeIdentifier } from 'pg'
import { connectOnce, openPools, type Endpoint } from '../connect.ts'
import type { Database, DatabaseSettings } from '../database.ts'
import { StoreError } from '../errors.ts'
import { LOGINS, newCredentials, newPassword, type Credentials } from '../logins.ts'
import { migrate } from '../migrate.ts'
import { closeDatabaseToOthers, createLogins } from '../prepare.ts'
import { readSecrets, writeSecrets } from '../secrets.ts'
import { findBinaries } from './binaries.ts'
import { ADMIN, initCluster, startCluster, type RunningCluster } from './cluster.ts'
import { lockFolder, type FolderLock } from './lock.ts'
import { choosePlace, type Place } from './place.ts'
import { stopWithUs } from './stop-with-us.ts'

/** Passwords of an embedded cluster. */
export interface ClusterSecrets {
  readonly admin: string
  readonly credentials: Credentials
}

/** An embedded cluster that runs, before any database is made in it. */
export interface OpenCluster {
  readonly endpoint: Endpoint
  readonly secrets: ClusterSecrets
  close(): Promise<void>
}

const DATABASE = 'raadszicht'

/** Starts the embedded database of the data folder and brings it up to date. */
export async function openEmbedded(settings: DatabaseSettings): Promise<Database> {
  const cluster = await openCluster(settings)
  try {
    await makeDatabase(cluster)
    const { endpoint, secrets: { credentials } } = cluster
    await migrateAt(endpoint, credentials)
    const pools = openPools(() => endpoint, credentials)
    return { mode: 'embedded', ...pools, close: async () => { await pools.close(); await cluster.close() } }
  } catch (error) {
    await cluster.close()
    throw error
  }
}

/** Takes the data folder and starts its cluster, making it first when there is none. */
export async function openCluster(settings: Pick<DatabaseSettings, 'dataFolder' | 'say'>): Promise<OpenCluster> {
  const place = await choosePlace(settings.dataFolder, settings.say)
  const lock = lockFolder(place.dataFolder)
  try {
    const binaries = await findBinaries(place.account, place.home, settings.say)
    const secrets = await secretsOf(place)
    if (!existsSync(place.cluster)) {
      settings.say('De database wordt gemaakt.')
      await initCluster(binaries, place, secrets.admin)
    }
    return opened(await startCluster(binaries, place), secrets, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Brings a database up to date as its owner. */
export async function migrateAt(endpoint: Endpoint, credentials: Credentials): Promise<void> {
  const owner = await connectOnce(endpoint, credentials.migrate)
  try {
    await migrate(owner, credentials)
  } finally {
    await owner.end()
  }
}

/** Makes an empty database that belongs to the migrate login; with the logins, the first time. */
export async function createDatabase(cluster: OpenCluster, database: string): Promise<void> {
  const admin = await connectOnce({ ...cluster.endpoint, database: 'postgres' }, { user: ADMIN, password: cluster.secrets.admin })
  try {
    await createLogins(admin, cluster.secrets.credentials)
    const owner = escapeIdentifier(cluster.secrets.credentials.migrate.user)
    await admin.query(`create database ${escapeIdentifier(database)} owner ${owner} template template0`)
    await closeDatabaseToOthers(admin, database, cluster.secrets.credentials)
  } finally {
    await admin.end()
  }
}

/** The migrate login can enter only once all of it was made. */
async function makeDatabase(cluster: OpenCluster): Promise<void> {
  try {
    const owner = await connectOnce(cluster.endpoint, cluster.secrets.credentials.migrate)
    await owner.end()
  } catch {
    await createDatabaseAgain(cluster)
  }
}

/** A first start that was cut short may have left an empty database behind. */
async function createDatabaseAgain(cluster: OpenCluster): Promise<void> {
  const admin = await connectOnce({ ...cluster.endpoint, database: 'postgres' }, { user: ADMIN, password: cluster.secrets.admin })
  const { rowCount } = await admin.query('select from pg_catalog.pg_database where datname = $1', [cluster.endpoint.database])
  await admin.end()
  if (rowCount === 0) await createDatabase(cluster, cluster.endpoint.database)
}

/** Written before the cluster is made: a cluster whose passwords are lost is of no use. */
async function secretsOf(place: Place): Promise<ClusterSecrets> {
  const known = await readSecrets<ClusterSecrets>(place.secrets)
  if (known) return known
  if (existsSync(place.cluster)) throw secretsMissing(place)
  const secrets = { admin: newPassword(), credentials: newCredentials(LOGINS) as Credentials }
  await writeSecrets(place.secrets, secrets)
  return secrets
}

function secretsMissing(place: Place): StoreError {
  return new StoreError('DATABASE_SECRETS_MISSING',
    `Het bestand ${place.secrets} met de wachtwoorden van de database ontbreekt. Zet het terug uit de reservekopie; zonder dit bestand gaat ${place.cluster} niet open.`)
}

function opened(running: RunningCluster, secrets: ClusterSecrets, lock: FolderLock): OpenCluster {
  const close = async () => {
    await running.stop()
    lock.release()
    undo()
  }
  const undo = stopWithUs(running.pid, close, () => {
    running.door.closeNow()
    lock.release()
  })
  return { endpoint: { host: running.door.host, port: running.door.port, database: DATABASE, ssl: false }, secrets, close }
}
