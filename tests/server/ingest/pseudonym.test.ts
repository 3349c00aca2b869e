import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBsn } from '../../../server/ingest/bsn.ts'
import { keyedHash } from '../../../server/ingest/keyed-hash.ts'
import { pseudonymiser } from '../../../server/ingest/pseudonym.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'
import { KEY, read } from './read.ts'
import { declaration } from './declaration.ts'

const [here, there] = [gemeenteCode('GM9901'), gemeenteCode('GM9902')]
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('A pseudonym', () => {
  it('is the HMAC-SHA-256 of the standard library', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), fc.constantFrom('', 'front\0'), fc.string({ maxLength: 60 }), (key, front, text) => {
      const [made, known] = [keyedHash(key, front), () => createHmac('sha256', key).update(front + text, 'utf8')]
      expect([hex(made.bytes(text)), made.text(text)]).toEqual([known().digest('hex'), known().digest('base64url')])
    }))
  })
  it('is 32 bytes, the same every time, and not shared with the next', () => {
    const { person } = pseudonymiser(KEY, here)
    const [first, second] = [person('999990019'), person('999993653')]
    expect([first.length, hex(first) === hex(second), hex(first) === hex(person('999990019'))]).toEqual([32, false, true])
  })
  it('differs per gemeente, per key and between person and household', () => {
    const other = KEY.map((byte) => byte ^ 1)
    const all = [pseudonymiser(KEY, here), pseudonymiser(KEY, there), pseudonymiser(other, here)]
    expect(new Set(all.flatMap((made) => [hex(made.person('999990019')), hex(made.household('999990019'))])).size).toBe(6)
  })
  it('has a known value, so that a key is never silently read another way', () => {
    const own = createHmac('sha256', KEY).update('sd-gemeente-v1\0GM9901').digest()
    expect(hex(pseudonymiser(KEY, here).person('000009921'))).toBe(createHmac('sha256', own).update('sd-bsn-v1\u0000000009921').digest('hex'))
  })
  it('stays its own when more persons come by than are remembered, and come back', () => {
    const [one, numbers] = [pseudonymiser(KEY, here), Array.from({ length: 65_537 }, (_, at) => String(100_000_000 + at))]
    for (const number of numbers) one.person(number)
    for (const number of [...numbers.slice(0, 3), ...numbers.slice(-3), '1e8', '100 00000', '-10000000', '00000000a']) {
      expect(hex(one.person(number))).toBe(hex(pseudonymiser(KEY, here).person(number)))
    }
  })
  it('of a reference is the first 16 bytes of its own hash', () => {
    const own = createHmac('sha256', KEY).update('sd-gemeente-v1\0GM9901').digest()
    const { reference } = pseudonymiser(KEY, here)
    for (const text of ['1', 'R-2', 'été', 'x'.repeat(64)]) {
      expect(reference(text)).toBe(createHmac('sha256', own).update(`sd-kenmerk-v1\0${text}`).digest().subarray(0, 16).toString('base64url'))
    }
  })
  it.each([0, 16, 31, 33])('refuses a key of %i bytes', (length) => {
    expect(() => pseudonymiser(new Uint8Array(length), here)).toThrow(RangeError)
  })
  it('keeps the leading zeros of a BSN', async () => {
    const [row] = (await read(declaration({ bsn: '000009921' }))).rows
    expect(row?.kind === 'cost' && hex(row.person)).toBe(hex(pseudonymiser(KEY, here).person('000009921')))
  })
})

describe('The 11-test', () => {
  it.each(['999990019', '999993653', '999990925', '000009921', '111222333'])('passes %s', (bsn) => expect(isBsn(bsn)).toBe(true))
  it.each(['999990018', '123456789', '000000000', '9921', '9999900190', '99999\u200b0019', '', ' 99990019', '９９９９９００１９'])('fails %j', (bsn) => expect(isBsn(bsn)).toBe(false))
  it('lets one digit in eleven through and no single typing error', () => {
    const good = Array.from({ length: 10_000 }, (_, place) => String(100_000_000 + place)).filter(isBsn)
    expect(good.length).toBeGreaterThan(850)
    for (const bsn of good.slice(0, 50)) for (let place = 0; place < 9; place++) expect(isBsn(bsn.slice(0, place) + ((Number(bsn[place]) + 1) % 10) + bsn.slice(place + 1))).toBe(false)
  })
})
