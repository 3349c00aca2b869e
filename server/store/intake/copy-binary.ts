import type pg from 'pg'
import { to } from 'pg-copy-streams'

/** One row of a binary COPY: where each field starts in the bytes, and how long it is (-1 for null). */
export interface BinaryRow {
  bytes: Buffer
  readonly start: Int32Array
  readonly length: Int32Array
}

/** Bytes before the first row: signature, flags, and the length of an extension that PostgreSQL leaves empty. */
export const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const HEADER = SIGNATURE.length + 8

/** Streams a query out of the database by binary COPY. The row object is the same every time: take from it what is needed. */
export async function copyOut(pool: pg.Pool, query: string, fields: number, onRow: (row: BinaryRow) => void): Promise<void> {
  const client = await pool.connect()
  let failed = false
  try {
    const parse = binaryParser(fields, onRow)
    for await (const chunk of client.query(to(`copy (${query}) to stdout (format binary)`))) parse(chunk as Buffer)
  } catch (error) {
    failed = true
    throw error
  } finally {
    client.release(failed)
  }
}

/** Takes the bytes of a binary COPY in pieces of any size and hands on each row once it is whole. */
export function binaryParser(fields: number, onRow: (row: BinaryRow) => void): (chunk: Buffer) => void {
  const row: BinaryRow = { bytes: Buffer.alloc(0), start: new Int32Array(fields), length: new Int32Array(fields) }
  let rest: Buffer = Buffer.alloc(0)
  let begun = false
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    if (!begun) {
      if (bytes.length < HEADER) { rest = bytes; return }
      at = readHeader(bytes)
      begun = true
    }
    row.bytes = bytes
    for (let next = readRow(row, at); next > at; next = readRow(row, at)) {
      onRow(row)
      at = next
    }
    rest = bytes.subarray(at)
  }
}

/** Signed 32-bit field. */
export const int32 = (row: BinaryRow, field: number): number => row.bytes.readInt32BE(row.start[field])
export const isNull = (row: BinaryRow, field: number): boolean => (row.length[field] ?? -1) < 0

/** Signed 64-bit field as a number; throws beyond 2^53, where a number is no longer exact. */
export function int64(row: BinaryRow, field: number): number {
  const at = row.start[field] ?? 0
  const value = row.bytes.readInt32BE(at) * 0x1_0000_0000 + row.bytes.readUInt32BE(at + 4)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number beyond 2^53 came out of the database')
  return value
}

/** Text field; '' for null. */
export function text(row: BinaryRow, field: number): string {
  const at = row.start[field] ?? 0
  return isNull(row, field) ? '' : row.bytes.toString('utf8', at, at + (row.length[field] ?? 0))
}

function readHeader(bytes: Buffer): number {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('not a binary COPY')
  return HEADER + bytes.readInt32BE(HEADER - 4)
}

/** Fills in the row that starts here and returns where the next one starts; the same place when it is not whole yet, or the trailer. */
function readRow(row: BinaryRow, from: number): number {
  const { bytes, start, length } = row
  if (from + 2 > bytes.length) return from
  const count = bytes.readInt16BE(from)
  if (count === -1) return from
  if (count !== start.length) throw new Error(`a row of ${count} fields instead of ${start.length}`)
  let at = from + 2
  for (let field = 0; field < count; field++) {
    if (at + 4 > bytes.length) return from
    const size = bytes.readInt32BE(at)
    start[field] = at + 4
    length[field] = size
    at += size > 0 ? size + 4 : 4
  }
  return at <= bytes.length ? at : from
}
