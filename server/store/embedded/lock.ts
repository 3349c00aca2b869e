import { readFileSync, renameSync, rmSync, writeFileSync, linkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf, folderError, StoreError } from '../errors.ts'
import { isAlive, startOf } from './processes.ts'

/** Who holds a data folder. */
interface Holder {
  readonly pid: number
  /** Start of that process: another process may get the same id later. */
  readonly started: string | null
  readonly host: string
  readonly since: string
}

/** A held data folder; release it when the database has stopped. */
export interface FolderLock {
  release(): void
}

/**
 * Takes the data folder (or by another name of that file, another folder) for this process alone, by a file made exclusively beside the cluster. A holder that lives keeps it,
 * whatever its age; the file of a process that is gone is taken over.
 */
export function lockFolder(dataFolder: string, name = 'postgres.lock'): FolderLock {
  const path = join(dataFolder, name)
  const mine = JSON.stringify(myself())
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine, dataFolder)) return { release: () => releaseLock(path, mine) }
    takeOver(path, dataFolder)
  }
  throw inUse(dataFolder, null)
}

function myself(): Holder {
  return { pid: process.pid, started: startOf(process.pid), host: hostname(), since: new Date().toISOString() }
}

/** Written whole and then linked, so that nobody reads half a file. */
function create(path: string, text: string, dataFolder: string): boolean {
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, text, { mode: 0o600 })
    linkSync(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw folderError(error, dataFolder)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes the lock of a process that is gone; throws when it lives. */
function takeOver(path: string, dataFolder: string): void {
  const text = readText(path)
  if (text === null) return
  const holder = parseHolder(text)
  if (holder && holder.host !== hostname()) throw heldElsewhere(path, dataFolder, holder)
  if (holder && lives(holder)) throw inUse(dataFolder, holder)
  removeExactly(path, text)
}

/** Moves the file away first: of two processes that saw the same dead holder only one moves it, and none moves a fresh lock for good. */
function removeExactly(path: string, text: string): void {
  const aside = `${path}.old.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readText(aside) !== text) putBack(aside, path)
  rmSync(aside, { force: true })
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path)
  } catch {
    // Somebody else holds it by now; PostgreSQL itself refuses a second server on one cluster.
  }
}

function lives(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false
  const started = startOf(holder.pid)
  return holder.started === null || started === null || started === holder.started
}

function releaseLock(path: string, mine: string): void {
  if (readText(path) === mine) rmSync(path, { force: true })
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    return value && typeof value.pid === 'number' && typeof value.host === 'string' ? { started: null, since: '', ...value } as Holder : null
  } catch {
    return null
  }
}

function inUse(dataFolder: string, holder: Holder | null): StoreError {
  const who = holder ? ` (proces ${holder.pid}, sinds ${holder.since})` : ''
  return new StoreError('DATA_FOLDER_IN_USE',
    `De gegevensmap ${dataFolder} is al in gebruik door een ander Raadszicht${who}. Stop dat programma eerst, of kies met RAADSZICHT_DATA een andere map.`)
}

function heldElsewhere(path: string, dataFolder: string, holder: Holder): StoreError {
  return new StoreError('DATA_FOLDER_IN_USE',
    `De gegevensmap ${dataFolder} is in gebruik op een andere machine (${holder.host}, proces ${holder.pid}, sinds ${holder.since}). `
    + `Stop Raadszicht daar. Draait het daar zeker niet meer, verwijder dan het bestand ${path} en start opnieuw.`)
}
