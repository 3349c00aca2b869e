import { hash } from 'node:crypto'

const BLOCK = 64
const DIGEST = 32
/** Bytes of the longest text, with room to see that one is longer. */
const LONGEST = 256

/** A keyed hash of one short text. */
export interface KeyedHash {
  bytes(text: string): Uint8Array
  /** The same in base64url. */
  text(text: string): string
}

/**
 * HMAC-SHA-256 (RFC 2104) under one key, for many short texts: the same answer as `createHmac`, at less than half the cost,
 * because nothing is set up per text. The key has at most 64 bytes; `front` (plain ASCII) comes before every text. A test compares the two.
 */
export function keyedHash(key: Uint8Array, front = ''): KeyedHash {
  const first = room(Buffer.concat([padded(key, 0x36), Buffer.from(front, 'latin1')]), LONGEST)
  const start = BLOCK + front.length
  const last = room(padded(key, 0x5c), DIGEST)
  const upTo = Array.from({ length: LONGEST + 1 }, (_, length) => first.subarray(0, start + length))
  const inner = (text: string): Buffer => {
    const length = isShortAscii(text) ? writeBytes(first, start, text) : first.write(text, start, 'utf8')
    if (length > LONGEST - 4) throw new RangeError('text too long for a keyed hash')
    writeBytes(last, BLOCK, hash('sha256', upTo[length]!, 'binary'))
    return last
  }
  return {
    bytes: (text) => Buffer.from(hash('sha256', inner(text), 'binary'), 'latin1'),
    text: (text) => hash('sha256', inner(text), 'base64url'),
  }
}

/** Writes one byte per character: for so few of them a call out of JavaScript costs more than the writing. */
function writeBytes(to: Uint8Array, at: number, text: string): number {
  for (let place = 0; place < text.length; place++) to[at + place] = text.charCodeAt(place)
  return text.length
}

function isShortAscii(text: string): boolean {
  if (text.length > LONGEST) return false
  for (let place = 0; place < text.length; place++) if (text.charCodeAt(place) > 0x7f) return false
  return true
}

const room = (block: Buffer, length: number): Buffer => Buffer.concat([block, Buffer.alloc(length)])

function padded(key: Uint8Array, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK, mask)
  key.forEach((byte, place) => { block[place] = byte ^ mask })
  return block
}
