import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures.ts'
import { read } from './read.ts'

const GOOD = [
  ['wmo323.xml', 'wmo323', 'accept', 2, 100_000],
  ['jw323.xml', 'jw323', 'accept', 1, 5_000],
  ['wmo325.xml', 'wmo325', 'accept', 1, 23_456, 2],
  ['jw325.xml', 'jw325', 'accept', 1, -5_000, 2],
  ['wmo301.xml', 'wmo301', 'accept', 2, null],
  ['jw301.xml', 'jw301', 'accept', 1, null],
  ['wmo305.xml', 'wmo305', 'accept', 1, null],
  ['jw305.xml', 'jw305', 'accept', 1, null],
  ['wmo307.xml', 'wmo307', 'accept', 1, null],
  ['jw307.xml', 'jw307', 'accept', 1, null],
  ['kostenregels.csv', 'kostenregels', 'accept_with_warning', 5, 273_106],
  ['huishoudens.csv', 'huishoudens', 'accept', 4, null],
  ['gebieden.csv', 'gebieden', 'accept', 6, null],
  ['gebieden.geojson', 'gebieden', 'accept', 2, null],
  ['kerncijfers.csv', 'kerncijfers', 'accept', 3, null, 11],
  ['signalen.csv', 'signalen', 'accept', 4, null],
  ['contracten.csv', 'contracten', 'accept', 3, null],
  ['initiatieven.csv', 'initiatieven', 'accept', 2, null],
  ['vergelijking.csv', 'vergelijking', 'accept', 3, null],
  ['verhalen.csv', 'verhalen', 'accept', 2, null],
  ['bijstellingen.csv', 'bijstellingen', 'accept', 2, null],
  ['signaalafspraken.csv', 'signaalafspraken', 'accept', 2, null],
  ['begroting.csv', 'begroting', 'accept', 4, 3_992_525_050],
  ['begrotingswijziging.csv', 'begroting', 'accept', 4, 1_025_000_000],
  ['begroting-iv3.csv', 'begroting', 'accept', 3, 4_313_800_000],
  ['stapeling.csv', 'kerncijfers', 'accept', 4, null, 6],
  ['gebieden-cbs.csv', 'gebieden', 'accept', 3, null],
  ['begroting-categorieen.csv', 'begroting', 'accept', 3, 2_565_000_000],
] as const satisfies readonly (readonly [string, string, string, number, number | null, number?])[]

const BROKEN = [
  ['wmo323-total-broken.xml', ['TOTAL_MISMATCH']],
  ['wmo323-cut-off.xml', ['XML_NOT_WELL_FORMED']],
  ['jw323-broken.xml', ['WRONG_MUNICIPALITY', 'BSN_INVALID', 'FIELD_PATTERN']],
  ['wmo325-broken.xml', ['MESSAGE_CODE', 'DATE_INVALID', 'BSN_INVALID', 'FIELD_PATTERN', 'AMOUNT_FORMAT']],
  ['wmo301-broken.xml', ['BSN_INVALID', 'DATE_INVALID', 'FIELD_PATTERN', 'PERIOD_ORDER', 'UNIT_UNKNOWN']],
  ['jw307-broken.xml', ['FIELD_PATTERN', 'XML_ELEMENT_MISSING', 'RS032', 'FIELD_PATTERN']],
  ['kostenregels-broken.csv', ['AMOUNT_FORMAT', 'BSN_INVALID', 'DATE_FORMAT', 'DUPLICATE_KEY', 'REGELING_UNKNOWN', 'DATE_INVALID', 'AMOUNT_MISSING', 'WIJK_OTHER_MUNICIPALITY', 'TOTAL_ROW']],
  ['kerncijfers-broken.csv', ['FIELD_PATTERN', 'AREA_CODE', 'YEAR_INVALID']],
  ['signalen-broken.csv', ['FIELD_PATTERN', 'WRONG_MUNICIPALITY', 'DATE_FORMAT', 'FIELD_PATTERN', 'FIELD_PATTERN', 'WIJK_OTHER_MUNICIPALITY', 'FIELD_MISSING', 'DUPLICATE_KEY']],
  ['verhalen-broken.csv', ['DATE_INVALID', 'WORD_UNKNOWN', 'TEXT_HOLDS_BSN', 'FIELD_MISSING']],
  ['bijstellingen-broken.csv', ['AMOUNT_ZERO', 'WORD_UNKNOWN', 'TEXT_HOLDS_BSN', 'WORD_UNKNOWN', 'FIELD_MISSING', 'DATE_INVALID']],
  ['huishoudens-broken.csv', ['PERIOD_ORDER', 'RESIDENCE_OVERLAP', 'YEAR_INVALID', 'BUURT_OTHER_MUNICIPALITY']],
  ['gebieden-broken.geojson', ['GEOMETRY_NOT_WGS84', 'AREA_NAME', 'GEOMETRY_INVALID', 'AREA_CODE']],
  ['begroting-broken.csv', ['AMOUNT_FORMAT', 'REPORT_UNKNOWN', 'YEAR_INVALID', 'FIELD_PATTERN']],
] as const

describe('The example deliveries', () => {
  it.each(GOOD)('reads %s as %s', async (name, kind, status, records, total, rows: number = records) => {
    const found = await read(fixture(name))
    expect([found.kind, found.status, found.records, found.totalCents]).toEqual([kind, status, records, total])
    expect(found.rows).toHaveLength(rows)
  })
  it.each(BROKEN)('names everything that is wrong in %s', async (name, codes) => {
    const found = await read(fixture(name))
    expect([found.status, found.codes, found.rows]).toEqual(['reject', codes, []])
  })
})
