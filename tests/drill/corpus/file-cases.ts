import { deflateRawSync, gzipSync, crc32 } from 'node:zlib'
import { refuse, warn, type CorpusCase } from './case.ts'

const HEAD = 'record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving'
const good = (id: string): Buffer => Buffer.from(`${HEAD}\n${id};999990019;WK990101;PW;2025-03;2025-03-28;10,00;uitkering\n`)

interface Member { readonly name: string; readonly content: Uint8Array; readonly flags?: number; readonly mode?: number; readonly crc?: number; readonly size?: number }

/** A zip as APPNOTE describes it, with whatever lies it is asked to tell. */
function zip(...members: readonly Member[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  for (const { name, content, flags = 0, mode = 0o100_644, crc = crc32(content), size = content.length } of members) {
    const [packed, at] = [deflateRawSync(content), Buffer.concat(locals).length]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    entries.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, Buffer.from(name))
  }
  const [before, list] = [Buffer.concat(locals), Buffer.concat(entries)]
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(before.length, 16)
  return Buffer.concat([before, list, end])
}

const SPACES = Buffer.alloc(30_000_000, ' ')
const packed = gzipSync(good('F-half'))

/** Archives, and what is no delivery at all. */
export const FILE_CASES: readonly CorpusCase[] = [
  warn('a gzip', 'goed.csv.gz', gzipSync(good('F-1')), 'HOUSEHOLD_UNKNOWN', 1, 1000),
  warn('a zip of one file', 'goed.zip', zip({ name: 'a.csv', content: good('F-2') }), 'HOUSEHOLD_UNKNOWN', 1, 1000),
  refuse('a gzip that breaks off', 'half.csv.gz', packed.subarray(0, -12), 'ARCHIVE_BROKEN'),
  refuse('a gzip with one byte changed', 'byte.csv.gz', packed.map((byte, at) => (at === packed.length - 6 ? byte ^ 1 : byte)), 'ARCHIVE_BROKEN'),
  refuse('a gzip in a gzip', 'twee.csv.gz', gzipSync(gzipSync(good('F-3'))), 'FILE_TYPE'),
  refuse('a gzip of nothing but spaces', 'bom.csv.gz', gzipSync(SPACES), 'ARCHIVE_RATIO'),
  refuse('a gzip under another name', 'goed.csv', gzipSync(good('F-4')), 'FILE_TYPE'),
  refuse('a zip of two files', 'twee.zip', zip({ name: 'a.csv', content: good('F-5') }, { name: 'b.csv', content: good('F-6') }), 'ARCHIVE_MEMBERS'),
  refuse('a zip of none', 'geen.zip', zip(), 'FILE_TYPE'),
  refuse('a zip with a link', 'link.zip', zip({ name: 'a.csv', content: Buffer.from('x'), mode: 0o120_777 }), 'ARCHIVE_MEMBERS'),
  refuse('a zip out of its folder', 'uit.zip', zip({ name: '../a.csv', content: good('F-7') }), 'FILE_TYPE'),
  refuse('a zip from the root', 'wortel.zip', zip({ name: '/a.csv', content: good('F-8') }), 'FILE_TYPE'),
  refuse('a zip from a drive', 'schijf.zip', zip({ name: 'C:\\a.csv', content: good('F-9') }), 'FILE_TYPE'),
  refuse('a zip under a password', 'slot.zip', zip({ name: 'a.csv', content: good('F-10'), flags: 1 }), 'FILE_TYPE'),
  refuse('a zip that lies about its sum', 'som.zip', zip({ name: 'a.csv', content: good('F-11'), crc: 1 }), 'ARCHIVE_BROKEN'),
  refuse('a zip that lies about its size', 'maat.zip', zip({ name: 'a.csv', content: good('F-12'), size: 5 }), 'ARCHIVE_BROKEN'),
  refuse('a zip of nothing but spaces', 'bom.zip', zip({ name: 'a.csv', content: SPACES }), 'ARCHIVE_RATIO'),
  refuse('a zip in a zip', 'diep.zip', zip({ name: 'a.zip', content: zip({ name: 'a.csv', content: good('F-13') }) }), 'FILE_TYPE'),
  refuse('a PDF', 'brief.pdf', '%PDF-1.7\n%\u00e2\u00e3\n', 'FILE_TYPE'),
  refuse('a picture', 'plaatje.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_TYPE'),
  refuse('a web page', 'pagina.xml', '<!DOCTYPE html><html><body>999990019</body></html>', 'XML_DOCTYPE', 1),
  refuse('a web page without a DOCTYPE', 'pagina2.xml', '<html><body>999990019</body></html>', 'KIND_UNKNOWN'),
  refuse('spaces only', 'spaties.csv', ' '.repeat(100), 'KIND_UNKNOWN'),
  refuse('line ends only', 'regels.csv', '\n'.repeat(100), 'FILE_EMPTY'),
]
