import { createHmac } from 'node:crypto'
import type { Pseudonym } from '../facts/rows.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { keyedHash } from './keyed-hash.ts'
import type { Pseudonymiser } from './reading.ts'

const KEY_BYTES = 32
/** Enough that two references of one sender never meet by chance. */
const REFERENCE_BYTES = 16

/**
 * Pseudonyms of one gemeente: HMAC-SHA-256 under a key that is itself derived from the secret key and the code of the gemeente,
 * so that the same person has unrelated pseudonyms in two gemeenten. Persons, households and references each have their own domain.
 * A key of more than 32 bytes was renewed: each next 32 bytes are a layer over what the earlier ones gave.
 * Throws when the key is not one or more times 32 bytes: that is a mistake of the caller, not of a file.
 */
export function pseudonymiser(key: Uint8Array, gemeente: GemeenteCode): Pseudonymiser {
  const [first, ...later] = layersOf(key)
  if (first === undefined) throw new RangeError(`the key must be ${KEY_BYTES} bytes, or some times that`)
  const layered = later.map((layer) => layerOver(layer, gemeente)).reduce(wrapped, firstLayer(first, gemeente))
  return { ...layered, person: recalled(layered.person) }
}

/** What renews pseudonyms and references that are kept, so that the old key alone no longer finds anybody: nothing of the BSN is needed. */
export interface Layer {
  pseudonym(earlier: Uint8Array): Pseudonym
  reference(earlier: string): string
}

/** The layer of the last 32 bytes of a renewed key. */
export function lastLayer(key: Uint8Array, gemeente: GemeenteCode): Layer {
  const last = layersOf(key).slice(1).at(-1)
  if (last === undefined) throw new RangeError('this key was never renewed')
  return layerOver(last, gemeente)
}

function firstLayer(key: Uint8Array, gemeente: GemeenteCode): Pseudonymiser {
  const own = keyOf(key, gemeente)
  const [person, household, reference] = [keyedHash(own, 'sd-bsn-v1\0'), keyedHash(own, 'sd-huishouden-v1\0'), keyedHash(own, 'sd-kenmerk-v1\0')]
  return { person: person.bytes, household: household.bytes, reference: (text) => shortened(reference.text(text)) }
}

function layerOver(key: Uint8Array, gemeente: GemeenteCode): Layer {
  const own = keyOf(key, gemeente)
  const [pseudonym, reference] = [keyedHash(own, 'sd-laag-v1\0'), keyedHash(own, 'sd-laag-kenmerk-v1\0')]
  return {
    pseudonym: (earlier) => pseudonym.bytes(Buffer.from(earlier.buffer, earlier.byteOffset, earlier.byteLength).toString('base64url')),
    reference: (earlier) => shortened(reference.text(earlier)),
  }
}

const wrapped = (inner: Pseudonymiser, layer: Layer): Pseudonymiser => ({
  person: (bsn) => layer.pseudonym(inner.person(bsn)),
  household: (key) => layer.pseudonym(inner.household(key)),
  reference: (text) => layer.reference(inner.reference(text)),
})

const keyOf = (key: Uint8Array, gemeente: GemeenteCode): Uint8Array => createHmac('sha256', key).update(`sd-gemeente-v1\0${gemeente}`).digest()

/** Base64url of the first 16 bytes, cut from that of all: 21 characters, and of the next one the two bits that are theirs. */
const shortened = (hash: string): string => hash.slice(0, WHOLE) + LAST[hash.charCodeAt(WHOLE)]
const WHOLE = Math.floor((REFERENCE_BYTES * 8) / 6)
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LAST: readonly string[] = Array.from({ length: 128 }, (_, code) => ALPHABET.charAt(ALPHABET.indexOf(String.fromCharCode(code)) & 0b110000))

/** Remembers the pseudonyms of who was seen lately, by the number that the BSN is: many lines of a file are about the same persons. It lives as long as the reading of one delivery. */
function recalled(pseudonymOf: (bsn: string) => Pseudonym): (bsn: string) => Pseudonym {
  const seen = new Map<number, Pseudonym>()
  const learn = (bsn: string, number: number): Pseudonym => {
    const made = pseudonymOf(bsn)
    if (seen.size >= RECALLED) seen.clear()
    if (number >= 0) seen.set(number, made)
    return made
  }
  return (bsn) => {
    const number = nineDigits(bsn)
    return seen.get(number) ?? learn(bsn, number)
  }
}

/** The number that nine digits are; -1 for any other text. */
function nineDigits(text: string): number {
  if (text.length !== 9) return -1
  let number = 0
  for (let place = 0; place < 9; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** Persons that are remembered at most: some fifteen MB. */
const RECALLED = 65_536

/** The parts of 32 bytes; none when the key has another length. */
function layersOf(key: Uint8Array): readonly Uint8Array[] {
  if (key.length % KEY_BYTES !== 0) return []
  return Array.from({ length: key.length / KEY_BYTES }, (_, at) => key.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))
}
