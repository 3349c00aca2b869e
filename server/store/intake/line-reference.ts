import { createHash } from 'node:crypto'

/** Bytes of the keyed hash of a reference, and of what is kept of it. */
export const REFERENCE_BYTES = 16

/**
 * What the hash of a reference is mixed with before it is kept: sixteen bytes that follow from the sender, and for a rejection from that it is one.
 * Mixed, references of two senders differ, and so do a line and its rejection: one short column is unique, where three would be compared otherwise.
 * Mixing twice gives back what there was. The database does the same in `facts.mixed`; a test compares the two.
 */
export function mixtureOf(sender: string, rejected: boolean): Uint8Array {
  return createHash('sha256').update(rejected ? REJECTED + sender : sender).digest().subarray(0, REFERENCE_BYTES)
}

/** Front of the sender in the mixture of a rejection. */
export const REJECTED = 'afgewezen '

/** Writes a keyed hash of 16 bytes in base64url (22 characters) as bytes, mixed. Throws a RangeError for any other text: that is a mistake of ours. */
export function writeReference(bytes: Uint8Array, at: number, text: string, mixture: Uint8Array): void {
  if (text.length !== TEXT) throw new RangeError('a reference is no keyed hash')
  let [bits, held, to] = [0, 0, 0]
  for (let place = 0; place < TEXT; place++) {
    const value = VALUES[text.charCodeAt(place)] ?? NONE
    if (value === NONE) throw new RangeError('a reference is no keyed hash')
    bits = (bits << 6 | value) & 0x3fff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at + to] = (bits >> held & 0xff) ^ mixture[to]!
    to++
  }
}

const TEXT = 22
const NONE = 64
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code))
  return value < 0 ? NONE : value
})
