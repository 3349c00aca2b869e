import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { safeFileName } from '../../store/intake/file-name.ts'
import { isUnfinished } from './settled.ts'

/** How a file was answered: whether it is in, and its receipt as text. */
export interface Answer {
  readonly accepted: boolean
  readonly receipt: string
}

export const [PROCESSED, REFUSED] = ['verwerkt', 'geweigerd']
const RECEIPT = '.ontvangst.json'
/** A delivery that is in need not stay: its facts and receipt do. */
const KEPT_MS = 24 * 3600 * 1000

/** Makes the folders of what was handled. */
export async function makeWatchFolders(folder: string): Promise<void> {
  for (const name of [PROCESSED, REFUSED]) await mkdir(join(folder, name), { recursive: true })
}

/** Moves a handled file, without a BSN in its name, and then writes its receipt beside it: a file without one was cut short. A file that is gone was moved by hand. */
export async function putAway(folder: string, name: string, { accepted, receipt }: Answer): Promise<void> {
  const to = join(folder, accepted ? PROCESSED : REFUSED)
  const free = freeName(to, keptName(name))
  const isMoved = await rename(join(folder, name), join(to, free)).then(() => true, ifGone)
  if (!isMoved) return
  await writeFile(join(to, `.${free}.new`), receipt)
  await rename(join(to, `.${free}.new`), join(to, free + RECEIPT))
}

/** Puts files back that have no receipt: a crash came between. */
export async function moveBackUnreceipted(folder: string): Promise<void> {
  for (const from of [PROCESSED, REFUSED].map((name) => join(folder, name))) {
    for (const name of await deliveriesIn(from)) {
      if (!existsSync(join(from, name + RECEIPT))) await rename(join(from, name), join(folder, freeName(folder, name))).catch(ifGone)
    }
  }
}

/** Removes processed files of a day and older: they hold BSNs, and all that is needed of them is in the database. Receipts stay, and so does what was refused. */
export async function clearProcessed(folder: string, now: number): Promise<void> {
  const from = join(folder, PROCESSED)
  for (const name of await deliveriesIn(from)) {
    const receipt = await stat(join(from, name + RECEIPT)).catch(() => null)
    if (receipt !== null && now - receipt.mtimeMs >= KEPT_MS) await rm(join(from, name), { force: true })
  }
}

const deliveriesIn = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).filter((name) => !name.endsWith(RECEIPT) && !name.startsWith('.'))

const MOST_BYTES = 200
const ARCHIVE = /\.(?:gz|zip)$/i

/** The name that stays, on any disk and in any command. A name that would be taken for something else than a delivery is none. */
function keptName(name: string): string {
  const safe = safeFileName(name).replaceAll('*', 'x')
  return isUnfinished(safe) || safe.endsWith(RECEIPT) || Buffer.byteLength(safe) > MOST_BYTES ? `levering${ARCHIVE.exec(safe)?.[0] ?? ''}` : safe
}

/** The name itself, or with a number when that or its receipt is taken. */
function freeName(folder: string, name: string): string {
  const { name: base, ext } = parse(name)
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${base} (${number})${ext}`
    if (!existsSync(join(folder, free)) && !existsSync(join(folder, free + RECEIPT))) return free
  }
}

function ifGone(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}
