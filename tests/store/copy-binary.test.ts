import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binaryParser, int32, int64, isNull, text } from '../../server/store/intake/copy-binary.ts'

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])

type Value = Buffer | null

/** Rows in the binary form of COPY, by the words of the PostgreSQL manual. */
function encode(rows: readonly (readonly Value[])[], trailer = true): Buffer {
  const parts: Buffer[] = [HEADER]
  for (const row of rows) {
    const count = Buffer.alloc(2)
    count.writeInt16BE(row.length)
    parts.push(count)
    for (const value of row) {
      const size = Buffer.alloc(4)
      size.writeInt32BE(value === null ? -1 : value.length)
      parts.push(size, value ?? Buffer.alloc(0))
    }
  }
  return Buffer.concat(trailer ? [...parts, Buffer.from([0xff, 0xff])] : parts)
}

const big = (value: bigint): Buffer => { const bytes = Buffer.alloc(8); bytes.writeBigInt64BE(value); return bytes }
const small = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(value); return bytes }

function parse(bytes: Buffer, pieces: readonly number[]): unknown[] {
  const rows: unknown[] = []
  const take = binaryParser(3, (row) => rows.push([int32(row, 0), isNull(row, 1) ? null : int64(row, 1), text(row, 2)]))
  let at = 0
  for (const size of pieces) take(bytes.subarray(at, at += size))
  take(bytes.subarray(at))
  return rows
}

describe('A binary COPY', () => {
  it('gives the same rows however its bytes are cut', () => {
    const field = fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.option(fc.maxSafeInteger()), fc.string())
    fc.assert(fc.property(fc.array(field, { maxLength: 8 }), fc.array(fc.nat(40), { maxLength: 12 }), (rows, pieces) => {
      const bytes = encode(rows.map(([a, b, c]) => [small(a), b === null ? null : big(BigInt(b)), Buffer.from(c)]))
      expect(parse(bytes, pieces)).toEqual(rows.map(([a, b, c]) => [a, b === null || b === 0 ? b && 0 : b, Buffer.from(c).toString()]))
    }))
  })

  it('gives a row only once it is whole', () => {
    const bytes = encode([[small(1), big(2n), Buffer.from('drie')]], false)
    for (let cut = 0; cut < bytes.length; cut++) expect(parse(bytes.subarray(0, cut), [])).toEqual([])
    expect(parse(bytes, [])).toEqual([[1, 2, 'drie']])
  })

  it('is exact up to 2^53 - 1 and refuses beyond', () => {
    const read = (value: bigint) => parse(encode([[small(0), big(value), Buffer.alloc(0)]]), [])
    expect(read(2n ** 53n - 1n)).toEqual([[0, 2 ** 53 - 1, '']])
    expect(read(-(2n ** 53n) + 1n)).toEqual([[0, -(2 ** 53) + 1, '']])
    for (const value of [2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n), 2n ** 63n - 1n, -(2n ** 63n)]) expect(() => read(value)).toThrow(RangeError)
  })

  it('refuses bytes that are something else', () => {
    expect(() => parse(Buffer.from('this is not a binary COPY'), [])).toThrow('not a binary COPY')
    expect(() => parse(encode([[small(1)]]), [])).toThrow('a row of 1 fields instead of 3')
  })
})
