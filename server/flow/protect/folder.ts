import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fieldsOf } from '../../ingest/microdata/fields.ts'
import { parseEarlier, type Earlier } from '../../release/folder/earlier.ts'
import { refusals } from './refusals.ts'

/** The text of a file that an option names. */
export async function textOf(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw refusals.unreadable(option, path)
  }
}

/** A folder that was made before. */
export async function readEarlier(folder: string): Promise<Earlier> {
  const read = (name: string): Promise<string> => textOf('--previous', join(folder, name))
  const [cells, audit] = await Promise.all([read('cells.csv'), read('audit.json')])
  return parseEarlier(folder, cells, audit, (line) => fieldsOf(line, ','))
}

/** Throws unless the folder can be made: it is not there, or it is there and empty. */
export async function refuseTaken(out: string): Promise<void> {
  try {
    if ((await readdir(out)).length > 0) throw refusals.outTaken(out)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') throw refusals.outTaken(out)
    throw error
  }
}

/** Writes files to a folder of their own beside the wanted one, then gives it its name: all of it is there, or nothing. */
export async function writeFolder(out: string, files: Readonly<Record<string, Iterable<string>>>): Promise<void> {
  const wanted = resolve(out)
  const making = await attempt(out, async () => {
    await mkdir(dirname(wanted), { recursive: true })
    return mkdtemp(join(dirname(wanted), `.${basename(wanted)}-`))
  })
  try {
    await attempt(out, async () => {
      for (const [name, text] of Object.entries(files)) await writeFile(join(making, name), text)
    })
    await refuseTaken(wanted)
    await rmdir(wanted).catch(() => undefined)
    await attempt(out, () => rename(making, wanted))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

/** A failure of the disk gets words; anything else is not for the user. */
async function attempt<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? refusals.outNotMade(out) : error
  }
}

const CHUNK = 1 << 20

async function writeFile(path: string, parts: Iterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    let waiting = ''
    for (const part of parts) {
      waiting += part
      if (waiting.length < CHUNK) continue
      await file.write(waiting)
      waiting = ''
    }
    await file.write(waiting)
  } finally {
    await file.close()
  }
}
