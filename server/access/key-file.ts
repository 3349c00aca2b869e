import { randomBytes } from 'node:crypto'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, basename, resolve, sep } from 'node:path'
import { codeOf, folderError, StoreError } from '../store/errors.ts'
import { makeFolder } from '../store/make-folder.ts'

const KEY_BYTES = 32
const HEADER = 'raadszicht-key-v1'

/** Makes a key file: 32 random bytes, readable by its owner alone, outside the data folder and never over an existing one. */
export async function createKeyFile(path: string, dataFolder: string): Promise<void> {
  await makeFolder(dirname(path), 0o700).catch((error: unknown) => { throw folderError(error, dirname(path)) })
  await refuseInside(path, dataFolder)
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(`${HEADER} ${randomBytes(KEY_BYTES).toString('base64')}\n`)
    await file.sync()
    await file.close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new StoreError('KEY_EXISTS', `Het bestand ${path} bestaat al en wordt niet overschreven: zonder die sleutel horen huishoudens niet meer bij elkaar. Kies een andere naam.`)
    throw folderError(error, dirname(path))
  }
}

/** Reads the key of the pseudonyms; refuses a file that is missing, lies in the data folder, is open to others, or holds no real key. */
export async function readKeyFile(path: string | null, dataFolder: string): Promise<Uint8Array> {
  if (path === null) throw missing('RAADSZICHT_KEY noemt geen sleutelbestand.')
  const text = await readText(path)
  await refuseInside(path, dataFolder)
  await refuseOpen(path)
  return keyIn(text, path)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw missing(`Het sleutelbestand ${path} bestaat niet.`)
    throw new StoreError('KEY_MISSING', `Het sleutelbestand ${path} is niet te lezen. Geef de gebruiker van dit programma leesrecht.`, { cause: error })
  }
}

/** Whoever copies the data folder must not get the key with it. */
async function refuseInside(path: string, dataFolder: string): Promise<void> {
  const [file, folder] = [join(await realFolder(dirname(path)), basename(path)), await realFolder(dataFolder)]
  const target = await realpath(file).catch(() => file)
  if (![file, target].some((place) => place.startsWith(folder + sep))) return
  throw new StoreError('KEY_INSIDE_DATA', `Het sleutelbestand ${path} staat in de gegevensmap. Zet het daarbuiten: wie de gegevensmap kopieert, mag de sleutel niet meekrijgen.`)
}

/** Also for a folder that does not exist yet. */
async function realFolder(folder: string): Promise<string> {
  const whole = resolve(folder)
  try {
    return await realpath(whole)
  } catch {
    return whole === dirname(whole) ? whole : join(await realFolder(dirname(whole)), basename(whole))
  }
}

async function refuseOpen(path: string): Promise<void> {
  if (process.platform === 'win32' || ((await stat(path)).mode & 0o077) === 0) return
  throw new StoreError('KEY_READABLE_BY_OTHERS', `Anderen kunnen bij het sleutelbestand ${path}. Maak het alleen voor uzelf leesbaar: chmod 600 ${path}`)
}

function keyIn(text: string, path: string): Uint8Array {
  const match = /^raadszicht-key-v1 ([A-Za-z0-9+/]{43}=)\s*$/.exec(text)
  const key = Buffer.from(match?.[1] ?? '', 'base64')
  if (key.length === KEY_BYTES && !isExample(key)) return new Uint8Array(key)
  throw new StoreError('KEY_INVALID', `In ${path} staat geen goede sleutel (te kort, een voorbeeld, of een andere vorm). Maak een sleutel met: raadszicht key new`)
}

/** A key somebody typed: few different bytes, a row of steps, or readable text. Random bytes are none of these. */
function isExample(key: Buffer): boolean {
  const steps = new Set(Array.from(key.subarray(1), (byte, at) => (byte - (key[at] ?? 0) + 256) % 256))
  return new Set(key).size < 12 || steps.size === 1 || key.every((byte) => byte >= 32 && byte < 127)
}

const missing = (what: string): StoreError => new StoreError('KEY_MISSING', `${what} Maak een sleutel met \`raadszicht key new\` en zet het pad in RAADSZICHT_KEY.`)
