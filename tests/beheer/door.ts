import type { GeweigerdeLevering, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import type { Door, Heard } from '../drill/corpus/door.ts'
import type { Answer, RunningBeheer } from './harness.ts'

const STATUS = { aangenomen: 'accepted', aangenomenMetWaarschuwing: 'accepted_with_warning', geweigerd: 'rejected', wasErAl: 'already_imported' } as const

/** The way a file goes in the browser: over HTTP, through Beheer. */
export const httpDoor = (beheer: RunningBeheer): Door => async (name, bytes) => heardIn(await beheer.send(name, bytes))

/** What an answer of Beheer says, in the words of the command. */
export function heardIn({ status, text }: Answer): Heard {
  const body = JSON.parse(text) as GeweigerdeLevering | Ontvangstbewijs
  const receipt = 'ontvangstbewijs' in body ? body.ontvangstbewijs : body
  const problems = receipt.meldingen.map(({ code, regel, veld, melding }) => ({ code, line: regel, field: veld, message: melding }))
  return { status, text, receipt: { file: receipt.bestand, status: STATUS[receipt.status], records: receipt.regels, total_cents: receipt.bedragCent, problems } }
}
