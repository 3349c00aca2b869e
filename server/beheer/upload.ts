import type { FastifyRequest } from 'fastify'
import { Refusal } from '../api/problems.ts'
import { faults } from './words.ts'

/** The only type a file may come as. A form of another website cannot send it without asking first, and we never say yes. */
export const FILE_TYPE = 'application/octet-stream'

const GIGABYTE = 1_000_000_000
/** Bytes of the largest file that is taken. */
export const LARGEST = 2 * GIGABYTE

/** A file that is coming in. */
export interface Upload {
  readonly fileName: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * The file in a request: its name from Content-Disposition (RFC 6266), its bytes as they come. Refuses what is no file, and one that says
 * it is too large. Whoever stops reading halfway leaves the connection as it is, so that the reason can still be sent.
 */
export function uploadIn({ headers, raw }: FastifyRequest, largest = LARGEST): Upload {
  if (headers['content-type'] !== FILE_TYPE) throw new Refusal(faults.contentType())
  if (headers['content-encoding'] !== undefined) throw new Refusal(faults.encoding())
  if (Number(headers['content-length'] ?? 0) > largest) throw tooLarge(largest)
  return { fileName: fileNameIn(headers['content-disposition']), bytes: bounded(raw.iterator({ destroyOnReturn: false }), largest) }
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
export async function* bounded(source: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of whole(source)) {
    size += chunk.length
    if (size > largest) throw tooLarge(largest)
    yield chunk
  }
}

/** Whoever sends went away halfway: that is no failure of ours, and nobody waits for the answer. */
async function* whole(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source
  } catch {
    throw new Refusal(faults.brokenOff())
  }
}

const tooLarge = (largest: number): Refusal => new Refusal(faults.tooLarge(largest / GIGABYTE))
