import { describe, expect, it } from 'vitest'
import type { AreaRow, BudgetRow, ResidenceRow } from '../../server/facts/rows.ts'
import { problemOf, read } from '../server/ingest/read.ts'

const huishoudens = (...lines: string[]) => `bsn;huishouden;buurtcode;geboortejaar;vanaf;tot\n${lines.join('\n')}\n`
const ring = '[[6,52],[6.1,52],[6.1,52.1],[6,52]]'
const feature = (properties: object, geometry = `{"type":"Polygon","coordinates":[${ring}]}`) => `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`
const area = async (text: string, fileName = 'x') => (await read(text, { fileName })).rows as AreaRow[]

describe('Where a household lives', () => {
  it('keeps both days of a period and leaves the last open', async () => {
    const found = await read(huishoudens('999990019;H1;BU99010100;1951;2020-01-01;2024-12-31', '999990019;H2;BU99010101;1951;2025-01-01;'))
    expect(found.status).toBe('accept')
    expect(found.rows.map((row) => [(row as ResidenceRow).from, (row as ResidenceRow).to])).toEqual([['2020-01-01', '2024-12-31'], ['2025-01-01', null]])
  })
  it.each([['2024-12-30', 'accept'], ['2024-12-31', 'reject'], ['2025-01-01', 'reject']])('refuses two homes on one day: until %s', async (tot, status) => {
    const found = await read(huishoudens('999990019;H2;BU99010101;1951;2024-12-31;', `999990019;H1;BU99010100;1951;2020-01-01;${tot}`))
    expect(found.status).toBe(status)
  })
  it('gives one household one pseudonym and another another', async () => {
    const rows = (await read(huishoudens('999990019;H1;BU99010100;1951;2020-01-01;', '999993653;H1;BU99010100;1951;2020-01-01;', '999990925;H2;BU99010100;1951;2020-01-01;'))).rows as ResidenceRow[]
    const [one, same, other] = rows.map((row) => Buffer.from(row.household).toString('hex'))
    expect([one === same, one === other]).toEqual([true, false])
  })
  it('keeps somebody in an unknown buurt, with a warning', async () => {
    const found = await read(huishoudens('999990019;H1;BU99010999;1951;2020-01-01;'))
    expect([found.status, found.codes, found.rows.length]).toEqual(['accept_with_warning', ['BUURT_UNKNOWN'], 1])
  })
  it.each([
    ['999990018;H1;BU99010100;1951;2020-01-01;', 'BSN_INVALID'], ['999990019;;BU99010100;1951;2020-01-01;', 'FIELD_MISSING'], ['999990019;H1;;1951;2020-01-01;', 'FIELD_MISSING'],
    ['999990019;H1;BU01180001;1951;2020-01-01;', 'BUURT_OTHER_MUNICIPALITY'], ['999990019;H1;WK990101;1951;2020-01-01;', 'BUURT_FORMAT'], ['999990019;H1;BU99010100;1879;2020-01-01;', 'YEAR_INVALID'],
    ['999990019;H1;BU99010100;1951;;', 'FIELD_MISSING'], ['999990019;H1;BU99010100;1951;2020-01-01;2019-12-31', 'PERIOD_ORDER'], ['999990019;H1;BU99010100;1951;1-1-2020;', 'DATE_FORMAT'],
  ])('refuses %s with %s', async (line, code) => expect((await read(huishoudens(line))).codes).toEqual([code]))
})

