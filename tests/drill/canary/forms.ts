import { createHash, createHmac } from 'node:crypto'

/** One way in which a BSN may have been written. */
export interface Form {
  readonly name: string
  readonly bytes: Buffer
}

/** Every form a BSN could be found in. A number of 32 bits is looked for among others in its own way only: four bytes meet by chance. */
export function formsOf(bsn: string): readonly Form[] {
  const number = Number(bsn)
  const text = Buffer.from(bsn)
  return [
    { name: 'text', bytes: text }, { name: 'UTF-16 LE', bytes: Buffer.from(bsn, 'utf16le') }, { name: 'UTF-16 BE', bytes: Buffer.from(bsn, 'utf16le').swap16() },
    ...[0, 1, 2].map((at) => ({ name: `base64 at ${at}`, bytes: Buffer.from(base64At(text, at)) })),
    { name: 'hex', bytes: Buffer.from(text.toString('hex')) }, { name: 'reversed', bytes: Buffer.from([...bsn].toReversed().join('')) },
    { name: 'grouped by points', bytes: Buffer.from(bsn.replace(/(\d{4})(\d{2})(\d{3})/, '$1.$2.$3')) },
    { name: 'int64 BE', bytes: int64(number, 'BE') }, { name: 'int64 LE', bytes: int64(number, 'LE') },
    { name: 'numeric of COPY', bytes: Buffer.concat([Buffer.from([0, 3, 0, 2, 0, 0, 0, 0]), digits(number, 'BE')]) }, { name: 'numeric on disk', bytes: digits(number, 'LE') },
    { name: 'COPY int4', bytes: Buffer.concat([Buffer.from([0, 0, 0, 4]), int32(number, 'BE')]) },
    ...['md5', 'sha1', 'sha256'].flatMap((kind) => hashes(kind, bsn)),
    ...['', 'key', 'secret', 'raadszicht'].map((key) => ({ name: `HMAC under "${key}"`, bytes: createHmac('sha256', key).update(bsn).digest() })),
  ]
}

/** A BSN as a number of 32 bits, in both orders. */
export const int32Forms = (bsn: string): readonly Form[] => [{ name: 'int32 BE', bytes: int32(Number(bsn), 'BE') }, { name: 'int32 LE', bytes: int32(Number(bsn), 'LE') }]

function hashes(kind: string, bsn: string): readonly Form[] {
  const hash = createHash(kind).update(bsn).digest()
  return [{ name: kind, bytes: hash }, { name: `${kind} in hex`, bytes: Buffer.from(hash.toString('hex')) }, { name: `${kind} in base64`, bytes: Buffer.from(hash.toString('base64')) }]
}

/** The part of a base64 text that only these bytes decide, when they stand so many bytes into it. */
function base64At(bytes: Buffer, at: number): string {
  const whole = Buffer.concat([Buffer.alloc(at), bytes]).toString('base64').replaceAll('=', '')
  return whole.slice(Math.ceil((at * 8) / 6), Math.floor(((at + bytes.length) * 8) / 6))
}

function int64(number: number, order: 'BE' | 'LE'): Buffer {
  const bytes = Buffer.alloc(8)
  if (order === 'BE') bytes.writeBigInt64BE(BigInt(number))
  else bytes.writeBigInt64LE(BigInt(number))
  return bytes
}

function int32(number: number, order: 'BE' | 'LE'): Buffer {
  const bytes = Buffer.alloc(4)
  if (order === 'BE') bytes.writeInt32BE(number)
  else bytes.writeInt32LE(number)
  return bytes
}

/** The three digits of base 10,000 in which PostgreSQL keeps a numeric of nine decimals. */
function digits(number: number, order: 'BE' | 'LE'): Buffer {
  const bytes = Buffer.alloc(6)
  const parts = [Math.floor(number / 1e8), Math.floor(number / 1e4) % 1e4, number % 1e4]
  parts.forEach((part, at) => (order === 'BE' ? bytes.writeInt16BE(part, at * 2) : bytes.writeInt16LE(part, at * 2)))
  return bytes
}
