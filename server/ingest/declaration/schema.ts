import { base, group, ignored, leaf, optional, repeated, type Element } from '../xml/schema.ts'

const period = (name: string, prefix: string): Element =>
  group(name, [base(leaf('Begindatum', `${prefix}From`)), base(leaf('Einddatum', `${prefix}To`))])

const amount = (name: string, inner: string, prefix: string): Element =>
  group(name, [base(leaf(inner, prefix)), base(leaf('DebetCredit', `${prefix}Mark`))])

const PRESTATIE = group('Prestatie', [
  group('ProductReferentie', [base(leaf('ReferentieNummer')), optional(base(leaf('VorigReferentieNummer')))]),
  leaf('ToewijzingNummer'),
  leaf('ProductCategorie'),
  leaf('ProductCode'),
  period('ProductPeriode', 'product'),
  leaf('GeleverdVolume'),
  leaf('Eenheid'),
  optional(leaf('ProductTarief')),
  amount('IngediendBedrag', 'Bedrag', 'amount'),
])

/** The declaration message 323 of iWmo and iJw 3.2: every element there is, in order (SOURCES: Zorginstituut, release 3.2). */
export const BERICHT: Element = group('Bericht', [
  group('Header', [
    leaf('BerichtCode'),
    leaf('BerichtVersie'),
    leaf('BerichtSubversie'),
    leaf('Afzender'),
    leaf('Ontvanger'),
    group('BerichtIdentificatie', [base(leaf('Identificatie')), base(leaf('Dagtekening'))]),
    ignored('XsdVersie'),
  ]),
  group('Declaratie', [
    leaf('DeclaratieNummer'),
    period('DeclaratiePeriode', 'declaration'),
    leaf('DeclaratieDagtekening'),
    amount('TotaalIngediendBedrag', 'TotaalBedrag', 'total'),
    group('Clienten', [
      repeated(group('Client', [leaf('Bsn'), group('Prestaties', [repeated(PRESTATIE)])])),
    ]),
  ]),
])
