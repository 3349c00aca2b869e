import { accept, refuse, warn, type CorpusCase } from './case.ts'

const HEAD = 'record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving'
let made = 0

interface Given { readonly id?: string; readonly bsn?: string; readonly wijk?: string; readonly regeling?: string; readonly periode?: string; readonly bedrag?: string; readonly omschrijving?: string }

/** A cost line of which no other case uses the reference. */
const line = ({ id = `C${++made}`, bsn = '999990019', wijk = 'WK990101', regeling = 'PW', periode = '2025-03', bedrag = '10,00', omschrijving = 'uitkering' }: Given = {}): string =>
  [id, bsn, wijk, regeling, periode, '2025-03-28', bedrag, omschrijving].join(';')
const costs = (...given: readonly Given[]): string => `${[HEAD, ...given.map(line)].join('\n')}\n`

const WRITING: readonly CorpusCase[] = [
  accept('a header in capitals', 'kop.csv', costs({}).replace(HEAD, HEAD.toUpperCase()), 1, 1000),
  accept('columns in another order', 'volgorde.csv', `bedrag;${HEAD.replace(';bedrag', '')}\n10,00;${line().replace(';10,00', '')}\n`, 1, 1000),
  accept('every field in quotes', 'citaat.csv', `${HEAD.split(';').map((name) => `"${name}"`).join(';')}\n${line().split(';').map((field) => `"${field}"`).join(';')}\n`, 1, 1000),
  accept('a semicolon and a quote within quotes', 'teken.csv', costs({ omschrijving: '"een; ""twee"""' }), 1, 1000),
  accept('no line end at the end', 'einde.csv', costs({}).trimEnd(), 1, 1000),
  accept('a formula in a text that is not kept', 'formule.csv', costs({ omschrijving: '=HYPERLINK(A1)' }), 1, 1000),
  refuse('a formula as an amount', 'som.csv', costs({ bedrag: '=1+1' }), 'AMOUNT_FORMAT', 2),
  refuse('an amount with a space that does not break', 'nbsp.csv', costs({ bedrag: '1\u00A0000,00' }), 'AMOUNT_FORMAT', 2),
  refuse('an amount with a currency', 'euro.csv', costs({ bedrag: '€ 10,00' }), 'AMOUNT_FORMAT', 2),
  refuse('an amount with a hyphen that is none', 'min.csv', costs({ bedrag: '\u221210,00' }), 'AMOUNT_FORMAT', 2),
  refuse('infinity', 'oneindig.csv', costs({ bedrag: 'Infinity' }), 'AMOUNT_FORMAT', 2),
  refuse('an amount of twenty digits', 'lang.csv', costs({ bedrag: `${'9'.repeat(20)},00` }), 'AMOUNT_RANGE', 2),
  refuse('a BSN as a number with decimals', 'decimaal.csv', costs({ bsn: '999990019,0' }), 'BSN_INVALID', 2),
  refuse('a BSN in a reference', 'kenmerk.csv', costs({ id: 'P-999990019' }), 'REFERENCE_HOLDS_BSN', 2),
  refuse('a month nought', 'maand.csv', costs({ periode: '2025-00' }), 'DATE_INVALID', 2),
  refuse('a year before everything', 'oud.csv', costs({ periode: '1899-12' }), 'DATE_RANGE', 2),
  accept('a scheme in small letters', 'klein.csv', costs({ regeling: 'pw' }), 1, 1000),
  refuse('a scheme nobody knows', 'regeling.csv', costs({ regeling: 'AOW' }), 'REGELING_UNKNOWN', 2),
  refuse('the fault on the last of many lines', 'laatste.csv', costs(...Array.from({ length: 2000 }, () => ({})), { bedrag: '' }), 'AMOUNT_MISSING', 2002),
  refuse('tabs between the columns', 'tab.csv', costs({}).replaceAll(';', '\t'), 'CSV_DELIMITER', 1),
  refuse('a quote that is never closed', 'open.csv', costs({ omschrijving: '"open' }), 'CSV_QUOTE', 2),
  refuse('a blank line in the middle', 'leeg.csv', `${HEAD}\n${line()}\n\n${line()}\n`, 'CSV_COLUMN_COUNT', 3),
  refuse('a column too many on one line', 'kolom.csv', costs({ omschrijving: 'een;twee' }), 'CSV_COLUMN_COUNT', 2),
  refuse('a header turned about', 'omgekeerd.csv', costs({}).replace('bedrag', 'bed\u202Erag'), 'COLUMN_NOT_ALLOWED', 1),
  refuse('a header of ten thousand columns', 'breed.csv', `${Array.from({ length: 10_000 }, (_, at) => `k${at}`).join(';')}\n`, 'KIND_UNKNOWN', 1),
  refuse('a NUL in a text', 'nul.csv', costs({ id: 'N\u0000L' }), 'FILE_TYPE'),
  refuse('a hundred and fifty faults: a hundred are named', 'veel.csv', costs(...Array.from({ length: 150 }, () => ({ bedrag: 'x' }))), 'TOO_MANY_PROBLEMS'),
  warn('a negative amount', 'negatief.csv', costs({ bedrag: '-10,00' }), 'NEGATIVE_AMOUNT', 1, -1000),
  warn('a wijk that is not there', 'wijk.csv', costs({ wijk: 'WK990199' }), 'WIJK_UNKNOWN', 1, 1000),
  refuse('a wijk of the neighbours', 'buren.csv', costs({ wijk: 'WK990201' }), 'WIJK_OTHER_MUNICIPALITY', 2),
]

const PEOPLE = 'bsn;huishouden;buurtcode;geboortejaar;vanaf;tot'
const HOUSEHOLDS: readonly CorpusCase[] = [
  accept('a household that moves', 'verhuisd.csv', `${PEOPLE}\n999990925;V-1;BU99010101;1980;2020-01-01;2023-12-31\n999990925;V-1;BU99010201;1980;2024-01-01;\n`, 2, null),
  refuse('somebody in two places at once', 'twee.csv', `${PEOPLE}\n999990925;V-1;BU99010101;1980;2020-01-01;\n999990925;V-2;BU99010201;1980;2024-01-01;\n`, 'RESIDENCE_OVERLAP'),
  refuse('somebody who lives somewhere before birth', 'geboren.csv', `${PEOPLE}\n999990925;V-1;BU99010101;2021;2020-01-01;\n`, 'RESIDENCE_BEFORE_BIRTH', 2),
  refuse('a buurt of the neighbours', 'buurt.csv', `${PEOPLE}\n999990925;V-1;BU99020101;1980;2020-01-01;\n`, 'BUURT_OTHER_MUNICIPALITY', 2),
  refuse('an end before the beginning', 'tot.csv', `${PEOPLE}\n999990925;V-1;BU99010101;1980;2020-01-02;2020-01-01\n`, 'PERIOD_ORDER', 2),
  refuse('a column with a name', 'naam.csv', `${PEOPLE};achternaam\n999990925;V-1;BU99010101;1980;2020-01-01;;Verzonnen\n`, 'COLUMN_NOT_ALLOWED', 1),
]

/** Cost lines and households. */
export const CSV_CASES: readonly CorpusCase[] = [...WRITING, ...HOUSEHOLDS]
