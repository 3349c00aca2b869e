import { hash } from 'node:crypto'

const BLOCK = 64
const DIGEST = 32
/** Bytes of the longest text, with room to see that one is longer. */
const LONGEST = 256

/**
 * HMAC-SHA-256 (RFC 2104) under one key, for many short texts: the same answer as `createHmac`, at less than half the cost,
 * because nothing is set up per text. The key has at most 64 bytes. A test compares the two.
 */
export function keyedHash(key: Uint8Array): (text: string) => Uint8Array {
  const first = room(padded(key, 0x36), LONGEST)
  const last = room(padded(key, 0x5c), DIGEST)
  return (text) => {
    const length = first.write(text, BLOCK, 'utf8')
    if (length > LONGEST - 4) throw new RangeError('text too long for a keyed hash')
    last.write(hash('sha256', first.subarray(0, BLOCK + length), 'binary'), BLOCK, 'latin1')
    return Buffer.from(hash('sha256', last, 'binary'), 'latin1')
  }
}

const room = (block: Buffer, length: number): Buffer => Buffer.concat([block, Buffer.alloc(length)])

function padded(key: Uint8Array, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK, mask)
  key.forEach((byte, place) => { block[place] = byte ^ mask })
  return block
}
