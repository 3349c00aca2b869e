import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CostRow } from '../../server/facts/rows.ts'
import { NO_AREAS, problemOf, read } from '../server/ingest/read.ts'

const HEADER = 'record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving'
const COST = { record_id: 'K-1', bsn: '999990019', wijkcode: 'WK990101', regeling: 'PW', periode: '2025-03', boekdatum: '2025-03-28', bedrag: '100,00', omschrijving: 'uitkering' }
const line = (changes: Partial<typeof COST> = {}) => Object.values({ ...COST, ...changes }).join(';')
const kosten = (...lines: string[]) => `${HEADER}\n${lines.join('\n')}\n`
const readLine = (changes: Partial<typeof COST>) => read(kosten(line(changes)))
const costOf = async (changes: Partial<typeof COST>) => (await readLine(changes)).rows[0] as CostRow

describe('What a file is', () => {
  it('is read from its content, never its name', async () => {
    expect((await read(kosten(line()), { fileName: 'huishoudens.xml' })).kind).toBe('kostenregels')
  })
  it.each([
    ['', 'FILE_EMPTY'], ['\n\n', 'FILE_EMPTY'], ['PK\u0003\u0004rest', 'FILE_TYPE'], ['%PDF-1.7', 'FILE_TYPE'], ['zomaar tekst\n', 'KIND_UNKNOWN'],
    ['<html/>', 'KIND_UNKNOWN'], ['{"a": 1}', 'GEOJSON_TYPE'], ['{"a": ', 'JSON_INVALID'], ['[1, 2]', 'GEOJSON_TYPE'], ['<', 'XML_NOT_WELL_FORMED'], [HEADER, 'FILE_NO_RECORDS'],
  ])('calls %j %s', async (content, code) => expect((await read(content)).codes).toEqual([code]))
  it('refuses every kind of UTF-16', async () => {
    for (const encoding of ['utf16le'] as const) {
      expect((await read(Buffer.from(`\ufeff${kosten(line())}`, encoding))).codes).toEqual(['ENCODING_UNSUPPORTED'])
      expect((await read(Buffer.from(kosten(line()), encoding))).codes).toEqual(['ENCODING_UNSUPPORTED'])
    }
  })
  it('counts and hashes the bytes as they came', async () => {
    const text = `\ufeff${kosten(line())}`
    const found = await read(text)
    expect([found.bytes, found.sha256]).toEqual([Buffer.byteLength(text), createHash('sha256').update(text).digest('hex')])
  })
  it('hashes the whole of a file that it refuses at once', async () => {
    const bytes = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(200_000, 7)])
    expect((await read(bytes)).sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
  it('refuses half a character at the end', async () => {
    const bytes = Buffer.concat([Buffer.from(kosten(line())), Buffer.from([0xe2, 0x82])])
    expect(problemOf(await read(bytes), 'ENCODING_INVALID').line).toBe(3)
  })
})

describe('Amounts in a cost line', () => {
  it.each([['0,00', 0], ['0,01', 1], ['-0,01', -1], ['1234,56', 123_456], ['999999999,99', 99_999_999_999]])('reads %s as %i cents', async (bedrag, cents) => {
    expect((await readLine({ bedrag })).totalCents).toBe(cents)
  })
  it.each([
    ['', 'AMOUNT_MISSING'], ['1000000000,00', 'AMOUNT_RANGE'], ['1,5', 'AMOUNT_FORMAT'], ['1,555', 'AMOUNT_FORMAT'], ['1.000,00', 'AMOUNT_FORMAT'], ['1000', 'AMOUNT_FORMAT'],
    ['10,00-', 'AMOUNT_FORMAT'], ['+10,00', 'AMOUNT_FORMAT'], ['1e3,00', 'AMOUNT_FORMAT'], ['€ 10,00', 'AMOUNT_FORMAT'], ['NaN', 'AMOUNT_FORMAT'],
  ])('refuses %j with %s', async (bedrag, code) => expect((await readLine({ bedrag })).codes).toEqual([code]))
  it('counts a negative amount as a correction and says so', async () => {
    const found = await readLine({ bedrag: '-100,00' })
    expect([found.status, found.codes, found.totalCents]).toEqual(['accept_with_warning', ['NEGATIVE_AMOUNT'], -10_000])
  })
  it('never adds in fractions of a cent', async () => {
    const lines = Array.from({ length: 1_000 }, (_, place) => line({ record_id: `K-${place}`, bedrag: '0,10' }))
    expect((await read(kosten(...lines))).totalCents).toBe(10_000)
  })
})

describe('Periods of a cost line', () => {
  it('books a line in the month it is for', async () => {
    const row = await costOf({ periode: '2024-02', boekdatum: '2025-03-28' })
    expect([row.from, row.to, row.booked]).toEqual(['2024-02-01', '2024-02-29', '2025-03-28'])
  })
  it.each([['2025-02-28', ['PERIOD_DATE_CONFLICT']], ['2025-03-01', []], ['2026-03-01', []]])('warns only when booked before its month: %s', async (boekdatum, codes) => {
    expect((await readLine({ boekdatum })).codes).toEqual(codes)
  })
  it.each([['2025-13', 'DATE_INVALID'], ['2025-00', 'DATE_INVALID'], ['2014-12', 'DATE_RANGE'], ['2101-01', 'DATE_RANGE'], ['2025', 'DATE_FORMAT'], ['03-2025', 'DATE_FORMAT'], ['', 'DATE_FORMAT']])('refuses the period %j', async (periode, code) => {
    expect((await readLine({ periode })).codes).toEqual([code])
  })
})

describe('The wijk of a cost line', () => {
  it.each([
    ['WK990101', [], 'WK990101', 0], ['', [], null, 0], ['WK990199', ['WIJK_UNKNOWN'], null, 10_000],
  ] as const)('takes %j with %j', async (wijkcode, codes, wijk, unknown) => {
    const found = await readLine({ wijkcode })
    expect([found.codes, (found.rows[0] as CostRow).wijk, found.unknownCents]).toEqual([codes, wijk, unknown])
  })
  it.each([['WK011801', 'WIJK_OTHER_MUNICIPALITY'], ['BU99010100', 'WIJK_FORMAT'], ['centrum', 'WIJK_FORMAT']])('refuses %s', async (wijkcode, code) => {
    expect((await readLine({ wijkcode })).codes).toEqual([code])
  })
  it('says once that no areas are known yet', async () => {
    const found = await read(kosten(line(), line({ record_id: 'K-2', wijkcode: 'WK990177' })), { areas: NO_AREAS })
    expect([found.codes, found.unknownCents, (found.rows[1] as CostRow).wijk]).toEqual([['AREAS_MISSING'], 0, 'WK990177'])
  })
})

describe('The product of a cost line', () => {
  it.each([
    ['WMO', 'Hulp bij huishouden', 'wmo-01'], ['WMO', 'PGB begeleiding', 'wmo-pgb'], ['WMO', 'pgb Hulp bij het huishouden', 'wmo-pgb'], ['WMO', 'Regiotaxi', 'wmo-08'], ['WMO', 'collectief vervoer', 'wmo-08'],
    ['WMO', 'Scootmobiel', 'wmo-12'], ['WMO', 'traplift', 'wmo-13'], ['WMO', 'rolstoel', 'wmo-11'], ['WMO', 'Beschermd wonen', 'wmo-15'], ['WMO', 'begeleiding individueel', 'wmo-02'],
    ['JW', 'begeleiding', 'jw-45'], ['JW', 'PGB jeugd', 'jw-pgb'], ['JW', 'Leerlingenvervoer jeugdhulp', 'jw-42'], ['JW', 'pleegzorg', 'jw-44'],
    ['PW', 'uitkering', 'pw-bijstand'], ['PW', 'Bijzondere bijstand', 'pw-bijzonder'], ['PW', 'individuele inkomenstoeslag', 'pw-bijzonder'], ['PW', 'IOAW', 'pw-ioaw'], ['PW', 'Re-integratie', 'pw-werk'], ['PW', 'loonkostensubsidie', 'pw-werk'],
    ['SHV', 'Schuldregeling', 'shv-traject'], ['SHV', 'budgetbeheer', 'shv-beheer'],
  ])('places %s %s in %s', async (regeling, omschrijving, product) => expect((await costOf({ regeling, omschrijving })).product).toBe(product))
  it.each([['WMO', 'wmo-onbekend'], ['JW', 'jw-onbekend'], ['PW', 'pw-onbekend'], ['SHV', 'shv-onbekend']])('books what %s does not know as %s', async (regeling, product) => {
    const found = await readLine({ regeling, omschrijving: 'iets anders' })
    expect([found.codes, found.unknownCents, (found.rows[0] as CostRow).product]).toEqual([[], 10_000, product])
  })
  it('counts a line that is unknown twice only once', async () => {
    expect((await readLine({ omschrijving: '', wijkcode: 'WK990199' })).unknownCents).toBe(10_000)
  })
  it('refuses a scheme that is not in the list', async () => expect((await readLine({ regeling: 'AWBZ' })).codes).toEqual(['REGELING_UNKNOWN']))
})

describe('A file refuses as a whole', () => {
  it('names every fault of every line at once', async () => {
    const found = await read(kosten(line({ bsn: '1' }), line({ record_id: '', bedrag: '1' }), line({ record_id: 'K-3' })))
    expect(found.problems.map(({ code, line: at }) => [code, at])).toEqual([['BSN_INVALID', 2], ['FIELD_MISSING', 3], ['AMOUNT_FORMAT', 3]])
    expect([found.rows, found.totalCents, found.unknownCents]).toEqual([[], null, 0])
  })
  it.each([[100, 100], [101, 101], [5_000, 101]])('lists %i refusals in %i lines', async (faults, listed) => {
    const found = await read(kosten(...Array.from({ length: faults }, (_, place) => line({ record_id: `K-${place}`, bedrag: 'x' }))))
    expect(found.problems).toHaveLength(listed)
    expect(found.codes.includes('TOO_MANY_PROBLEMS')).toBe(faults > 100)
  })
  it('lists a warning twenty times and then counts', async () => {
    const found = await read(kosten(...Array.from({ length: 25 }, (_, place) => line({ record_id: `K-${place}`, wijkcode: 'WK990199' }))))
    expect(found.problems).toHaveLength(21)
    expect(problemOf(found, 'MORE_WARNINGS').message).toContain('WIJK_UNKNOWN kwam nog 5 keer vaker')
  })
  it('never repeats what stands in the file', async () => {
    const secret = 'Jansen-geheim'
    const found = await read(kosten(line({ record_id: `${secret}é`, bsn: secret, wijkcode: secret, regeling: secret, periode: secret, boekdatum: secret, bedrag: secret })))
    expect(found.problems.length).toBeGreaterThan(5)
    expect(JSON.stringify(found.problems)).not.toContain(secret)
  })
  it('says what is wrong, where, and what to do', async () => {
    const found = await readLine({ bedrag: '1.00' })
    expect(found.problems[0]?.message).toBe('Regel 2, veld bedrag: Het bedrag heeft niet de goede vorm. Schrijf in CSV een decimale komma en twee decimalen (1234,56), in XML hele centen zonder teken.')
  })
})

describe('Lines and columns of CSV', () => {
  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', async (end) => {
    const found = await read(kosten(line(), line({ record_id: 'K-2' }), line({ record_id: 'K-3', bedrag: 'x' })).replaceAll('\n', end))
    expect(found.problems.map((item) => item.line)).toEqual([4])
  })
  it('counts the lines inside a quoted field', async () => {
    const found = await read(kosten(line({ omschrijving: '"een ""uitkering""\nin twee; regels"' }), line({ record_id: 'K-2', bedrag: 'x' })))
    expect(found.problems.map(({ code, line: at }) => [code, at])).toEqual([['AMOUNT_FORMAT', 4]])
  })
  it.each(['uit"kering', '"uitkering', '"uit"kering', 'uit"ke"ring'])('refuses the quotes of %s', async (omschrijving) => {
    expect((await readLine({ omschrijving })).codes).toEqual(['CSV_QUOTE'])
  })
  it('reads a file that quotes everything as one that quotes nothing', async () => {
    const plain = kosten(line(), line({ record_id: 'K-2', omschrijving: '' }))
    const quoted = plain.split('\n').map((text) => (text === '' ? '' : text.split(';').map((field) => `"${field}"`).join(';'))).join('\n')
    expect((await read(quoted)).rows).toEqual((await read(plain)).rows)
  })
  it.each([['""', []], ['"WK990101"', []], ['";"', ['WIJK_FORMAT']], ['""""', ['WIJK_FORMAT']], ['"a"";""b"', ['WIJK_FORMAT']], ['"a";"b"', ['CSV_COLUMN_COUNT']]])('reads the quotes of %s as one field', async (wijkcode, codes) => {
    expect((await readLine({ wijkcode })).codes).toEqual(codes)
  })
  it('refuses a blank line between records', async () => {
    const found = await read(kosten(line(), '', line({ record_id: 'K-2' })))
    expect(found.problems.map(({ code, line: at }) => [code, at])).toEqual([['CSV_COLUMN_COUNT', 3]])
  })
  it('takes the columns in any order', async () => {
    expect((await read('omschrijving;bedrag;boekdatum;periode;regeling;wijkcode;bsn;record_id\nuitkering;1,00;2025-03-28;2025-03;PW;;999990019;K-1\n')).totalCents).toBe(100)
  })
  it('names a strange column by its place only', async () => {
    const found = await read(`${HEADER};999990019\n${line()};x\n`)
    expect(problemOf(found, 'COLUMN_NOT_ALLOWED').message).toContain('Kolom 9')
    expect(JSON.stringify(found.problems)).not.toContain('999990019')
  })
  it.each([[1_000, []], [1_001, ['FIELD_TOO_LONG']]])('has room for %i characters in a field', async (length, codes) => {
    expect((await readLine({ omschrijving: `uitkering${'x'.repeat(length - 9)}` })).codes).toEqual(codes)
  })
  it.each([[64_000, 'FIELD_TOO_LONG'], [64_001, 'CSV_LINE_TOO_LONG']])('has room for %i characters in a line', async (length, code) => {
    expect((await readLine({ omschrijving: 'x'.repeat(length - line({ omschrijving: '' }).length) })).codes).toEqual([code])
  })
})
