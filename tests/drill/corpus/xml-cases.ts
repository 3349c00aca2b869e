import { answer } from '../../server/ingest/answer.ts'
import { care } from '../../server/ingest/care.ts'
import { declaration, type GivenDeclaration, type GivenPrestatie } from '../../server/ingest/declaration.ts'
import { accept, after, refuse, warn, type CorpusCase } from './case.ts'

let made = 0

/** A declaration whose identifications no other case uses. */
function message(given: GivenDeclaration = {}): string {
  const own = `X${++made}`
  const lines = (given.lines ?? [{}]).map((line: GivenPrestatie, at) => ({ reference: `${own}-${at + 1}`, ...line }))
  return declaration({ id: own, ...given, lines })
}
const one = (line: GivenPrestatie): string => message({ lines: [line] })
const instead = (from: string | RegExp, to: string, text = message()): string => {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to replace: ${from}`)
  return changed
}
const BSN = '<m:Bsn>999990019</m:Bsn>'
const withBytes = (mark: string, bytes: readonly number[]): Uint8Array => {
  const [before, rest] = instead('</m:DeclaratieNummer>', `${mark}</m:DeclaratieNummer>`).split(mark) as [string, string]
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(rest)])
}
const utf16be = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
const deep = (levels: number): string => '<m:a>'.repeat(levels) + '</m:a>'.repeat(levels)

const WRITING: readonly CorpusCase[] = [
  accept('a BSN in CDATA', 'cdata.xml', instead(BSN, '<m:Bsn><![CDATA[999990019]]></m:Bsn>'), 1, 1000),
  accept('a BSN in character references', 'tekens.xml', instead(BSN, '<m:Bsn>&#57;9999&#x30;019</m:Bsn>'), 1, 1000),
  accept('comments in between', 'commentaar.xml', instead('<m:Clienten>', '<!-- x --><m:Clienten><!-- y -->'), 1, 1000),
  accept('a byte order mark', 'bom.xml', `\uFEFF${message()}`, 1, 1000),
  refuse('digits of another script in a BSN', 'schrift.xml', instead(BSN, '<m:Bsn>９９９９９００１９</m:Bsn>'), 'BSN_INVALID'),
  refuse('two byte order marks', 'bom2.xml', `\uFEFF\uFEFF${message()}`, 'KIND_UNKNOWN'),
  refuse('UTF-16, the other way round', 'utf16be.xml', utf16be(message()), 'ENCODING_UNSUPPORTED'),
  refuse('an overlong NUL', 'overlong.xml', withBytes('@@', [0xc0, 0x80]), 'ENCODING_INVALID'),
  refuse('half a surrogate pair as bytes', 'surrogaat.xml', withBytes('@@', [0xed, 0xa0, 0x80]), 'ENCODING_INVALID'),
  refuse('a character reference to NUL', 'nul.xml', instead('D1<', 'D1&#0;<'), 'XML_NOT_WELL_FORMED'),
  refuse('an entity nobody declared', 'entiteit.xml', instead('D1<', 'D1&eur;<'), 'XML_NOT_WELL_FORMED'),
  refuse('a DOCTYPE with nothing in it', 'doctype.xml', instead('?>', '?>\n<!DOCTYPE Bericht>'), 'XML_DOCTYPE', 2),
  refuse('an element closed by another', 'sluit.xml', instead('</m:Clienten>', '</m:Client>'), 'XML_NOT_WELL_FORMED'),
  refuse('a second root', 'wortels.xml', `${message()}<a/>`, 'XML_NOT_WELL_FORMED'),
  refuse('cut off in a tag', 'half.xml', message().slice(0, 900), 'XML_NOT_WELL_FORMED'),
  refuse('text between elements', 'tekst.xml', instead('<m:Clienten>', 'tussendoor<m:Clienten>'), 'XML_TEXT'),
  refuse('thirty attributes', 'attributen.xml', instead('<m:Clienten>', `<m:Clienten ${Array.from({ length: 30 }, (_, at) => `a${at}="1"`).join(' ')}>`), 'XML_LIMIT'),
  refuse('thirty levels', 'diep.xml', instead('<m:Clienten>', `${deep(30)}<m:Clienten>`), 'XML_LIMIT'),
  refuse('a declaration twice', 'dubbel.xml', instead(/(<m:Declaratie>[\s\S]*<\/m:Declaratie>)/, '$1$1'), 'XML_ELEMENT_ORDER'),
  refuse('an element from another namespace', 'ruimte.xml', instead('<m:Clienten>', '<x:y xmlns:x="urn:x"/><m:Clienten>'), 'XML_UNKNOWN_ELEMENT'),
  refuse('an element of prototypes', 'proto.xml', instead('<m:Clienten>', '<m:__proto__>x</m:__proto__><m:Clienten>'), 'XML_UNKNOWN_ELEMENT'),
]

const MEANING: readonly CorpusCase[] = [
  refuse('a message of version 3.1', 'v31.xml', message().replaceAll('3_2', '3_1'), 'KIND_UNKNOWN'),
  refuse('the code of the other law', 'code.xml', instead('>484<', '>490<'), 'MESSAGE_CODE'),
  refuse('version 2', 'versie.xml', instead('<m:BerichtVersie>3<', '<m:BerichtVersie>2<'), 'MESSAGE_VERSION'),
  refuse('an amount with a plus', 'plus.xml', one({ amount: '+1000', volume: '1000' }), 'AMOUNT_FORMAT'),
  refuse('an amount with a space', 'spatie.xml', one({ amount: ' 1000', volume: '1000' }), 'AMOUNT_FORMAT'),
  refuse('an amount in another script', 'cijfers.xml', one({ amount: '١٠٠٠', volume: '1000' }), 'AMOUNT_FORMAT'),
  refuse('an amount as a power of ten', 'macht.xml', one({ amount: '1e3', volume: '1000' }), 'AMOUNT_FORMAT'),
  accept('the largest amount there is', 'grootste.xml', one({ amount: '99999999' }), 1, 99_999_999),
  refuse('a cent more than the largest', 'tegroot.xml', one({ amount: '100000000' }), 'AMOUNT_RANGE'),
  warn('nothing but a credit', 'credit.xml', one({ mark: 'C' }), 'CREDIT_ALONE', 1, -1000),
  refuse('a zero taken back', 'nulcredit.xml', one({ amount: '0', mark: 'C' }), 'DEBIT_CREDIT'),
  refuse('neither debit nor credit', 'letter.xml', one({ mark: 'd' }), 'DEBIT_CREDIT'),
  refuse('euros with a tariff', 'tarief.xml', one({ tariff: '1000' }), 'UNIT83_TARIFF'),
  refuse('a total without its last line', 'totaal.xml', message({ lines: [{}, {}], total: '1000' }), 'TOTAL_MISMATCH'),
  refuse('a period over two months', 'maanden.xml', one({ from: '2025-02-20', to: '2025-03-05' }), 'PERIOD_SPLIT_MONTH'),
  refuse('29 February of a year without', 'schrikkel.xml', one({ from: '2025-02-01', to: '2025-02-29' }), 'DATE_INVALID'),
  refuse('a reference twice', 'kenmerk.xml', message({ lines: [{ reference: 'TWICE' }, { reference: 'TWICE' }] }), 'DUPLICATE_KEY'),
  warn('a product nobody knows', 'product.xml', one({ category: '99', code: '99Z99' }), 'PRODUCT_UNKNOWN', 1, 1000),
  refuse('for the neighbours', 'buren.xml', message({ municipality: '9902' }), 'WRONG_MUNICIPALITY'),
  accept('of the Jeugdwet', 'jw.xml', message({ law: 'jw', lines: [{ category: '45', amount: '4321' }] }), 1, 4321),
  after('eerst.xml', declaration({ id: 'CONFLICT', lines: [{ reference: 'CF-1' }] }), refuse('another content under the same identification', 'daarna.xml', declaration({ id: 'CONFLICT', lines: [{ reference: 'CF-1', amount: '999' }] }), 'MESSAGE_ID_CONFLICT')),
  after('bron.xml', declaration({ id: 'TAKEN-1', lines: [{ reference: 'TK-1' }] }), refuse('a reference that was used before', 'weer.xml', declaration({ id: 'TAKEN-2', lines: [{ reference: 'TK-1' }] }), 'DUPLICATE_KEY')),
  ...credits(),
]

/** A line of 1000 cents, and what is taken back of it. */
function credits(): readonly CorpusCase[] {
  const debit = (own: string): string => declaration({ id: `${own}-D`, lines: [{ reference: `${own}-1` }] })
  const credit = (own: string, line: GivenPrestatie = {}, bsn?: string): string =>
    declaration({ id: `${own}-C`, ...(bsn ? { bsn } : {}), lines: [{ reference: `${own}-2`, mark: 'C', previous: `${own}-1`, ...line }] })
  const twice = declaration({ id: 'CR6-T', lines: [{ reference: 'CR6-1' }, { reference: 'CR6-3', amount: '600', mark: 'C', previous: 'CR6-1' }] })
  return [
    refuse('a credit that names no line', 'cr0.xml', one({ mark: 'C', previous: null }), 'CREDIT_REFERENCE'),
    refuse('a debit that names one', 'cr0d.xml', one({ previous: 'R-1' }), 'CREDIT_REFERENCE'),
    after('cr1d.xml', debit('CR1'), accept('all of a line taken back', 'cr1.xml', credit('CR1'), 1, -1000)),
    after('cr2d.xml', debit('CR2'), accept('a part of a line taken back', 'cr2.xml', credit('CR2', { amount: '400' }), 1, -400)),
    after('cr3d.xml', debit('CR3'), refuse('a cent more taken back than there was', 'cr3.xml', credit('CR3', { amount: '1001' }), 'CREDIT_EXCEEDS')),
    after('cr4d.xml', debit('CR4'), refuse('the line of another person taken back', 'cr4.xml', credit('CR4', {}, '999993653'), 'CREDIT_CONFLICT')),
    after('cr5d.xml', debit('CR5'), refuse('another product taken back', 'cr5.xml', credit('CR5', { category: '01', code: '01A03' }), 'CREDIT_CONFLICT')),
    after('cr6d.xml', twice, refuse('the rest of a line taken back twice', 'cr6.xml', credit('CR6', { amount: '401' }), 'CREDIT_EXCEEDS')),
    after('cr7d.xml', debit('CR7'), refuse('another month taken back', 'cr7.xml', credit('CR7', { from: '2025-02-01', to: '2025-02-28' }), 'CREDIT_CONFLICT')),
    after('cr8d.xml', credit('CR8', { amount: '2000' }).replace('CR8-C', 'CR8-X'), refuse('a line smaller than the credit that came before it', 'cr8.xml', debit('CR8'), 'CREDIT_EXCEEDS')),
    after('cr9d.xml', answer({ id: 'CR9-A', declaration: 'CR9-D', submitted: 1000, granted: 0, lines: [{ reference: 'CR9-1' }] }), refuse('a rejected line taken back in its own message', 'cr9.xml',
      declaration({ id: 'CR9-D', lines: [{ reference: 'CR9-1', amount: '1000' }, { reference: 'CR9-3', amount: '1' }, { reference: 'CR9-2', amount: '1', mark: 'C', previous: 'CR9-1' }] }), 'CREDIT_EXCEEDS')),
  ]
}

const ANSWERS: readonly CorpusCase[] = [
  warn('an answer before its declaration', 'eerder325.xml', answer({ id: 'AN-1', declaration: 'LATER-1', lines: [{ reference: 'LT-1' }] }), 'DECLARATION_AWAITED', 1, -1000),
  refuse('an answer that does not add up', 'som325.xml', answer({ id: 'AN-2', declaration: 'LATER-2', submitted: 2001, lines: [{ reference: 'LT-2' }] }), 'ANSWER_TOTAL'),
  after('d325.xml', declaration({ id: 'DECL-3', lines: [{ reference: 'LT-3' }] }), refuse('a rejection of another amount', 'ander325.xml', answer({ id: 'AN-3', declaration: 'DECL-3', lines: [{ reference: 'LT-3', amount: '999' }] }), 'ANSWER_CONFLICT')),
  after('e325.xml', answer({ id: 'AN-4', declaration: 'DECL-4', lines: [{ reference: 'LT-4' }] }), refuse('a second answer to one declaration', 'tweede325.xml', answer({ id: 'AN-5', declaration: 'DECL-4', lines: [{ reference: 'LT-5' }] }), 'ANSWER_TWICE')),
  refuse('an answer of which the declaration has no name', 'naamloos325.xml', answer({ id: 'AN-6' }).replace('<b:Identificatie>M1</b:Identificatie>', ''), 'XML_ELEMENT_MISSING'),
]

const CARE: readonly CorpusCase[] = [
  accept('an assignment', 'a301.xml', care('301', { id: 'C1' }), 1, null),
  refuse('an assignment that ends before it begins', 'b301.xml', care('301', { id: 'C2', items: [{ Einddatum: '2025-01-31' }] }), 'PERIOD_ORDER'),
  refuse('an assignment for a wrong BSN', 'c301.xml', care('301', { id: 'C3', bsn: '999990018' }), 'BSN_INVALID'),
  refuse('an assignment by the neighbours', 'd301.xml', care('301', { id: 'C4', municipality: '9902' }), 'WRONG_MUNICIPALITY'),
  accept('a start', 'a305.xml', care('305', { id: 'C5' }), 1, null),
  refuse('a start without a day', 'b305.xml', care('305', { id: 'C6', items: [{ Begindatum: null }] }), 'XML_ELEMENT_MISSING'),
  refuse('a start on a day with a zone', 'c305.xml', care('305', { id: 'C7', items: [{ Begindatum: '2025-02-03Z' }] }), 'RS032'),
  accept('a stop', 'a307.xml', care('307', { id: 'C8' }), 1, null),
  warn('a stop for a reason that is none', 'b307.xml', care('307', { id: 'C9', items: [{ RedenBeeindiging: '99' }] }), 'END_REASON_UNKNOWN', 1, null),
  refuse('a stop before the start', 'c307.xml', care('307', { id: 'C10', items: [{ Einddatum: '2025-02-02' }] }), 'PERIOD_ORDER'),
  warn('a stop of the Jeugdwet for a reason of the Wmo', 'd307.xml', care('307', { id: 'C11', law: 'jw' }), 'END_REASON_UNKNOWN', 1, null),
]

/** Messages of iWmo and iJw. */
export const XML_CASES: readonly CorpusCase[] = [...WRITING, ...MEANING, ...ANSWERS, ...CARE]
