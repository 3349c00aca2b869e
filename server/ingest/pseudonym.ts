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
 * Throws when the key is not 32 bytes: that is a mistake of the caller, not of a file.
 */
export function pseudonymiser(key: Uint8Array, gemeente: GemeenteCode): Pseudonymiser {
  if (key.length !== KEY_BYTES) throw new RangeError(`the key must be ${KEY_BYTES} bytes`)
  const own = createHmac('sha256', key).update(`sd-gemeente-v1\0${gemeente}`).digest()
  const reference = domain(own, 'sd-kenmerk-v1\0')
  return {
    person: domain(own, 'sd-bsn-v1\0'), household: domain(own, 'sd-huishouden-v1\0'),
    reference: (text) => Buffer.from(reference(text)).toString('base64url', 0, REFERENCE_BYTES),
  }
}

function domain(key: Uint8Array, name: string): (text: string) => Pseudonym {
  const hashed = keyedHash(key)
  return (text) => hashed(name + text)
}
