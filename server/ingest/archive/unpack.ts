import { Readable, type Transform } from 'node:stream'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import type { Ledger } from '../ledger.ts'
import type { Code } from '../messages.ts'
import { ARCHIVE_LIMITS, isTooMuch } from './limits.ts'
import { onlyMember } from './zip.ts'

const NAMED_GZIP = /\.gz$/i
const NAMED_ZIP = /\.zip$/i
const MAGIC = { gzip: [0x1f, 0x8b], zip: [0x50, 0x4b, 0x03, 0x04] } as const
const HEAD = 4

/**
 * The bytes of a file, unpacked when it is a gzip or a zip and is called one; an archive under another name is left as it is, and refused by
 * whoever looks at it. Only one file comes out, never an archive in an archive. What is wrong goes to the ledger; the source is always read to its end.
 */
export async function* unpacked(source: AsyncIterable<Uint8Array>, fileName: string, ledger: Ledger): AsyncGenerator<Uint8Array> {
  const bytes = source[Symbol.asyncIterator]()
  const head = await headOf(bytes)
  const all = joined(head, bytes)
  if (NAMED_GZIP.test(fileName) && startsWith(head, MAGIC.gzip)) yield* gunzipped(all, ledger)
  else if (NAMED_ZIP.test(fileName) && startsWith(head, MAGIC.zip)) yield* unzipped(all, ledger)
  else yield* all
}

async function* gunzipped(source: AsyncIterable<Uint8Array>, ledger: Ledger): AsyncGenerator<Uint8Array> {
  const counted = { packed: 0 }
  const packed = Readable.from(counting(source, counted))
  const engine = createGunzip()
  packed.once('error', (error) => engine.destroy(error))
  yield* bounded(packed.pipe(engine), ledger, { packed: () => counted.packed, end: () => {} })
  for await (const rest of packed) if (rest === null) return
}

async function* unzipped(source: AsyncIterable<Uint8Array>, ledger: Ledger): AsyncGenerator<Uint8Array> {
  const zip = await allOf(source)
  const member = zip === null ? 'ARCHIVE_RATIO' : onlyMember(zip)
  if (typeof member === 'string') return stop(ledger, member)
  const found = { crc: 0, size: 0 }
  let whole = false
  const content = member.deflated ? Readable.from([member.bytes]).pipe(createInflateRaw()) : Readable.from([member.bytes])
  for await (const chunk of bounded(content, ledger, { packed: () => member.bytes.length, end: () => { whole = true } })) {
    found.crc = crc32(chunk, found.crc)
    found.size += chunk.length
    yield chunk
  }
  if (whole && (found.crc !== member.crc || found.size !== member.size)) stop(ledger, 'ARCHIVE_BROKEN')
}

/** What comes out of a stream, until it is more than an archive may hold or proves broken; `end` is called after the last of a whole one. */
async function* bounded(content: Readable | Transform, ledger: Ledger, { packed, end }: { packed: () => number; end: () => void }): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (isTooMuch(size, packed())) return stop(ledger, 'ARCHIVE_RATIO')
      yield chunk
    }
    end()
  } catch {
    stop(ledger, 'ARCHIVE_BROKEN')
  }
}

/** Also said of a file that was refused before: what is wrong with the archive explains the rest. */
const stop = (ledger: Ledger, code: Code): void => ledger.stop(code)

async function* counting(source: AsyncIterable<Uint8Array>, counted: { packed: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    counted.packed += chunk.length
    yield chunk
  }
}

/** All bytes, or null when there are more than a zip may have; the source is read to its end. */
async function allOf(source: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length <= ARCHIVE_LIMITS.zip) parts.push(chunk)
    else parts = []
  }
  return length > ARCHIVE_LIMITS.zip ? null : Buffer.concat(parts)
}

async function headOf(bytes: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0)
  while (head.length < HEAD) {
    const next = await bytes.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  return head
}

async function* joined(head: Uint8Array, bytes: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await bytes.next(); next.done !== true; next = await bytes.next()) yield next.value
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => bytes.length >= mark.length && mark.every((byte, place) => bytes[place] === byte)
