import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StoreError } from '../errors.ts'
import { DOOR_PREFIX, SOCKET_LOCK } from './door.ts'
import { commandOf, isAlive, waitForEnd } from './processes.ts'

/**
 * Stops the server that a hard kill of this product left behind, if it really is the server of this cluster, and removes its
 * socket folder. The caller holds the lock of the data folder, so nobody uses it.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (isOurs(pid, cluster)) await stopServer(pid, cluster)
  if (lines[4]) await removeDoor(lines[4].trim())
  await disown(file)
}

/**
 * A server that was killed leaves its file, and its id may by now be that of another process, at which PostgreSQL would refuse to
 * start. With our own id in its first line it knows the file is stale (its parent cannot be another server), and still waits for
 * processes of the old server that hold its shared memory: removing the file would skip that.
 */
async function disown(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '')
  if (text !== '') await writeFile(file, text.replace(/^-?\d+/, String(process.pid)))
}

function isOurs(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const command = commandOf(pid)
  return command !== null && command.includes('postgres') && command.includes(` -D ${cluster} `)
}

/** First in order (fast shutdown), then at once (immediate: the log is replayed at the next start). */
async function stopServer(pid: number, cluster: string): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 15_000], ['SIGQUIT', 5_000]] as const) {
    process.kill(pid, signal)
    if (await waitForEnd(pid, patience)) return
  }
  throw new StoreError('DATABASE_NOT_STARTED',
    `Een database van een eerdere start (proces ${pid}) laat ${cluster} niet los. Stop dat proces en start opnieuw.`)
}

/** A copy of a data folder names the door of the server it was copied from: behind that somebody may still live. */
async function removeDoor(folder: string): Promise<void> {
  const known = folder === join(dirname(folder), basename(folder)) && [tmpdir(), '/tmp'].includes(dirname(folder)) && basename(folder).startsWith(DOOR_PREFIX)
  if (!known || isAlive(await livesBehind(folder))) return
  await rm(folder, { recursive: true, force: true }).catch(() => {})
}

/** Id of the server that listens there, as it says in the lock beside its socket; 0 when nothing says so. */
const livesBehind = async (folder: string): Promise<number> => Number.parseInt(await readFile(join(folder, SOCKET_LOCK), 'utf8').catch(() => ''), 10) || 0
