import { expireFacts, type ExpiryReceipt } from '../store/intake/expire.ts'
import { year } from '../units/year.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import { counted } from './receipt-words.ts'
import type { Context } from './verbs.ts'
import { ACTORS, CliError, complaints } from './words.ts'

/** Budget years that stay beside the running one. */
const DEFAULT_YEARS = 5

/** `expire`: removes what is known of persons from before the term, with a receipt. */
export async function expire(context: Context): Promise<number> {
  const { args, out } = context
  const gemeente = wantedGemeente(context)
  const from = year(thisYear() - yearsOf(args.keepFor))
  const receipt = await withDatabase(context, (db) => expireFacts(db, gemeente, from, ACTORS.maker))
  if (args.json) out(`${JSON.stringify(receipt ?? { gemeente, from, years: [] })}\n`)
  else out(receipt === null ? `Er is niets van voor ${from}. Er is niets verwijderd.\n` : words(receipt))
  return 0
}

function yearsOf(text: string | null): number {
  const years = Number(text ?? DEFAULT_YEARS)
  if (!/^\d{1,2}$/.test(text ?? '5') || years < 1) throw new CliError('TERM_INVALID', complaints.term(), 2)
  return years
}

const thisYear = (): number => Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric' }).format())

function words({ id, from, years, care, residences, persons, households }: ExpiryReceipt): string {
  const euros = (amount: number): string => `€ ${(amount / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`
  return [`Verwijderd van voor ${from} (ontvangstbewijs ${id}):`,
    ...years.map(({ year: of, lines, total_cents }) => `  ${of}: ${counted(lines, 'kostenregel', 'kostenregels')}, samen ${euros(total_cents)}`),
    `  ${counted(care, 'bericht over hulp', 'berichten over hulp')}, ${counted(residences, 'verblijf', 'verblijven')}, ${counted(persons, 'persoon', 'personen')}, ${counted(households, 'huishouden', 'huishoudens')}`,
    'Publicaties blijven zoals ze zijn. In back-ups van voor vandaag staat het nog.', ''].join('\n')
}
