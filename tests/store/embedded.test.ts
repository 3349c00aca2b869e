import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { openDatabase, type Database } from '../../server/store/database.ts'
import { lockFolder } from '../../server/store/embedded/lock.ts'
import { isAlive, startOf, waitForEnd } from '../../server/store/embedded/processes.ts'

const PROGRAMS = join(import.meta.dirname, '..', '..', 'node_modules', `.raadszicht-test-${process.pid}`)
let home: string
let children: ChildProcess[] = []

beforeAll(async () => {
  home = await mkdtemp('/tmp/raadszicht-test-')
  await chmod(home, 0o755)
  await build({ configFile: false, logLevel: 'silent', build: { ssr: true, target: 'node20', outDir: PROGRAMS, rollupOptions: { input: { child: join(import.meta.dirname, 'child.ts') } } } })
})
afterAll(async () => {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null))
  await rm(home, { recursive: true, force: true })
  await rm(PROGRAMS, { recursive: true, force: true })
})

const open = (folder: string, said: string[] = []): Promise<Database> => openDatabase({ dataFolder: folder, databaseUrl: null, urls: {}, say: (line) => said.push(line) })

/** Starts the program on a folder and waits for what it says: ready, or refused. */
async function start(folder: string, ...more: readonly string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(PROGRAMS, 'child.js'), folder, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let said = ''
  for await (const text of child.stdout!.setEncoding('utf8') as AsyncIterable<string>) {
    said += text
    if (/^(ready|refused)/m.test(said)) break
  }
  return { child, said }
}

const postmasterOf = async (folder: string): Promise<number> => Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

describe('The embedded database', () => {
  it('is made, closed and opened again with what was in it', async () => {
    const folder = join(home, 'again')
    const said: string[] = []
    const db = await open(folder, said)
    expect(said).toEqual(['De database wordt gemaakt.'])
    await db.pool('migrate').query(`insert into audit.event (gemeente, id, actor, action, subject) values ('GM9901', gen_random_uuid(), 'test', 'test', 'kept')`)
    const pid = await postmasterOf(folder)
    await db.close()
    await db.close()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false)
    const second = await open(folder)
    expect((await second.pool('migrate').query('select subject from audit.event')).rows).toEqual([{ subject: 'kept' }])
    await second.close()
  })

  it('is durable, in UTF-8, and listens to no network', async () => {
    const db = await open(join(home, 'again'))
    const { rows } = await db.pool('public').query<{ name: string; setting: string }>(`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding', 'password_encryption', 'TimeZone') order by lower(name)`)
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on', full_page_writes: 'on', listen_addresses: '', password_encryption: 'scram-sha-256', server_encoding: 'UTF8', synchronous_commit: 'on', TimeZone: 'UTC' })
    await db.close()
  })

  it('keeps its passwords in a file nobody else can read', async () => {
    const path = join(home, 'again', 'postgres.secrets')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const passwords = Object.values((JSON.parse(await readFile(path, 'utf8')) as { credentials: Record<string, { password: string }> }).credentials).map((item) => item.password)
    expect(new Set(passwords).size).toBe(6)
    for (const password of passwords) expect(password).toHaveLength(43)
  })

  it('never takes a start that was cut short for a database', async () => {
    const folder = join(home, 'cut')
    await mkdir(join(folder, 'postgres.new'), { recursive: true })
    await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
    const db = await open(folder)
    await db.close()
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.secrets'])
  })

  it('whose passwords are lost says so in words', async () => {
    const folder = join(home, 'cut')
    await rm(join(folder, 'postgres.secrets'))
    await expect(open(folder)).rejects.toMatchObject({ code: 'DATABASE_SECRETS_MISSING' })
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false)
  })

  it('in a place that is no folder is refused in words', async () => {
    await writeFile(join(home, 'file'), '')
    await expect(open(join(home, 'file', 'data'))).rejects.toMatchObject({ name: 'StoreError', code: 'DATA_FOLDER_UNWRITABLE', message: expect.stringContaining('RAADSZICHT_DATA') as string })
  })
})

