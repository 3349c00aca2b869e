import type { Code } from '../messages.ts'

/** The one member of a zip: where its bytes are and what must come out of them. */
export interface Member {
  readonly bytes: Uint8Array
  readonly deflated: boolean
  readonly crc: number
  readonly size: number
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const END_LENGTH = 22
const MOST_COMMENT = 65_535
const ENCRYPTED = 1
const UNSAFE_NAME = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0/
/** Kinds of file in the upper half of the attributes: 0 is not said, 8 is a regular file. A link is neither. */
const REGULAR: ReadonlySet<number> = new Set([0, 8])

/** The only member of a zip, or why the zip is not read. Its name is looked at and never used. */
export function onlyMember(zip: Buffer): Member | Code {
  try {
    return memberOf(zip)
  } catch {
    return 'ARCHIVE_BROKEN'
  }
}

/** Reads by the list at the end of the zip (APPNOTE 4.3); offsets beyond the buffer throw. */
function memberOf(zip: Buffer): Member | Code {
  const end = endOf(zip)
  if (end < 0) return 'ARCHIVE_BROKEN'
  const [members, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  if (zip.readUInt32LE(at) !== ENTRY) return 'ARCHIVE_BROKEN'
  const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
  if (UNSAFE_NAME.test(name)) return 'FILE_TYPE'
  if (members !== 1 || name.endsWith('/') || !REGULAR.has(zip.readUInt32LE(at + 38) >>> 28)) return 'ARCHIVE_MEMBERS'
  const method = zip.readUInt16LE(at + 10)
  if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) return 'FILE_TYPE'
  return { bytes: bytesOf(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)), deflated: method === 8, crc: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24) }
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - MOST_COMMENT); at--) if (zip.readUInt32LE(at) === END) return at
  return -1
}

function bytesOf(zip: Buffer, local: number, length: number): Uint8Array {
  if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('no member here')
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (start + length > zip.length) throw new RangeError('the member runs past the file')
  return zip.subarray(start, start + length)
}
