import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What each file looked like: which file it is, its size and time of change. */
export type Looks = ReadonlyMap<string, string>

/** Names that programs give to a file that is not whole yet. */
const UNFINISHED = /^[.~]|\.(part|partial|tmp|filepart|crdownload|download)$/i
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name)

/** The files of a folder that look as they did before, oldest first, and how all look now. Folders and links are no deliveries. */
export async function settled(folder: string, before: Looks): Promise<{ readonly still: readonly string[]; readonly looks: Looks }> {
  const looks = new Map<string, string>()
  const still: { name: string; changed: number }[] = []
  for (const name of await readdir(folder)) {
    const file = isUnfinished(name) ? null : await lookAt(join(folder, name))
    if (file === null) continue
    looks.set(name, file.look)
    if (before.get(name) === file.look) still.push({ name, changed: file.changed })
  }
  return { still: still.toSorted((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1)).map(({ name }) => name), looks }
}

/** How a file looks now; null for what is no file, or gone. */
export async function lookAt(path: string): Promise<{ readonly look: string; readonly changed: number } | null> {
  const file = await lstat(path).catch(() => null)
  return file?.isFile() ? { look: `${file.ino} ${file.size} ${file.mtimeMs}`, changed: file.mtimeMs } : null
}
