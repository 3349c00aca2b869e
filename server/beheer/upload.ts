import type { FastifyRequest } from 'fastify'
import { Refusal } from '../api/problems.ts'
import { faults } from './words.ts'

/** The only type a file may come as. A form of another website cannot send it without asking first, and we never say yes. */
export const FILE_TYPE = 'application/octet-stream'

const GIGABYTE = 1_000_000_000
/** Bytes of the largest file that is taken. */
export const LARGEST = 2 * GIGABYTE

/** How long somebody may send nothing, in milliseconds. */
const PATIENCE = 30_000

/** A file that is coming in. */
export interface Upload {
  readonly fileName: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * The file in a request: its name from Content-Disposition (RFC 6266), its bytes as they come. Refuses what is no file, and one that says
 * it is too large. Whoever stops reading halfway leaves the connection as it is, so that the reason can still be sent.
 */
export function uploadIn({ headers, raw }: FastifyRequest, patience = PATIENCE): Upload {
  if (headers['content-type'] !== FILE_TYPE) throw new Refusal(faults.contentType())
  if (headers['content-encoding'] !== undefined) throw new Refusal(faults.encoding())
  if (Number(headers['content-length'] ?? 0) > LARGEST) throw tooLarge(LARGEST)
  return { fileName: fileNameIn(headers['content-disposition']), bytes: bounded(raw.iterator({ destroyOnReturn: false }), LARGEST, patience) }
}

const NAME = /^attachment; *filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]{1,2000})$/i

function fileNameIn(disposition: string | undefined): string {
  const encoded = NAME.exec(disposition ?? '')?.[1]
  const name = encoded === undefined ? null : decoded(encoded)
  if (name === null || name.trim() === '') throw new Refusal(faults.nameless())
  return name
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Passes bytes on until there are too many or they stop coming; then throws, so that nothing of the file stays. */
export async function* bounded(source: AsyncIterable<Uint8Array>, largest: number, patience = PATIENCE): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of whole(source, patience)) {
    size += chunk.length
    if (size > largest) throw tooLarge(largest)
    yield chunk
  }
}

/** Whoever sends went away halfway, or stays and sends nothing: that is no failure of ours. Only waiting for bytes counts, not what we do with them. */
async function* whole(source: AsyncIterable<Uint8Array>, patience: number): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await inTime(chunks.next(), patience)
      if (next.done) return
      yield next.value
    }
  } finally {
    void chunks.return?.()
  }
}

function inTime<T>(coming: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal(faults.silent(), { connection: 'close' })), patience)
    coming.then(resolve, () => reject(new Refusal(faults.brokenOff()))).finally(() => clearTimeout(timer))
  })
}

const tooLarge = (largest: number): Refusal => new Refusal(faults.tooLarge(largest / GIGABYTE))
