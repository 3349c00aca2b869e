import { HEADER } from '../bericht/header.ts'
import { amount, PRESTATIE } from '../declaration/schema.ts'
import { base, group, ignored, leaf, optional, repeated, type Element } from '../xml/schema.ts'

const codes = (key: string): Element => group('RetourCodes', [repeated(leaf('RetourCode', key))])

/** The answer message 325 of iWmo and iJw 3.2: it names the lines of one declaration that were rejected (SOURCES: Zorginstituut, release 3.2). */
export const ANTWOORD: Element = group('Bericht', [
  group('Header', [
    ...HEADER,
    group('DeclaratieIdentificatie', [base(leaf('Identificatie', 'declarationId')), base(leaf('Dagtekening', 'declarationDate'))]),
    ignored('XsltVersie'),
    ignored('XsdVersieDeclaratie'),
    codes('headerCode'),
  ]),
  optional(group('DeclaratieAntwoord', [
    leaf('DeclaratieNummer'),
    amount('TotaalIngediendBedrag', 'TotaalBedrag', 'total'),
    amount('TotaalToegekendBedrag', 'TotaalBedrag', 'granted'),
    optional(group('Clienten', [
      repeated(group('Client', [leaf('Bsn'), group('Prestaties', [repeated(group('Prestatie', [...PRESTATIE, codes('lineCode')]))]), codes('clientCode')])),
    ])),
    codes('answerCode'),
  ])),
])