describe('A data folder', () => {
  it('is refused to a second program in under a second, naming the first', async () => {
    const folder = join(home, 'held')
    const { child, said } = await start(folder)
    expect(said).toContain('ready')
    const before = Date.now()
    await expect(open(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', message: expect.stringContaining(`proces ${child.pid}`) as string })
    expect(Date.now() - before).toBeLessThan(1000)
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is left clean after %s, with no process behind', async (signal) => {
    const folder = join(home, 'held')
    const { child } = await start(folder)
    const pid = await postmasterOf(folder)
    child.kill(signal)
    await once(child, 'exit')
    expect(await waitForEnd(pid, 100)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.secrets'])
  })

  it('is left clean by a program that simply exits', async () => {
    const folder = join(home, 'held')
    const { child } = await start(folder, 'leave')
    if (child.exitCode === null) await once(child, 'exit')
    const db = await open(folder)
    await db.close()
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.secrets'])
  })

  it('opens again after kill -9 of the program, whose server is stopped first', async () => {
    const folder = join(home, 'held')
    const { child } = await start(folder)
    const orphan = await postmasterOf(folder)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(orphan)).toBe(true)
    const db = await open(folder)
    expect(isAlive(orphan)).toBe(false)
    expect((await db.pool('public').query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await db.close()
  })

  it('opens again after kill -9 of program and server together', async () => {
    const folder = join(home, 'held')
    const { child } = await start(folder)
    const server = await postmasterOf(folder)
    child.kill('SIGKILL')
    process.kill(server, 'SIGKILL')
    await once(child, 'exit')
    const db = await open(folder)
    await db.close()
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false)
  })

  it('that is a copy of one in use opens, and leaves the other its server and its door', async () => {
    const [folder, copy] = [join(home, 'held'), join(home, 'copied')]
    const { child } = await start(folder)
    const door = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[4]!
    execFileSync('cp', ['-a', folder, copy])
    await rm(join(copy, 'postgres.lock'))
    const db = await open(copy)
    await db.close()
    expect(isAlive(await postmasterOf(folder))).toBe(true)
    expect(existsSync(join(door, '.s.PGSQL.5432'))).toBe(true)
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it('opens although the process number of a dead server was given to another process', async () => {
    const folder = join(home, 'held')
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n1\n5432\n/tmp/nowhere\n\n         0         0\nready   \n`)
    const db = await open(folder)
    await db.close()
  })
})

describe('The lock of a data folder', () => {
  const path = () => join(home, 'postgres.lock')
  const holder = (pid: number, started: string | null, host = hostname()) => writeFile(path(), JSON.stringify({ pid, started, host, since: '2026-01-01T00:00:00.000Z' }))

  it('is held by one at a time and can be taken again', () => {
    const lock = lockFolder(home)
    expect(() => lockFolder(home)).toThrow(`proces ${process.pid}`)
    lock.release()
    lockFolder(home).release()
  })

  it('of a process that is gone is taken over', async () => {
    await holder(2 ** 22 - 3, null)
    lockFolder(home).release()
    expect(existsSync(path())).toBe(false)
  })

  it('of a living process is never taken, however old', async () => {
    await holder(process.pid, startOf(process.pid))
    expect(() => lockFolder(home)).toThrow('al in gebruik')
  })

  it('whose number now belongs to a later process is taken over', async () => {
    await holder(process.pid, 'another start')
    lockFolder(home).release()
  })

  it('of another machine is left alone, and the message says how to go on', async () => {
    await holder(1, null, 'andere-machine')
    expect(() => lockFolder(home)).toThrow(/andere-machine.*verwijder dan het bestand .*postgres\.lock/)
    await rm(path())
  })

  it('that is no lock at all is taken over', async () => {
    await writeFile(path(), 'half a')
    lockFolder(home).release()
  })
})
