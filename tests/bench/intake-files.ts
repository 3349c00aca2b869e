import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { bsn } from '../store/deliveries.ts'

const PIECE = 1_000
const AMOUNT = 1_234
const TAIL = '</m:Clienten></m:Declaratie></m:Bericht>\n'

/** Writes a WMO323 of at least so many bytes; answers how many lines it has. Every client has four lines. */
export async function writeDeclaration(path: string, bytes: number, id: string): Promise<{ readonly lines: number; readonly cents: number }> {
  const clients = Math.ceil(bytes / client(0, id).length)
  const [cents, file] = [clients * 4 * AMOUNT, createWriteStream(path)]
  file.write(head(id, cents))
  for (let at = 0; at < clients; at += PIECE) await write(file, Array.from({ length: Math.min(PIECE, clients - at) }, (_, more) => client(at + more, id)).join(''))
  file.end(TAIL)
  await finished(file)
  return { lines: clients * 4, cents }
}

/** Writes kostenregels; the last line is bad when asked. */
export async function writeCosts(path: string, lines: number, id: string, lastIsBad: boolean): Promise<void> {
  const file = createWriteStream(path)
  file.write(COSTS_HEAD)
  for (let at = 0; at < lines; at += PIECE) {
    await write(file, Array.from({ length: Math.min(PIECE, lines - at) }, (_, more) => costLine(id, at + more, lastIsBad && at + more === lines - 1 ? 'fout' : '12,34')).join(''))
  }
  file.end()
  await finished(file)
}

/** A WMO323 of so many clients with four lines each. */
export const declarationText = (clients: number, id: string): string => head(id, clients * 4 * AMOUNT) + Array.from({ length: clients }, (_, at) => client(at, id)).join('') + TAIL

const COSTS_HEAD = 'record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving\n'
const costLine = (id: string, line: number, amount: string): string => `${id}-${line};${bsn(line % 20_000)};WK990101;PW;2024-03;2024-03-28;${amount};uitkering levensonderhoud\n`

async function write(file: ReturnType<typeof createWriteStream>, text: string): Promise<void> {
  if (!file.write(text)) await once(file, 'drain')
}

const head = (id: string, cents: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema" xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
<m:Header><m:BerichtCode>484</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie><m:Afzender>99999901</m:Afzender><m:Ontvanger>9901</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>${id}</b:Identificatie><b:Dagtekening>2025-04-08</b:Dagtekening></m:BerichtIdentificatie></m:Header>
<m:Declaratie><m:DeclaratieNummer>D1</m:DeclaratieNummer><m:DeclaratiePeriode><b:Begindatum>2025-03-01</b:Begindatum><b:Einddatum>2025-03-31</b:Einddatum></m:DeclaratiePeriode>
<m:DeclaratieDagtekening>2025-04-08</m:DeclaratieDagtekening><m:TotaalIngediendBedrag><b:TotaalBedrag>${cents}</b:TotaalBedrag><b:DebetCredit>D</b:DebetCredit></m:TotaalIngediendBedrag><m:Clienten>
`

/** As a sender writes it, indented. */
const client = (at: number, id: string): string => `    <m:Client>
      <m:Bsn>${bsn(at % 50_000)}</m:Bsn>
      <m:Prestaties>
${[1, 2, 3, 4].map((line) => prestatie(`${id}-${at}-${line}`)).join('')}      </m:Prestaties>
    </m:Client>
`

const prestatie = (reference: string): string => `        <m:Prestatie>
          <m:ProductReferentie>
            <b:ReferentieNummer>${reference}</b:ReferentieNummer>
          </m:ProductReferentie>
          <m:ToewijzingNummer>1001</m:ToewijzingNummer>
          <m:ProductCategorie>02</m:ProductCategorie>
          <m:ProductCode>02A05</m:ProductCode>
          <m:ProductPeriode>
            <b:Begindatum>2025-03-01</b:Begindatum>
            <b:Einddatum>2025-03-31</b:Einddatum>
          </m:ProductPeriode>
          <m:GeleverdVolume>${AMOUNT}</m:GeleverdVolume>
          <m:Eenheid>83</m:Eenheid>
          <m:IngediendBedrag>
            <b:Bedrag>${AMOUNT}</b:Bedrag>
            <b:DebetCredit>D</b:DebetCredit>
          </m:IngediendBedrag>
        </m:Prestatie>
`
