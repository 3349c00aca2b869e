import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MicrodataReader, type ReadMicrodata } from '../../ingest/microdata/reader.ts'
import { refusals } from './refusals.ts'

/** Microdata with the SHA-256 of the file they came from. */
export interface MicrodataFile extends ReadMicrodata {
  readonly sha256: string
}

const MOST_PER_LINE = 1_000_000

/** Reads a CSV, packed by gzip or not, line by line. Throws an InputRefusal for a file that cannot be used. */
export async function readMicrodata(path: string): Promise<MicrodataFile> {
  const hash = createHash('sha256')
  const packed = await isPacked(path)
  const bytes = hashed(createReadStream(path), hash)
  const reader = new MicrodataReader()
  try {
    for await (const line of linesOf(packed ? Readable.from(bytes).pipe(createGunzip()) : bytes, path)) reader.line(line)
  } catch (error) {
    throw explained(error, path)
  }
  return { ...reader.end(), sha256: hash.digest('hex') }
}

async function isPacked(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0)
    await file.close()
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } catch {
    throw refusals.unreadable('--in', path)
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    if (rest.length > MOST_PER_LINE) throw refusals.lineTooLong(path)
    for (const line of lines) yield withoutReturn(line)
  }
  rest += decoder.decode()
  if (rest !== '') yield withoutReturn(rest)
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

/** Errors of packing, decoding and reading get words; a refusal has them already. */
function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return refusals.badGzip(path)
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return refusals.notUtf8(path)
  return code.startsWith('E') && error instanceof Error && 'syscall' in error ? refusals.unreadable('--in', path) : error
}
