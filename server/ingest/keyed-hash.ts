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
  const inner = (text: string): Buffer => {
    const length = first.write(text, start, 'utf8')
    if (length > LONGEST - 4) throw new RangeError('text too long for a keyed hash')
    last.write(hash('sha256', first.subarray(0, start + length), 'binary'), BLOCK, 'latin1')
    return last
  }
  return {
    bytes: (text) => Buffer.from(hash('sha256', inner(text), 'binary'), 'latin1'),
    text: (text) => hash('sha256', inner(text), 'base64url'),
  }
}

const room = (block: Buffer, length: number): Buffer => Buffer.concat([block, Buffer.alloc(length)])

function padded(key: Uint8Array, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK, mask)
  key.forEach((byte, place) => { block[place] = byte ^ mask })
  return block
}