describe('A household over time', () => {
  it('takes a birth from its own year on, and not before', async () => {
    expect((await read(huishoudens('999990019;H1;BU99010100;2024;2024-03-08;'))).codes).toEqual([])
    expect((await read(huishoudens('999990019;H1;BU99010100;2024;2023-12-31;'))).codes).toEqual(['RESIDENCE_BEFORE_BIRTH'])
  })
  it('takes a move within a household and one to another', async () => {
    const found = await read(huishoudens('999990019;H1;BU99010100;1951;2020-01-01;2022-06-30', '999990019;H1;BU99010101;1951;2022-07-01;2024-01-31', '999990019;H2;BU99010101;1951;2024-02-01;'))
    expect([found.status, found.records]).toEqual(['accept', 3])
  })
  it('takes a death or a departure as an end without a next', async () => {
    const [row] = (await read(huishoudens('999990019;H1;BU99010100;1951;2020-01-01;2024-05-04'))).rows as ResidenceRow[]
    expect(row?.to).toBe('2024-05-04')
  })
  it('says only once that a year of birth is none', async () => expect((await read(huishoudens('999990019;H1;BU99010100;x;2020-01-01;'))).codes).toEqual(['YEAR_INVALID']))
})

describe('Areas as CBS and PDOK name them', () => {
  it.each([
    [{ buurtcode: 'BU99010100', buurtnaam: 'Markt', wijkcode: 'WK990101', gemeentecode: 'GM9901', jaar: 2024 }, 'buurt', 'Markt', 'WK990101'],
    [{ BU_CODE: 'BU99010100', BU_NAAM: 'Markt', WK_CODE: 'WK990101', GM_CODE: 'GM9901', jaar: '2018' }, 'buurt', 'Markt', 'WK990101'],
    [{ wijkcode: 'WK990101', wijknaam: 'Centrum', jaar: 2024 }, 'wijk', 'Centrum', 'GM9901'],
    [{ statcode: 'WK990101  ', statnaam: 'Centrum', jrstatcode: '2024WK990101' }, 'wijk', 'Centrum', 'GM9901'],
    [{ gemeentecode: 'GM9901', gemeentenaam: 'Voorbeeldstad', jaar: 2024 }, 'gemeente', 'Voorbeeldstad', null],
  ])('reads %j', async (properties, level, name, parent) => {
    const [row] = await area(collection(feature(properties)))
    expect([row?.level, row?.name, row?.parent]).toEqual([level, name, parent])
  })
  it.each(['aantalInwoners', 'aantal_inwoners', 'inwoners', 'AANT_INW'])('finds the inhabitants in %s', async (name) => {
    expect((await area(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024, [name]: 1635 }))))[0]?.inhabitants).toBe(1635)
  })
  it.each([-99997, -99995, -99999999, '.', '', null])('takes %j as no figure, never as a number', async (value) => {
    expect((await area(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024, aantalHuishoudens: value }))))[0]?.households).toBeNull()
  })
  it('lands our areas of a national file', async () => {
    const found = await read(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024 }), feature({ wijkcode: 'WK011850', wijknaam: 'H', jaar: 2024 })))
    expect([found.status, found.records]).toEqual(['accept', 1])
  })
  it('refuses a file that has none of ours', async () => {
    expect((await read(collection(feature({ wijkcode: 'WK011850', wijknaam: 'H', jaar: 2024 })))).codes).toEqual(['WRONG_MUNICIPALITY'])
  })
  it('passes over the water of an area', async () => {
    expect(await area(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024, water: 'NEE' }), feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024, water: 'JA' })))).toHaveLength(1)
  })
  it('reads letters in a wijk of Amsterdam', async () => {
    expect((await read(collection(feature({ wijkcode: 'WK0363MA', wijknaam: 'Oost', jaar: 2024 })), { gemeente: 'GM0363' })).status).toBe('accept')
  })
})

