import type { GeweigerdeLevering, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import type { Door } from '../drill/corpus/door.ts'
import type { RunningBeheer } from './harness.ts'

const STATUS = { aangenomen: 'accepted', aangenomenMetWaarschuwing: 'accepted_with_warning', geweigerd: 'rejected', wasErAl: 'already_imported' } as const

/** The way a file goes in the browser: over HTTP, through Beheer. */
export const httpDoor = (beheer: RunningBeheer): Door => async (name, bytes) => {
  const { status, text } = await beheer.send(name, bytes)
  const body = JSON.parse(text) as GeweigerdeLevering | Ontvangstbewijs
  const receipt = 'ontvangstbewijs' in body ? body.ontvangstbewijs : body
  const problems = receipt.meldingen.map(({ code, regel, veld, melding }) => ({ code, line: regel, field: veld, message: melding }))
  return { status, text, receipt: { file: receipt.bestand, status: STATUS[receipt.status], records: receipt.regels, total_cents: receipt.bedragCent, problems } }
}
