import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderError, FOLDER_WORDS, StoreError } from '../errors.ts'
import { asAccount, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { stopOrphan } from './orphan.ts'
import type { Place } from './place.ts'
import { pause } from './processes.ts'
import { makeDoor, type Door } from './door.ts'

/** Superuser of an embedded cluster: makes the database and the logins, and is not used afterwards. */
export const ADMIN = 'raadszicht_admin'

/** A server that runs. */
export interface RunningCluster {
  readonly door: Door
  readonly pid: number
  /** Asks it to stop in order (fast shutdown) and waits; a second call waits for the first. */
  stop(): Promise<void>
}

/** Makes an empty cluster: made beside its place and then renamed, so that a start that was cut short leaves none. */
export async function initCluster(binaries: Binaries, place: Place, password: string): Promise<void> {
  const draft = `${place.cluster}.new-${process.pid}`
  const passwordFile = `${draft}-password`
  try {
    await removeDrafts(place)
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    await own(place.account, draft, passwordFile)
    await runInitdb(binaries, place, draft, passwordFile)
    await rename(draft, place.cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => {})
    throw folderError(error, place.home)
  } finally {
    await rm(passwordFile, { force: true }).catch(() => {})
  }
}

/** Starts the server of a cluster, after stopping one that a hard kill left behind, and waits until it answers. */
export async function startCluster(binaries: Binaries, place: Place): Promise<RunningCluster> {
  await stopOrphan(place.cluster)
  const door = await makeDoor(place.account)
  for (let attempt = 1; ; attempt++) {
    const before = await sizeOf(place.log)
    const child = await spawnServer(binaries, place, door)
    if (await becomesReady(child, place)) return running(child, door, () => tellToStop(child, binaries, place))
    const log = await logSince(place.log, before)
    if (attempt < 20 && log.includes('pre-existing shared memory block')) await pause(250)
    else throw await notStarted(place, door, log)
  }
}

/** What an initdb left that was killed, or that lost its program and may still be writing: hence a name of its own for ours. */
async function removeDrafts(place: Place): Promise<void> {
  const names = (await readdir(place.home)).filter((name) => name.startsWith('postgres.new'))
  for (const name of names) await rm(join(place.home, name), { recursive: true, force: true }).catch(() => {})
}

async function own(account: Account | null, ...paths: readonly string[]): Promise<void> {
  if (account) for (const path of paths) await chown(path, account.uid, account.gid)
}

/** UTF-8 with the builtin provider: sorts by code point, the same on every machine and in every version of its C library. */
async function runInitdb(binaries: Binaries, place: Place, folder: string, passwordFile: string): Promise<void> {
  const { code, output } = await run(binaries.initdb, [
    '--pgdata', folder, '--username', ADMIN, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8',
    '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions',
  ], place.account)
  if (code !== 0) throw startError(place, output)
}

function run(command: string, args: readonly string[], account: Account | null): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...asAccount(account), cwd: '/', env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, detached: true })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Nothing of the user's own PG settings or locale reaches the server. */
const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) })

/** Durable, modest, and silent about content: no statement and no row ever reaches the log. */
const SETTINGS = {
  fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '2GB', checkpoint_timeout: '15min',
  shared_buffers: '256MB', wal_buffers: '16MB', work_mem: '32MB', maintenance_work_mem: '128MB', max_connections: '60', jit: 'off',
  password_encryption: 'scram-sha-256', timezone: 'UTC', log_timezone: 'UTC',
  log_statement: 'none', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_min_messages: 'log', log_checkpoints: 'off',
}

/** In a process group of its own: Ctrl-C in the terminal reaches us, and we stop the server in order. */
async function spawnServer(binaries: Binaries, place: Place, door: Door): Promise<ChildProcess> {
  const log = await openLog(place)
  const settings = { ...SETTINGS, ...door.settings }
  const args = ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = spawn(binaries.postgres, args, { ...asAccount(place.account), cwd: '/', env: serverEnvironment(), stdio: ['ignore', log.fd, log.fd], detached: true, windowsHide: true })
  child.on('error', () => {})
  child.unref()
  await log.close()
  return child
}

async function openLog(place: Place) {
  try {
    if (await sizeOf(place.log) > 1_000_000) await truncate(place.log)
    const log = await open(place.log, 'a', 0o600)
    await chmod(place.log, 0o600)
    return log
  } catch (error) {
    throw folderError(error, place.home)
  }
}

/** PostgreSQL writes in the eighth line of postmaster.pid how far it is. */
async function becomesReady(child: ChildProcess, place: Place): Promise<boolean> {
  const end = Date.now() + 60_000
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < end) {
    const lines = (await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await pause(15)
  }
  child.kill('SIGQUIT')
  return false
}

/** A server that has not stopped in order by then is stopped at once; at the next start it replays its log. */
const STOP_PATIENCE = 20_000

function running(child: ChildProcess, door: Door, tell: () => void): RunningCluster {
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  let stopping: Promise<void> | null = null
  const stop = async () => {
    child.ref()
    if (child.exitCode === null && child.signalCode === null) {
      tell()
      const hurry = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE)
      await ended
      clearTimeout(hurry)
    }
    await door.close()
  }
  return { door, pid: child.pid ?? 0, stop: () => (stopping ??= stop()) }
}

/** A server that runs out of room does not always say so itself. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 32_000_000
}

/** Fast shutdown. Windows knows no signals: there pg_ctl does it. */
function tellToStop(child: ChildProcess, binaries: Binaries, place: Place): void {
  if (process.platform !== 'win32') child.kill('SIGINT')
  else void run(binaries.pgCtl, ['stop', '--pgdata', place.cluster, '--mode', 'fast'], null)
}

async function notStarted(place: Place, door: Door, log: string): Promise<StoreError> {
  await door.close()
  return startError(place, log)
}

/** What the output of initdb or the server says is wrong, in words. */
function startError(place: Place, output: string): StoreError {
  if (output.includes('No space left on device') || isFull(place.home)) return new StoreError('DISK_FULL', FOLDER_WORDS.DISK_FULL(place.home))
  if (output.includes('Read-only file system')) return new StoreError('DATA_FOLDER_READ_ONLY', FOLDER_WORDS.DATA_FOLDER_READ_ONLY(place.home))
  if (output.includes('Permission denied')) return new StoreError('DATA_FOLDER_UNWRITABLE', FOLDER_WORDS.DATA_FOLDER_UNWRITABLE(place.home))
  const reason = output.trim().split('\n').findLast((line) => /FATAL|error|PANIC/.test(line)) ?? ''
  const where = existsSync(place.log) ? ` Meer staat in ${place.log}.` : ''
  return new StoreError('DATABASE_NOT_STARTED', `De database in ${place.home} start niet. Melding van de database: ${reason}.${where}`)
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0

/** What the server logged in this start; the log begins anew when it has grown too large. */
async function logSince(path: string, size: number): Promise<string> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  return bytes.subarray(bytes.length >= size ? size : 0).toString('utf8')
}
