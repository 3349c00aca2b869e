import type { Problem } from '../../ingest/reading.ts'
import type { Cents } from '../../units/cents.ts'
import type { Awaited } from './answers.ts'
import type { Planned } from './budget-warnings.ts'
import type { CreditFault } from './credits.ts'
import type { Homeless, LandedDelivery } from './questions.ts'
import type { TakenReference } from './taken-references.ts'

const refusal = (code: string, message: string, line: number | null = null, field: string | null = null): Problem => ({ code, severity: 'refusal', line, field, message })

/** What the store itself has to say about a delivery: never its content, only earlier receipts, lines and sums. */
export const remarks = {
  messageConflict: (earlier: LandedDelivery, receipt: string): Problem => refusal('MESSAGE_ID_CONFLICT',
    `Dit bericht van deze afzender is op ${earlier.receivedOn} al ontvangen met een andere inhoud (${both(earlier.id, receipt)}). `
    + 'Er is niets opgeslagen. Vraag de afzender om een correctie met een nieuw berichtnummer.'),

  alreadyImported: (earlier: LandedDelivery): Problem => ({ code: 'ALREADY_IMPORTED', severity: 'warning', line: null, field: null,
    message: `Precies dit bestand is op ${earlier.receivedOn} al ingelezen (ontvangstbewijs ${earlier.id}). Er is niets dubbel geteld. U hoeft niets te doen.` }),

  referenceTaken: (taken: TakenReference, receipt: string): Problem => refusal('DUPLICATE_KEY', taken.takenBy === null
    ? `Regel ${taken.line}: dit kenmerk staat al eerder in dit bestand. Er is niets opgeslagen. Vraag de afzender om elk kenmerk een keer te gebruiken.`
    : `Regel ${taken.line}: een regel met dit kenmerk is al ontvangen (${both(taken.takenBy, receipt)}). Er is niets opgeslagen. Lever alleen nieuwe regels, of een credit met een eigen kenmerk.`,
  taken.line, 'record_id'),

  rejectionDiffers: (line: number, earlier: string, receipt: string): Problem => refusal('REJECTION_CONFLICT',
    `Regel ${line}: declaratie en antwoord noemen niet dezelfde persoon, hetzelfde product, dezelfde periode of hetzelfde bedrag (${both(earlier, receipt)}). `
    + 'Er is niets opgeslagen. Zoek uit welke van de twee klopt en vraag om een nieuw bericht.', line, 'ReferentieNummer'),

  answerDiffers: (earlier: string, receipt: string): Problem => refusal('ANSWER_CONFLICT',
    `Het ingediende bedrag in het antwoord is niet het totaal van de declaratie (${both(earlier, receipt)}). `
    + 'Er is niets opgeslagen. Zoek uit welke van de twee klopt en vraag om een nieuw bericht.', null, 'TotaalIngediendBedrag'),

  answeredTwice: (earlier: string, receipt: string): Problem => refusal('ANSWER_TWICE',
    `Op deze declaratie is al een ander antwoord ontvangen (${both(earlier, receipt)}). Er is niets opgeslagen. Een declaratie krijgt één antwoord.`),

  declarationRejected: (earlier: string, receipt: string): Problem => refusal('DECLARATION_REJECTED',
    `Deze declaratie is in haar geheel afgekeurd (${both(earlier, receipt)}). Er is niets opgeslagen. Lever de nieuwe declaratie van de aanbieder aan.`),

  declarationAwaited: (awaited: Awaited): Problem => ({ code: 'DECLARATION_AWAITED', severity: 'warning', line: null, field: 'DeclaratieIdentificatie',
    message: awaited.lines === 0
      ? 'De declaratie bij dit antwoord is nog niet ontvangen. Lever haar ook aan, behalve als ze in haar geheel is afgekeurd.'
      : `Van ${awaited.lines} afgewezen ${awaited.lines === 1 ? 'regel' : 'regels'} (samen ${euros(awaited.total)}) is de declaratie nog niet ontvangen. `
        + 'Ze tellen mee vanaf het moment dat die er is. Lever de declaratie ook aan.' }),

  textUnstorable: (line: number): Problem => refusal('TEXT_NOT_STORABLE',
    `Regel ${line}: hier staat een teken dat geen geldige tekst is. Er is niets opgeslagen. Sla het bestand opnieuw op als UTF-8.`, line),

  householdUnknown: (homeless: Homeless): Problem => ({ code: 'HOUSEHOLD_UNKNOWN', severity: 'warning', line: null, field: 'bsn',
    message: `Van ${homeless.lines} ${homeless.lines === 1 ? 'regel' : 'regels'} (samen ${euros(homeless.total)}) is het huishouden niet bekend. `
      + 'Ze zijn geboekt als onbekend. Lever een nieuw bestand met huishoudens aan; daarna tellen ze vanzelf mee.' }),

  creditAlone: (lines: number): Problem => ({ code: 'CREDIT_ALONE', severity: 'warning', line: null, field: 'VorigReferentieNummer',
    message: `Van ${lines} ${lines === 1 ? 'credit' : 'credits'} is de regel die wordt teruggenomen niet ontvangen. Het bedrag telt wel mee, met een min. Lever de eerdere declaratie ook aan, of vraag de aanbieder welke regel is bedoeld.` }),

  creditElsewhere: ({ line, earlier }: CreditFault, receipt: string): Problem => refusal('CREDIT_CONFLICT',
    `Regel ${line}: een credit en de regel die zij terugneemt gaan niet over dezelfde persoon, hetzelfde product en dezelfde periode (${both(earlier, receipt)}). `
    + 'Er is niets opgeslagen. Vraag de aanbieder om een bericht waarin de credit naar haar eigen regel wijst.', line, 'VorigReferentieNummer'),

  creditTooLarge: ({ line, earlier }: CreditFault, receipt: string): Problem => refusal('CREDIT_EXCEEDS',
    `Regel ${line}: van een regel wordt samen meer teruggenomen dan haar bedrag (${both(earlier, receipt)}). Een regel die al is afgewezen of teruggenomen, kan niet nog een keer terug. `
    + 'Er is niets opgeslagen. Zoek uit welke credit of afwijzing klopt en vraag om een nieuw bericht.', line, 'IngediendBedrag'),

  budgetReplaced: ({ year, amendment }: Planned): Problem => ({ code: 'BUDGET_REPLACED', severity: 'warning', line: null, field: 'bedrag',
    message: `Van ${year} was ${amendment === null ? 'al een begroting' : `wijziging ${amendment} al`} aangeleverd, met andere bedragen of een andere datum. Deze levering telt voortaan; de eerdere blijft bewaard. `
      + 'Is dit geen verbetering maar een besluit van later, lever het dan aan als wijziging met een eigen nummer.' }),

  amendmentAlone: (year: number): Problem => ({ code: 'AMENDMENT_ALONE', severity: 'warning', line: null, field: 'soort',
    message: `Van ${year} is een wijziging aangeleverd en nog geen begroting. De wijziging telt mee zodra die er is. Lever ook de begroting van ${year} aan.` }),

  wijkElsewhere: (lines: number): Problem => ({ code: 'WIJK_ELSEWHERE', severity: 'warning', line: null, field: 'wijkcode',
    message: `Van ${lines} ${lines === 1 ? 'regel' : 'regels'} is de wijk niet die van het adres in huishoudens. Het adres telt. Controleer de wijkcodes, of lever nieuwe huishoudens aan.` }),
}

const both = (earlier: string | null, receipt: string): string => (earlier === null ? `ontvangstbewijs ${receipt}` : `ontvangstbewijs ${earlier}; dit bestand: ${receipt}`)

function euros(amount: Cents): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amount / 100).replaceAll('\u00a0', ' ')
}
