import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './formats.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Above this quality brotli takes ten times as long for a few per cent. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Answers of immutable releases, kept as bytes, plain and compressed, up to a size; what was not asked for longest goes first. */
export interface Bodies {
  /** The bytes for this answer; `make` is asked once, also when many ask at the same time. */
  body(text: string, encoding: Encoding, make: () => Promise<Buffer>): Promise<Buffer>
  readonly bytes: number
}

interface Kept { readonly body: Promise<Buffer>, size: number }

/** An empty store of answers of at most so many bytes. */
export function keepBodies(limit: number): Bodies {
  const kept = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  const weigh = (key: string, entry: Kept, size: number): void => {
    if (kept.get(key) !== entry) return
    entry.size = size
    bytes += size
    for (const oldest of kept.keys()) if (bytes > limit) drop(oldest)
  }
  const keep = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const entry: Kept = { body: make(), size: 0 }
    kept.set(key, entry)
    entry.body.then((body) => weigh(key, entry, body.length), () => { if (kept.get(key) === entry) drop(key) })
    return entry.body
  }
  const get = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const found = kept.get(key)
    if (!found) return keep(key, make)
    kept.delete(key)
    kept.set(key, found)
    return found.body
  }
  const body = (text: string, encoding: Encoding, make: () => Promise<Buffer>): Promise<Buffer> => {
    const plain = (): Promise<Buffer> => get(`identity ${text}`, make)
    return encoding === 'identity' ? plain() : get(`${encoding} ${text}`, async () => compress(await plain(), encoding))
  }
  return { body, get bytes() { return bytes } }
}


const compress = (body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> => encoding === 'br' ? brotli(body, QUALITY) : zip(body)