describe('The year and border of an area', () => {
  it('takes the year from the file name when nothing else says it', async () => {
    expect((await area(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C' })), 'wijken-2022-GM9901.geojson'))[0]?.vintage).toBe(2022)
  })
  it('warns when no year can be found', async () => {
    const found = await read(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C' })))
    expect([found.codes, (found.rows[0] as AreaRow).vintage]).toEqual([['VINTAGE_UNKNOWN'], 2015])
  })
  it.each([
    [`{"type":"Polygon","coordinates":[[[6,52],[6.1,52],[6,52]]]}`, 'GEOMETRY_INVALID'], [`{"type":"Polygon","coordinates":[[[6,52],[6.1,52],[6.1,52.1],[6.2,52]]]}`, 'GEOMETRY_INVALID'],
    [`{"type":"Point","coordinates":[6,52]}`, 'GEOMETRY_INVALID'], [`{"type":"Polygon","coordinates":[[["6",52],[6.1,52],[6.1,52.1],["6",52]]]}`, 'GEOMETRY_INVALID'],
    [`{"type":"Polygon","coordinates":[[[228000,523000],[229000,523000],[229000,524000],[228000,523000]]]}`, 'GEOMETRY_NOT_WGS84'],
  ])('refuses %s', async (geometry, code) => {
    expect((await read(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024 }, geometry)))).codes).toEqual([code])
  })
  it('refuses the same area of the same year twice', async () => {
    expect((await read('code;naam;ouder;jaar\nWK990101;C;GM9901;2024\nWK990101;C;GM9901;2025\nWK990101;C;GM9901;2024\n')).codes).toEqual(['DUPLICATE_KEY'])
  })
  it.each([['WK990101;;GM9901', 'AREA_NAME'], ['WK990101;C;GM9902', 'AREA_PARENT'], ['Wijk 1;C;GM9901', 'AREA_CODE'], ['WK990101;C\u0007;GM9901', 'FIELD_PATTERN']])('refuses the line %j', async (line, code) => {
    expect((await read(`code;naam;ouder\n${line}\n`, { fileName: 'gebieden-2024.csv' })).codes).toEqual([code])
  })
  it('finds features wherever the brackets of strings stand', async () => {
    const tricky = feature({ wijkcode: 'WK990101', wijknaam: 'De "}]" \\ {[', jaar: 2024 })
    expect((await area(`{"x":[{"features":[1]}],"type":"FeatureCollection","name":"\\"features\\":[{","features":[\n${tricky}\n]}`))[0]?.name).toBe('De "}]" \\ {[')
  })
  it('refuses a collection that is cut off', async () => {
    expect((await read(collection(feature({ wijkcode: 'WK990101', wijknaam: 'C', jaar: 2024 })).slice(0, -2))).codes).toEqual(['JSON_INVALID'])
  })
})

describe('Areas as CSV under the names of CBS', () => {
  const areas = async (text: string) => ((await read(text)).rows as AreaRow[]).map((row) => [row.level, row.code, row.name, row.vintage, row.inhabitants, row.households])
  it.each([
    ['BU_CODE;BU_NAAM;WK_CODE;GM_CODE;AANT_INW;AANT_HH;JAAR', 'BU99010101;Markt;WK990101;GM9901;500;240;2021'],
    ['buurtcode;buurtnaam;wijkcode;gemeentecode;aantalInwoners;aantalHuishoudens;jaar', 'BU99010101;Markt;WK990101;GM9901;500;240;2021'],
    ['statcode;statnaam;aantal_inwoners;aantal_huishoudens;statjaar', 'BU99010101;Markt;500;240;2021'],
    ['gwb_code_10;regio;recs;a_inw;a_hh;jaar', 'BU99010101;Markt;Buurt;500;240;2021'],
  ])('are read alike: %s', async (header, line) => {
    expect(await areas(`${header}\n${line}\n`)).toEqual([['buurt', 'BU99010101', 'Markt', 2021, 500, 240]])
  })
  it('begin in 2015, and leave the water out', async () => {
    expect((await areas('wk_code;wk_naam;water;jaar\nWK990101;Noord;NEE;2014\nWK990101;Noord;NEE;2015\nWK990101;Noord;JA;2015\n')).map((row) => row[3])).toEqual([2015])
  })
  it.each([['statcode;statnaam;lasten', 'KIND_UNKNOWN'], ['statcode;jaar', 'KIND_UNKNOWN']])('are not every table with a code: %s', async (header, code) => {
    expect((await read(`${header}\nWK990101;x;1\n`)).codes).toEqual([code])
  })
})

describe('Stacking as CBS counts it', () => {
  const table = (line: string) => `aantal_voorzieningen;soort_voorziening;regiocode;periode;clienten;huishoudens\n${line}\n`
  it.each([
    ['Totaal;Totaal;GM9901;2023 1e halfjaar*;10;9', ['stapeling:clienten:alle:alle:h1', 'stapeling:huishoudens:alle:alle:h1']],
    ['2 of meer maatwerkvoorzieningen;Jeugd en Wmo;WK990101;2023 2e halfjaar;.;9', ['stapeling:huishoudens:jeugd+wmo:2+:h2']],
    ['1 maatwerkvoorziening;Alleen P-wet;GM9901    ;2023HJ01;.;0', ['stapeling:huishoudens:pwet:1:h1']],
    ['Totaal;Totaal;GM9901;2023JJ00;.;.', []],
  ])('is one figure per count that is known: %s', async (line, measures) => {
    const found = await read(table(line))
    expect([found.codes, found.rows.map((row) => row.kind === 'figure' && row.measure)]).toEqual([[], measures])
  })
  it.each([['Veel;Totaal;GM9901;2023 1e halfjaar;1;1', 'WORD_UNKNOWN'], ['Totaal;Alles;GM9901;2023 1e halfjaar;1;1', 'WORD_UNKNOWN'], ['Totaal;Totaal;GM9901;2023 3e halfjaar;1;1', 'YEAR_INVALID'],
    ['Totaal;Totaal;Heerlen;2023 1e halfjaar;1;1', 'AREA_CODE'], ['Totaal;Totaal;GM9901;2023 1e halfjaar;veel;1', 'FIELD_PATTERN'], ['Totaal;Totaal;GM9902;2023 1e halfjaar;1;1', 'WRONG_MUNICIPALITY'],
    ['Totaal;Totaal;GM9901;2023 1e halfjaar;1;1\nTotaal;Totaal;GM9901;2023 1e halfjaar;2;2', 'DUPLICATE_KEY']])('refuses %s', async (line, code) => {
    expect((await read(table(line))).codes).toEqual([code])
  })
})

describe('Begroting and jaarrekening', () => {
  const iv3 = (...lines: string[]) => `jaar;verslagsoort;soort;gemeentecode;gemeentenaam;inwoners;taakveld;taakveldnaam;lasten_x1000_eur\n${lines.join('\n')}\n`
  const amounts = async (text: string) => ((await read(text)).rows as BudgetRow[]).map((row) => [row.report, row.taakveld, row.amount])
  it('takes begroting and jaarrekening and passes over quarters', async () => {
    const found = iv3('2024;2024X000;;GM9901;;;6.3;;10', '2024;2024X003;;GM9901;;;6.3;;7', '2024;2024X005;;GM9901;;;6.3;;12', '2024;2024X005;;GM9902;;;6.3;;99')
    expect(await amounts(found)).toEqual([['begroting', '6.3', 1_000_000], ['realisatie', '6.3', 1_200_000]])
  })
  it.each([['-99997', [['realisatie', '6.3', -9_999_700_000]]], ['-99998', []], ['-99999', [['realisatie', '6.3', -9_999_900_000]]]])('takes only -99998 as no figure: %s', async (text, rows) => {
    const other = '2024;2024X005;;GM9901;;;6.5;;1'
    expect(await amounts(iv3(`2024;2024X005;;GM9901;;;6.3;;${text}`, other))).toEqual([...rows, ['realisatie', '6.5', 100_000]])
  })
  it('passes over what is not the social domain, with a warning', async () => {
    const found = await read('jaar;soort;taakveld;bedrag\n2025;begroting;0.1;5,00\n2025;begroting;6.3;7,00\n')
    expect([found.codes, found.records, found.totalCents]).toEqual([['TAAKVELD_OUTSIDE'], 1, 700])
  })
  it.each([['6.71', []], ['6.71a', []], ['6.75', []], ['6.751', []], ['6.99', ['TAAKVELD_UNKNOWN']]])('knows the codes of every scheme: %s', async (taakveld, codes) => {
    expect((await read(`jaar;soort;taakveld;bedrag\n2025;begroting;${taakveld};5,00\n`)).codes).toEqual(codes)
  })
  describe('A begrotingswijziging', () => {
    const change = (...lines: string[]) => read(`jaar;soort;taakveld;bedrag;nummer;besluit\n${lines.join('\n')}\n`)
    const FIRST = '2026;wijziging;6.3;100,00;1;2026-07-07'
    it('adds to a taakveld or takes off, with its number and day of decision', async () => {
      const { codes, rows, totalCents } = await change(FIRST, '2026;Begrotingswijziging;6.1;-40,00;1;2026-07-07')
      expect([codes, totalCents]).toEqual([[], 6_000])
      expect(rows).toMatchObject([{ report: 'wijziging', taakveld: '6.3', amount: 10_000, amendment: { number: 1, decided: '2026-07-07' } }, { taakveld: '6.1', amount: -4_000 }])
    })
    it('stands beside the begroting in one file, and beside another wijziging of the same taakveld', async () => {
      const { codes, rows } = await change('2026;begroting;6.3;900,00;;', FIRST, '2026;wijziging;6.3;5,00;2;2026-10-01')
      expect([codes, (rows as BudgetRow[]).map(({ report, amendment }) => [report, amendment?.number ?? null])]).toEqual([[], [['begroting', null], ['wijziging', 1], ['wijziging', 2]]])
    })
    it.each([
      ['2026;wijziging;6.3;100,00;;2026-07-07', 'FIELD_MISSING', 'nummer'], ['2026;wijziging;6.3;100,00;1;', 'FIELD_MISSING', 'besluit'],
      ['2026;wijziging;6.3;100,00;0;2026-07-07', 'FIELD_PATTERN', 'nummer'], ['2026;wijziging;6.3;100,00;1000;2026-07-07', 'FIELD_PATTERN', 'nummer'],
      ['2026;wijziging;6.3;100,00;1;7-7-2026', 'DATE_FORMAT', 'besluit'], ['2026;wijziging;6.3;100,00;1;2026-06-31', 'DATE_INVALID', 'besluit'],
      ['2026;begroting;6.3;100,00;1;', 'AMENDMENT_ELSEWHERE', 'nummer'], ['2026;realisatie;6.3;100,00;;2026-07-07', 'AMENDMENT_ELSEWHERE', 'besluit'],
      ['2026;wijziging;6.1;100,00;1;2026-07-08', 'AMENDMENT_DATE', 'besluit'], ['2026;wijziging;6.3;7,00;1;2026-07-07', 'DUPLICATE_KEY', 'taakveld'],
    ])('is refused as %s', async (line, code, field) => {
      const found = await change(FIRST, line)
      expect([found.codes, problemOf(found, code).line, problemOf(found, code).field, found.rows]).toEqual([[code], 3, field, []])
    })
    it.each([['2024-12-31', ['DECISION_YEAR']], ['2025-01-01', []], ['2027-12-31', []], ['2028-01-01', ['DECISION_YEAR']]])('of 2026 is warned of when its day is far from that year: %s', async (day, codes) => {
      const found = await change(`2026;wijziging;6.3;1,00;1;${day}`)
      expect([found.codes, found.rows.length]).toEqual([codes, 1])
    })
    it.each(['1', '999'])('may have number %s, and that of another year its own day', async (number) => {
      expect((await change(`2026;wijziging;6.3;1,00;${number};2026-07-07`, `2025;wijziging;6.3;1,00;${number};2025-07-08`)).codes).toEqual([])
    })
  })
  const statline = (...lines: string[]) => `"ID";"TaakveldBalanspost";"Categorie";"Gemeenten";"Verslagsoort";"k_1ePlaatsing_1";"k_2ePlaatsing_2"\n${lines.join('\n')}\n`
  it('takes from the untouched table of CBS the lasten of our social domain, by category', async () => {
    const found = await read(statline('1;"6.3   ";"L4.1.1";"GM9901    ";"2024X005";  10;   .', '2;"6.3   ";"B4.1.1";"GM9901";"2024X005";5;.', '3;"0.1";"L1.1";"GM9901";"2024X005";5;.', '4;"P11";"L1.1";"GM9901";"2024X005";5;.',
      '5;"6.3";"L1.1";"GM9902";"2024X005";5;.', '6;"6.3";"L1.1";"GM9901";"2024X003";5;.', '7;"6.3";"L1.1";"GM9901";"2024X000";4;.', '8;"6.3";"L1.1";"NL00";"2024X005";5;.'))
    expect([found.codes, found.records, (found.rows as BudgetRow[]).map((row) => [row.report, row.taakveld, row.category, row.amount])])
      .toEqual([[], 2, [['realisatie', '6.3', '4.1.1', 1_000_000], ['begroting', '6.3', '1.1', 400_000]]])
  })
  it.each([['10', '.', 10], ['10', '11', 11], ['10', '-99998', 10], ['.', '11', 11], ['10', '0', 0], ['-99998', '.', null], ['10', '-99999', -99_999]])('takes of first %s and corrected %s the figure %s', async (first, second, thousands) => {
    const found = await read(statline(`1;6.3;L4.1.1;GM9901;2024X005;${first};${second}`, '2;6.5;L1.1;GM9901;2024X005;1;1'))
    expect((found.rows as BudgetRow[]).filter((row) => row.taakveld === '6.3').map((row) => row.amount)).toEqual(thousands === null ? [] : [thousands * 100_000])
  })
  it('reads the titles that StatLine puts behind a code', async () => {
    const found = await read('Verslagsoort;Gemeenten;Taakveld/balanspost;Categorie;1e plaatsing (1 000 euro)\n2024X005;GM9901;6.3 Inkomensregelingen;L1.1 Salarissen en sociale lasten;7\n')
    expect(found.rows).toMatchObject([{ taakveld: '6.3', category: '1.1', amount: 700_000 }])
  })
  it.each([['1;6.3;L1.1;GM9901;2024;1;.', 'VERSLAGSOORT'], ['1;6.3;L1.1;Voorbeeldstad;2024X005;1;.', 'FIELD_PATTERN'], ['1;6.3;L1.1;GM9901;2024X005;1,5;.', 'AMOUNT_FORMAT'], ['1;6.3;L1.1;GM9902;2024X005;1;.', 'WRONG_MUNICIPALITY'],
    ['1;6.3;B1.1;GM9901;2024X005;1;.', 'FILE_NO_RECORDS']])('refuses of the table of CBS: %s', async (line, code) => {
    expect((await read(statline(line))).codes).toEqual([code])
  })
  it('refuses one category of a taakveld twice in one report', async () => {
    expect((await read(statline('1;6.3;L1.1;GM9901;2024X005;1;.', '2;6.3;L1.1;GM9901;2024X005;1;.'))).codes).toEqual(['DUPLICATE_KEY'])
  })
  it('says that a gemeente without any figure has no records', async () => {
    expect((await read(iv3('2024;2024X005;;GM9901;;;6.3;;-99998', '2024;2024X005;;GM9902;;;6.3;;1'))).codes).toEqual(['FILE_NO_RECORDS'])
    expect((await read(iv3('2024;2024X005;;GM9902;;;6.3;;1'))).codes).toEqual(['WRONG_MUNICIPALITY'])
  })
  it('refuses the sum of hoofdtaakveld 6 as a taakveld', async () => {
    expect((await read('jaar;soort;taakveld;bedrag\n2025;begroting;6;5,00\n2025;begroting;6.3;5,00\n')).codes).toEqual(['TOTAL_ROW'])
  })
  it('refuses one taakveld twice in one report', async () => {
    expect(problemOf(await read('jaar;soort;taakveld;bedrag\n2025;begroting;6.3;5,00\n2025;begroting;6.3;5,00\n'), 'DUPLICATE_KEY').line).toBe(3)
  })
})
