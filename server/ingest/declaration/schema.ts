import { HEADER } from '../bericht/header.ts'
import { base, group, leaf, optional, repeated, type Element } from '../xml/schema.ts'

const period = (name: string, prefix: string): Element =>
  group(name, [base(leaf('Begindatum', `${prefix}From`)), base(leaf('Einddatum', `${prefix}To`))])

/** An amount with its mark: `inner` is the name of the number. */
export const amount = (name: string, inner: string, key: string): Element =>
  group(name, [base(leaf(inner, key)), base(leaf('DebetCredit', `${key}Mark`))])

/** What a declaration says of one delivery of care; an answer repeats it. */
export const PRESTATIE: readonly Element[] = [
  group('ProductReferentie', [base(leaf('ReferentieNummer')), optional(base(leaf('VorigReferentieNummer')))]),
  leaf('ToewijzingNummer'),
  leaf('ProductCategorie'),
  leaf('ProductCode'),
  period('ProductPeriode', 'product'),
  leaf('GeleverdVolume'),
  leaf('Eenheid'),
  optional(leaf('ProductTarief')),
  amount('IngediendBedrag', 'Bedrag', 'amount'),
]

/** The declaration message 323 of iWmo and iJw 3.2: every element there is, in order (SOURCES: Zorginstituut, release 3.2). */
export const DECLARATIE: Element = group('Bericht', [
  group('Header', HEADER),
  group('Declaratie', [
    leaf('DeclaratieNummer'),
    period('DeclaratiePeriode', 'declaration'),
    leaf('DeclaratieDagtekening'),
    amount('TotaalIngediendBedrag', 'TotaalBedrag', 'total'),
    group('Clienten', [
      repeated(group('Client', [leaf('Bsn'), group('Prestaties', [repeated(group('Prestatie', PRESTATIE))])])),
    ]),
  ]),
])
