import { randomBytes } from 'node:crypto'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, basename, resolve, sep } from 'node:path'
import { codeOf, folderError, StoreError } from '../store/errors.ts'
import { makeFolder } from '../store/make-folder.ts'

const KEY_BYTES = 32

/** Makes a key file: 32 random bytes, readable by its owner alone, outside the data folder and never over an existing one. */
export const createKeyFile = (path: string, dataFolder: string): Promise<void> => writeKeyFile(path, dataFolder, randomBytes(KEY_BYTES))

/** Makes the file of a renewed key: 32 random bytes as a layer over the old one, which is in it and need not be kept beside it. Returns the key. */
export async function createRenewedKeyFile(path: string, dataFolder: string, old: Uint8Array): Promise<Uint8Array> {
  const key = new Uint8Array([...old, ...randomBytes(KEY_BYTES)])
  await writeKeyFile(path, dataFolder, key)
  return key
}

async function writeKeyFile(path: string, dataFolder: string, key: Uint8Array): Promise<void> {
  await makeFolder(dirname(path), 0o700).catch((error: unknown) => { throw folderError(error, dirname(path)) })
  await refuseInside(path, dataFolder)
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(keyText(key))
    await file.sync()
    await file.close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new StoreError('KEY_EXISTS', `Het bestand ${path} bestaat al en wordt niet overschreven: zonder die sleutel horen huishoudens niet meer bij elkaar. Kies een andere naam.`)
    throw folderError(error, dirname(path))
  }
}

/** The version in the first word is the number of layers; each layer is 32 bytes in base64, the oldest first. */
function keyText(key: Uint8Array): string {
  const layers = layersOf(key)
  return `raadszicht-key-v${layers.length} ${layers.map((layer) => layer.toString('base64')).join(' ')}\n`
}

const layersOf = (key: Uint8Array): readonly Buffer[] => Array.from({ length: key.length / KEY_BYTES }, (_, at) => Buffer.from(key.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES)))

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
  const [, version, ...layers] = /^raadszicht-key-v([1-9]\d*)((?: [A-Za-z0-9+/]{43}=)+)\s*$/.exec(text)?.flatMap((part, at) => (at === 2 ? part.trim().split(' ') : part)) ?? []
  const key = Buffer.concat(layers.map((layer) => Buffer.from(layer, 'base64')))
  if (layers.length > 0 && Number(version) === layers.length && !layersOf(key).some(isExample)) return new Uint8Array(key)
  throw new StoreError('KEY_INVALID', `In ${path} staat geen goede sleutel (te kort, een voorbeeld, of een andere vorm). Maak een sleutel met: raadszicht key new`)
}

/** A key somebody typed: few different bytes, a row of steps, or readable text. Random bytes are none of these. */
function isExample(key: Buffer): boolean {
  const steps = new Set(Array.from(key.subarray(1), (byte, at) => (byte - (key[at] ?? 0) + 256) % 256))
  return new Set(key).size < 12 || steps.size === 1 || key.every((byte) => byte >= 32 && byte < 127)
}

const missing = (what: string): StoreError => new StoreError('KEY_MISSING', `${what} Maak een sleutel met \`raadszicht key new\` en zet het pad in RAADSZICHT_KEY.`)
