import type { Problem } from '../../ingest/reading.ts'
import type { Cents } from '../../units/cents.ts'
import type { Homeless, LandedDelivery, TakenReference } from './questions.ts'

const refusal = (code: string, message: string, line: number | null = null, field: string | null = null): Problem => ({ code, severity: 'refusal', line, field, message })

/** What the store itself has to say about a delivery: never its content, only earlier receipts, lines and sums. */
export const remarks = {
  messageConflict: (earlier: LandedDelivery, receipt: string): Problem => refusal('MESSAGE_ID_CONFLICT',
    `Dit bericht van deze afzender is op ${earlier.receivedOn} al ontvangen met een andere inhoud (ontvangstbewijs ${earlier.id}; dit bestand: ${receipt}). `
    + 'Er is niets opgeslagen. Vraag de afzender om een correctie met een nieuw berichtnummer.'),

  alreadyImported: (earlier: LandedDelivery): Problem => ({ code: 'ALREADY_IMPORTED', severity: 'warning', line: null, field: null,
    message: `Precies dit bestand is op ${earlier.receivedOn} al ingelezen (ontvangstbewijs ${earlier.id}). Er is niets dubbel geteld. U hoeft niets te doen.` }),

  referenceTaken: (taken: TakenReference): Problem => refusal('DUPLICATE_KEY', taken.takenBy === null
    ? `Regel ${taken.line}: dit kenmerk staat al eerder in dit bestand. Er is niets opgeslagen. Vraag de afzender om elk kenmerk een keer te gebruiken.`
    : `Regel ${taken.line}: een regel met dit kenmerk is al ontvangen (ontvangstbewijs ${taken.takenBy}). Er is niets opgeslagen. Lever alleen nieuwe regels, of een credit met een eigen kenmerk.`,
  taken.line, 'record_id'),

  textUnstorable: (line: number): Problem => refusal('TEXT_NOT_STORABLE',
    `Regel ${line}: hier staat een teken dat geen geldige tekst is. Er is niets opgeslagen. Sla het bestand opnieuw op als UTF-8.`, line),

  householdUnknown: (homeless: Homeless): Problem => ({ code: 'HOUSEHOLD_UNKNOWN', severity: 'warning', line: null, field: 'bsn',
    message: `Van ${homeless.lines} ${homeless.lines === 1 ? 'regel' : 'regels'} (samen ${euros(homeless.total)}) is het huishouden niet bekend. `
      + 'Ze zijn geboekt als onbekend. Lever een nieuw bestand met huishoudens aan; daarna tellen ze vanzelf mee.' }),
}

function euros(amount: Cents): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amount / 100).replaceAll('\u00a0', ' ')
}
