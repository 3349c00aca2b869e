import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { declaration } from '../server/ingest/declaration.ts'
import { fixture } from '../server/ingest/fixtures.ts'
import { pseudonymiser } from '../../server/ingest/pseudonym.ts'
import { readDelivery } from '../../server/ingest/read-delivery.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { AREAS, KEY, read } from '../server/ingest/read.ts'

interface Part { readonly name?: string; readonly content?: Buffer; readonly stored?: boolean; readonly crc?: number; readonly flags?: number; readonly attributes?: number }
const TEXT = Buffer.from(fixture('kostenregels.csv'))

/** A zip, made by hand. */
function zip(...parts: readonly Part[]): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name = 'kosten.csv', content = TEXT, stored = false, crc = crc32(content), flags = 0, attributes = 0 } of parts) {
    const data = stored ? content : deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(attributes, 6)
    tail.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data])
    locals.push(local)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, tail, Buffer.from(name)]))
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(entries).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...entries, Buffer.from('PK\u0005\u0006'), end])
}

const codes = async (bytes: Buffer, fileName = 'kosten.zip') => (await read(bytes, { fileName })).codes

describe('A packed delivery', () => {
  it.each([['kosten.csv.gz', gzipSync(TEXT)], ['kosten.zip', zip({})], ['KOSTEN.ZIP', zip({ stored: true })]])('gives what the file itself gives: %s', async (fileName, bytes) => {
    const [packed, plain] = [await read(bytes, { fileName, chunk: 11 }), await read(TEXT)]
    expect([packed.rows, packed.totalCents, packed.problems]).toEqual([plain.rows, plain.totalCents, plain.problems])
    expect([packed.sha256, packed.bytes]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length])
  })
  it('is opened only under its own name: bytes and name must agree', async () => {
    expect(await codes(gzipSync(TEXT), 'kosten.csv')).toEqual(['FILE_TYPE'])
    expect(await codes(zip({}), 'kosten.xml')).toEqual(['FILE_TYPE'])
    expect(await codes(zip({}), 'kosten.gz')).toEqual(['FILE_TYPE'])
    expect((await read(TEXT, { fileName: 'kosten.zip' })).status).toBe('accept_with_warning')
  })
  it('holds exactly one file', async () => {
    expect(await codes(zip({}, { name: 'tweede.csv' }))).toEqual(['ARCHIVE_MEMBERS'])
    expect(await codes(zip())).not.toEqual([])
    expect(await codes(zip({ name: 'map/', content: Buffer.alloc(0), stored: true }))).toEqual(['ARCHIVE_MEMBERS'])
  })
  it.each(['../buiten.csv', '/etc/buiten.csv', 'a/../../b.csv', 'C:\\buiten.csv', '..\\buiten.csv'])('is refused when its file is called %s', async (name) => expect(await codes(zip({ name }))).toEqual(['FILE_TYPE']))
  it('is refused with a link or a lock in it', async () => {
    expect(await codes(zip({ attributes: 0xa1ff0000 }))).toEqual(['ARCHIVE_MEMBERS'])
    expect(await codes(zip({ flags: 1 }))).toEqual(['FILE_TYPE'])
  })
  it('is refused when it holds another archive', async () => {
    expect(await codes(zip({ content: zip({}) }))).toEqual(['FILE_TYPE'])
    expect(await codes(gzipSync(gzipSync(TEXT)), 'a.gz')).toEqual(['FILE_TYPE'])
  })
  it('is refused when it is cut off or changed', async () => {
    for (const cut of [5, 60, 200]) expect(await codes(gzipSync(TEXT).subarray(0, cut), 'a.gz')).toContain('ARCHIVE_BROKEN')
    for (const cut of [30, 200]) expect(await codes(zip({}).subarray(0, cut))).toEqual(['ARCHIVE_BROKEN'])
    expect(await codes(zip({ crc: 1 }))).toContain('ARCHIVE_BROKEN')
  })
})

describe('A source that breaks off with an error', () => {
  it.each(['a.gz', 'a.zip', 'a.csv'])('is an error for whoever asked, and no problem of the file: %s', async (fileName) => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield (fileName === 'a.zip' ? zip({}) : gzipSync(TEXT)).subarray(0, 100)
      throw new Error('the disk of the sender is gone')
    }
    const gemeente = gemeenteCode('GM9901')
    const batches = readDelivery(broken(), { gemeente, fileName, pseudonymise: pseudonymiser(KEY, gemeente), areas: AREAS })
    await expect(batches.next()).rejects.toThrow('the disk of the sender is gone')
  })
})

describe('The limits of an archive', () => {
  it('refuses what shrinks more than a hundred times', async () => {
    const zeros = Buffer.alloc(3_000_000)
    expect(await codes(gzipSync(zeros), 'a.csv.gz')).toContain('ARCHIVE_RATIO')
    expect(await codes(zip({ content: zeros }))).toContain('ARCHIVE_RATIO')
  })
  it('takes an indented declaration, which shrinks more than twenty times', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => ({ reference: `REF-${(at * 7_919) % 1_000_003}` }))
    const text = declaration({ lines }).replaceAll(/<m:(?=[A-Z])/g, `\n${' '.repeat(32)}<m:`)
    const packed = gzipSync(text, { level: 9 })
    expect(text.length / packed.length).toBeGreaterThan(30)
    expect(await read(packed, { fileName: 'wmo323.xml.gz' })).toMatchObject({ kind: 'wmo323', status: 'accept', records: 3_000 })
  })
  it('takes a long declaration, which shrinks far less', async () => {
    const text = declaration({ lines: Array.from({ length: 3_000 }, (_, at) => ({ reference: `REF-${(at * 7_919) % 1_000_003}`, amount: String(1 + ((at * 7_919) % 99_991)) })) })
    const packed = gzipSync(text)
    expect(text.length / packed.length).toBeLessThan(100)
    expect(await read(packed, { fileName: 'wmo323.xml.gz' })).toMatchObject({ kind: 'wmo323', status: 'accept', records: 3_000 })
  })
})
