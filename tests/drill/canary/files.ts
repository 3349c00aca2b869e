import { answer } from '../../server/ingest/answer.ts'
import { care } from '../../server/ingest/care.ts'
import { declaration } from '../../server/ingest/declaration.ts'
import { AREAS } from '../../store/deliveries.ts'

/** Files that name every BSN: good ones, and bad ones with a BSN in every place where something is said about a fault. */
export function canaryFiles(bsns: readonly string[]): readonly (readonly [name: string, text: string])[] {
  const buurten = ['BU99010101', 'BU99010102', 'BU99010201', 'BU99010202']
  const costs = (line: (bsn: string, at: number) => string) => ['record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving', ...bsns.map(line), ''].join('\n')
  const each = (make: (bsn: string, at: number) => string): readonly (readonly [string, string])[] => bsns.slice(0, 10).map((bsn, at) => [`bericht-${at}.xml`, make(bsn, at)])
  return [
    ['gebieden-2024.csv', AREAS],
    ['huishoudens.csv', ['bsn;huishouden;buurtcode;geboortejaar;vanaf;tot', ...bsns.map((bsn, at) => `${bsn};H-${at};${buurten[at % 4]};1980;2020-01-01;`), ''].join('\n')],
    ['kostenregels.csv', costs((bsn, at) => `K-${at};${bsn};;PW;2024-03;2024-03-28;${100 + at},00;voor ${bsn}`)],
    ...each((bsn, at) => declaration({ bsn, id: `ID ${bsn}`, lines: [{ reference: `R${bsn}-${at}` }] })),
    ...each((bsn, at) => answer({ id: `AN${bsn}`, declaration: `ID ${bsn}`, lines: [{ bsn, reference: `R${bsn}-${at}` }] })),
    ...each((bsn) => care('301', { id: `T${bsn}`, bsn })), ...each((bsn) => care('305', { id: `S${bsn}`, bsn })), ...each((bsn) => care('307', { id: `E${bsn}`, bsn })),
    ['in-kenmerk.csv', costs((bsn, at) => `K${at}-${bsn};${bsn};;PW;2024-03;2024-03-28;1,00;`)],
    ['als-bedrag.csv', costs((bsn, at) => `B-${at};${bsn};;PW;2024-03;2024-03-28;${bsn};`)],
    ['als-alles.csv', costs((bsn) => Array.from({ length: 8 }, () => bsn).join(';'))],
    ['te-veel.csv', costs((bsn, at) => `C-${at};${bsn};;PW;2024-03;2024-03-28;1,00;een;twee ${bsn}`)],
    ['aanhaling.csv', costs((bsn, at) => `D-${at};${bsn};;PW;2024-03;2024-03-28;1,00;"open ${bsn}`)],
    ['als-kolom.csv', `record_id;bsn;${bsns.slice(0, 50).join(';')}\n`],
    ['half.xml', declaration({ bsn: bsns[0]!, id: 'half' }).slice(0, 1500)],
    ['als-element.xml', declaration({ id: 'el' }).replace('<m:Clienten>', `<m:b${bsns[0]}/><m:Clienten>`)],
    ['als-total.xml', declaration({ id: 'to', total: bsns[0]! })],
    ['verhaal.csv', `verhaal;datum;wijkcode;van;thema;titel;tekst\neen;2025-04-02;;wijkteam;zorg;${bsns[0]};Bel ${bsns[1]} maar\n`],
    [`naam-${bsns[2]}.csv`, 'geen;levering\n'],
  ]
}

/** Test numbers that pass the 11-test, from the end of the published range. */
export function testBsns(count: number, skip: (bsn: string) => boolean): readonly string[] {
  const found: string[] = []
  for (let number = 999_999_999; found.length < count && number >= 999_900_000; number--) {
    const bsn = String(number)
    const sum = [...bsn].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
    if (sum % 11 === 0 && !skip(bsn)) found.push(bsn)
  }
  return found
}
