import type { PrintedReceipt, ToldReceipt } from './receiver.ts'

const STATUS = {
  accepted: 'aangenomen',
  accepted_with_warning: 'aangenomen met waarschuwing',
  rejected: 'geweigerd, er is niets ingelezen',
  already_imported: 'was al ingelezen, er is niets veranderd',
} as const

/** A receipt for people: one line for the file, one for each problem. */
export function receiptLines({ printed: { file, status, records, total_cents, problems }, unknownCents }: ToldReceipt): readonly string[] {
  const unknown = unknownCents === 0 ? '' : `, waarvan ${euros(unknownCents)} onbekend`
  const money = total_cents === null ? '' : `, samen ${euros(total_cents)}${unknown}`
  return [`${file}: ${STATUS[status]} (${counted(records, 'regel', 'regels')}${money})\n`, ...problems.map(problemLine)]
}

const problemLine = ({ code, message }: PrintedReceipt['problems'][number]): string => `  ${message} [${code}]\n`

/** Whole cents as euros in Dutch notation. */
export const euros = (cents: number): string => `€ ${(cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`

/** A number with its noun, singular or plural, in Dutch notation. */
export const counted = (number: number, one: string, more: string): string => `${number.toLocaleString('nl-NL')} ${number === 1 ? one : more}`
