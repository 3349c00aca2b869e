import { randomUUID } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, folderError } from './errors.ts'
import { makeFolder } from './make-folder.ts'

/** Reads a JSON file only we can read, or null when there is none. */
export async function readSecrets<T>(path: string): Promise<T | null> {
  try {
    const text = await readFile(path, 'utf8')
    await chmod(path, 0o600)
    return JSON.parse(text) as T
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw folderError(error, dirname(path))
  }
}

/** Writes a JSON file only we can read: whole or not at all, and on the disk before we go on. */
export async function writeSecrets(path: string, secrets: object): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    await makeFolder(dirname(path), 0o700)
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(JSON.stringify(secrets, null, 2))
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    throw folderError(error, dirname(path))
  }
}
