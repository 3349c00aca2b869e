import type { GivenPrestatie } from './declaration.ts'

/** A rejected line: what was declared, and why it was not granted. */
export interface GivenRejection extends GivenPrestatie {
  readonly bsn?: string
  readonly codes?: readonly string[]
}

export interface GivenAnswer {
  readonly law?: 'wmo' | 'jw'
  readonly municipality?: string
  readonly provider?: string
  readonly id?: string
  /** Identification of the declaration that is answered. */
  readonly declaration?: string
  readonly submitted?: number
  readonly granted?: number
  readonly headerCodes?: readonly string[]
  /** False for an answer without a word on the declaration. */
  readonly answered?: boolean
  readonly lines?: readonly GivenRejection[]
}

const CODES = { wmo: '485', jw: '491' }

/** The text of an answer message; by default it rejects one line of 1000 cents and grants as much again. */
export function answer(given: GivenAnswer = {}): string {
  const law = given.law ?? 'wmo'
  const home = `http://www.istandaarden.nl/i${law}/3_2`
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="${home}/${law}325/schema" xmlns:b="${home}/basisschema/schema">
<m:Header><m:BerichtCode>${CODES[law]}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
<m:Afzender>${given.municipality ?? '9901'}</m:Afzender><m:Ontvanger>${given.provider ?? '99999901'}</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>${given.id ?? 'A1'}</b:Identificatie><b:Dagtekening>2025-04-20</b:Dagtekening></m:BerichtIdentificatie>
<m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie></m:XsdVersie>
<m:DeclaratieIdentificatie><b:Identificatie>${given.declaration ?? 'M1'}</b:Identificatie><b:Dagtekening>2025-04-08</b:Dagtekening></m:DeclaratieIdentificatie>
<m:XsdVersieDeclaratie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie></m:XsdVersieDeclaratie>
${codes(given.headerCodes ?? ['0200'])}</m:Header>
${given.answered === false ? '' : body(given)}</m:Bericht>
`
}

function body(given: GivenAnswer): string {
  const lines = given.lines ?? [{}]
  const rejected = lines.filter((line) => line.codes?.join() !== '0200').reduce((sum, line) => sum + signed(line), 0)
  const granted = given.granted ?? 1000
  const submitted = given.submitted ?? granted + rejected
  return `<m:DeclaratieAntwoord><m:DeclaratieNummer>D1</m:DeclaratieNummer>
<m:TotaalIngediendBedrag>${total(submitted)}</m:TotaalIngediendBedrag><m:TotaalToegekendBedrag>${total(granted)}</m:TotaalToegekendBedrag>
${lines.length === 0 ? '' : `<m:Clienten>${lines.map(client).join('\n')}</m:Clienten>`}
${codes(['0200'])}</m:DeclaratieAntwoord>`
}

const client = (line: GivenRejection, place: number): string => `<m:Client><m:Bsn>${line.bsn ?? '999990019'}</m:Bsn><m:Prestaties>${prestatie(line, place)}</m:Prestaties>${codes(['0200'])}</m:Client>`

function prestatie(line: GivenRejection, place: number): string {
  const amount = line.amount ?? '1000'
  return `<m:Prestatie><m:ProductReferentie><b:ReferentieNummer>${line.reference ?? `R-${place + 1}`}</b:ReferentieNummer></m:ProductReferentie>
<m:ToewijzingNummer>1001</m:ToewijzingNummer><m:ProductCategorie>${line.category ?? '02'}</m:ProductCategorie><m:ProductCode>${line.code ?? '02A05'}</m:ProductCode>
<m:ProductPeriode><b:Begindatum>${line.from ?? '2025-03-01'}</b:Begindatum><b:Einddatum>${line.to ?? '2025-03-31'}</b:Einddatum></m:ProductPeriode>
<m:GeleverdVolume>${line.volume ?? amount}</m:GeleverdVolume><m:Eenheid>${line.unit ?? '83'}</m:Eenheid>
<m:IngediendBedrag><b:Bedrag>${amount}</b:Bedrag><b:DebetCredit>${line.mark ?? 'D'}</b:DebetCredit></m:IngediendBedrag>${codes(line.codes ?? ['9307'])}</m:Prestatie>`
}

const signed = (line: GivenPrestatie): number => Number(line.amount ?? 1000) * (line.mark === 'C' ? -1 : 1)
const total = (cents: number): string => `<b:TotaalBedrag>${Math.abs(cents)}</b:TotaalBedrag><b:DebetCredit>${cents < 0 ? 'C' : 'D'}</b:DebetCredit>`
const codes = (list: readonly string[]): string => `<m:RetourCodes>${list.map((code) => `<m:RetourCode>${code}</m:RetourCode>`).join('')}</m:RetourCodes>`
