/** A small declaration to write claims about: everything has a good default. */
export interface GivenPrestatie {
  readonly reference?: string
  /** Reference of the line that this one takes back; a credit points to R-1 unless it says otherwise, and null is none. */
  readonly previous?: string | null
  readonly category?: string
  readonly code?: string
  readonly from?: string
  readonly to?: string
  readonly volume?: string
  readonly unit?: string
  readonly tariff?: string
  readonly amount?: string
  readonly mark?: string
}

export interface GivenDeclaration {
  readonly law?: 'wmo' | 'jw'
  readonly municipality?: string
  /** Identification of the message. */
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly total?: string
  readonly totalMark?: string
  readonly bsn?: string
  readonly lines?: readonly GivenPrestatie[]
}

const LAWS = {
  wmo: { code: '484', own: 'http://www.istandaarden.nl/iwmo/3_2/wmo323/schema', base: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema' },
  jw: { code: '490', own: 'http://www.istandaarden.nl/ijw/3_2/jw323/schema', base: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema' },
}

/** The text of a declaration message. */
export function declaration(given: GivenDeclaration = {}): string {
  const law = LAWS[given.law ?? 'wmo']
  const lines = given.lines ?? [{}]
  const total = lines.reduce((sum, line) => sum + Number(line.amount ?? 1000) * (line.mark === 'C' ? -1 : 1), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="${law.own}" xmlns:b="${law.base}">
<m:Header><m:BerichtCode>${law.code}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
<m:Afzender>99999901</m:Afzender><m:Ontvanger>${given.municipality ?? '9901'}</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>${given.id ?? 'M1'}</b:Identificatie><b:Dagtekening>2025-04-08</b:Dagtekening></m:BerichtIdentificatie></m:Header>
<m:Declaratie><m:DeclaratieNummer>D1</m:DeclaratieNummer>
<m:DeclaratiePeriode><b:Begindatum>${given.from ?? '2025-03-01'}</b:Begindatum><b:Einddatum>${given.to ?? '2025-03-31'}</b:Einddatum></m:DeclaratiePeriode>
<m:DeclaratieDagtekening>2025-04-08</m:DeclaratieDagtekening>
<m:TotaalIngediendBedrag><b:TotaalBedrag>${given.total ?? Math.abs(total)}</b:TotaalBedrag><b:DebetCredit>${given.totalMark ?? (total < 0 ? 'C' : 'D')}</b:DebetCredit></m:TotaalIngediendBedrag>
<m:Clienten><m:Client><m:Bsn>${given.bsn ?? '999990019'}</m:Bsn><m:Prestaties>
${lines.map(prestatie).join('\n')}
</m:Prestaties></m:Client></m:Clienten></m:Declaratie></m:Bericht>
`
}

function prestatie(line: GivenPrestatie, place: number): string {
  const amount = line.amount ?? '1000'
  const tariff = line.tariff === undefined ? '' : `<m:ProductTarief>${line.tariff}</m:ProductTarief>`
  const pointsTo = line.previous === undefined && line.mark === 'C' ? 'R-1' : line.previous
  const previous = pointsTo ? `<b:VorigReferentieNummer>${pointsTo}</b:VorigReferentieNummer>` : ''
  return `<m:Prestatie><m:ProductReferentie><b:ReferentieNummer>${line.reference ?? `R-${place + 1}`}</b:ReferentieNummer>${previous}</m:ProductReferentie>
<m:ToewijzingNummer>1001</m:ToewijzingNummer><m:ProductCategorie>${line.category ?? '02'}</m:ProductCategorie><m:ProductCode>${line.code ?? '02A05'}</m:ProductCode>
<m:ProductPeriode><b:Begindatum>${line.from ?? '2025-03-01'}</b:Begindatum><b:Einddatum>${line.to ?? '2025-03-31'}</b:Einddatum></m:ProductPeriode>
<m:GeleverdVolume>${line.volume ?? amount}</m:GeleverdVolume><m:Eenheid>${line.unit ?? '83'}</m:Eenheid>${tariff}
<m:IngediendBedrag><b:Bedrag>${amount}</b:Bedrag><b:DebetCredit>${line.mark ?? 'D'}</b:DebetCredit></m:IngediendBedrag></m:Prestatie>`
}
