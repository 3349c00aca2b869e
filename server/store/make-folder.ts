import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder and those above it, one by one: Node's own recursive mkdir never ends where a file system makes none (/proc). */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if (existsSync(path)) return
  if (path !== dirname(path)) await makeFolder(dirname(path), mode)
  await mkdir(path, { mode }).catch((error: unknown) => { if (!existsSync(path)) throw error })
}
