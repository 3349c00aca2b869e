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
  return later.map((layer) => layerOver(layer, gemeente)).reduce(wrapped, firstLayer(first, gemeente))
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
  const reference = domain(own, 'sd-kenmerk-v1\0')
  return { person: domain(own, 'sd-bsn-v1\0'), household: domain(own, 'sd-huishouden-v1\0'), reference: (text) => shortened(reference(text)) }
}

function layerOver(key: Uint8Array, gemeente: GemeenteCode): Layer {
  const own = keyOf(key, gemeente)
  const [pseudonym, reference] = [domain(own, 'sd-laag-v1\0'), domain(own, 'sd-laag-kenmerk-v1\0')]
  return {
    pseudonym: (earlier) => pseudonym(Buffer.from(earlier.buffer, earlier.byteOffset, earlier.byteLength).toString('base64url')),
    reference: (earlier) => shortened(reference(earlier)),
  }
}

const wrapped = (inner: Pseudonymiser, layer: Layer): Pseudonymiser => ({
  person: (bsn) => layer.pseudonym(inner.person(bsn)),
  household: (key) => layer.pseudonym(inner.household(key)),
  reference: (text) => layer.reference(inner.reference(text)),
})

const keyOf = (key: Uint8Array, gemeente: GemeenteCode): Uint8Array => createHmac('sha256', key).update(`sd-gemeente-v1\0${gemeente}`).digest()

const shortened = (hash: Pseudonym): string => Buffer.from(hash).toString('base64url', 0, REFERENCE_BYTES)

/** The parts of 32 bytes; none when the key has another length. */
function layersOf(key: Uint8Array): readonly Uint8Array[] {
  if (key.length % KEY_BYTES !== 0) return []
  return Array.from({ length: key.length / KEY_BYTES }, (_, at) => key.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))
}

function domain(key: Uint8Array, name: string): (text: string) => Pseudonym {
  const hashed = keyedHash(key)
  return (text) => hashed(name + text)
}
