import type { BewaardBewijs, GeweigerdeLevering, Levering, Melding, Ontvangstbewijs } from '../contract/beheer.ts'
import type { Receipt } from '../flow/receive-delivery.ts'
import type { Problem } from '../ingest/reading.ts'
import type { ReceivedFile } from '../store/intake/received.ts'
import { refusedInWords } from './words.ts'

const STATUS = { accepted: 'aangenomen', accepted_with_warning: 'aangenomenMetWaarschuwing', rejected: 'geweigerd', already_imported: 'wasErAl' } as const

/** A receipt in the words of the API. Of a rejected file only what has to be mended: a warning says how something counts, and nothing of it does. */
export const ontvangstbewijs = (receipt: Receipt): Ontvangstbewijs => ({
  bestand: receipt.file, soort: receipt.kind, status: STATUS[receipt.status], regels: receipt.records, bedragCent: receipt.total_cents,
  onbekendCent: receipt.unknown_cents, levering: receipt.delivery_id, meldingen: toMend(receipt.status === 'rejected', receipt.problems),
})

/** The answer to a file that was refused. */
export function geweigerd(bewijs: Ontvangstbewijs): GeweigerdeLevering {
  return { status: 400, title: 'De levering is geweigerd', detail: refusedInWords(bewijs.meldingen.length), ontvangstbewijs: bewijs }
}

/** A file of earlier, in short. */
export function levering(received: ReceivedFile): Levering {
  const faults = received.problems.filter(({ severity }) => severity === 'refusal').length
  const warnings = received.landed ? received.problems.length - faults : 0
  const status = !received.landed ? 'geweigerd' : warnings > 0 ? 'aangenomenMetWaarschuwing' : 'aangenomen'
  return {
    id: received.id, bestand: received.file, soort: received.kind, status, regels: received.records, bedragCent: received.totalCents,
    onbekendCent: received.unknownCents, ontvangenOp: received.receivedAt, fouten: faults, waarschuwingen: warnings,
  }
}

/** A file of earlier with everything its receipt says. */
export const bewaardBewijs = (received: ReceivedFile): BewaardBewijs =>
  ({ ...levering(received), sha256: received.sha256, meldingen: toMend(!received.landed, received.problems) })

const toMend = (refused: boolean, problems: readonly Problem[]): Melding[] =>
  problems.filter(({ severity }) => !refused || severity === 'refusal').map(melding)

const melding = ({ code, severity, line, field, message }: Problem): Melding =>
  ({ code, ernst: severity === 'refusal' ? 'fout' : 'waarschuwing', regel: line, veld: field, melding: message })
