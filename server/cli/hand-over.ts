import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { GeweigerdeLevering, Melding, Ontvangstbewijs } from '../contract/beheer.ts'
import type { BeheerDoor } from './beheer-door.ts'
import type { ToldReceipt } from './receiver.ts'
import { CliError, complaints } from './words.ts'

/**
 * Hands a file to Beheer of a website that runs, and answers its receipt as `import` tells it. Throws a CliError when Beheer is not there (BEHEER_AWAY),
 * reads two files already (BEHEER_BUSY) or cannot take this one; whatever reading the file throws; and then nothing of it was kept.
 */
export async function handOver({ port }: BeheerDoor, bytes: AsyncIterable<Uint8Array>, fileName: string): Promise<ToldReceipt> {
  const { status, body } = await post(port, bytes, fileName)
  const answer = JSON.parse(body) as Ontvangstbewijs | GeweigerdeLevering | { readonly detail: string }
  if ('ontvangstbewijs' in answer) return toldOf(answer.ontvangstbewijs)
  if ('meldingen' in answer) return toldOf(answer)
  if (status === 429) throw new CliError('BEHEER_BUSY', complaints.beheerBusy())
  throw new CliError('BEHEER_REFUSED', complaints.beheerRefused(answer.detail))
}

const headersOf = (fileName: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
})

async function post(port: number, bytes: AsyncIterable<Uint8Array>, fileName: string): Promise<{ readonly status: number; readonly body: string }> {
  const asked = request({ host: '127.0.0.1', port, path: '/v1/beheer/leveringen', method: 'POST', headers: headersOf(fileName), agent: false })
  const response = new Promise<IncomingMessage>((resolve, reject) => { asked.once('response', resolve).once('error', reject) })
  const answered = response.then(async (found) => ({ status: found.statusCode ?? 0, body: await text(found) }))
  const [sent, answer] = await Promise.allSettled([pipeline(bytes, asked), answered])
  if (answer.status === 'fulfilled') return answer.value
  const reason: unknown = sent.status === 'rejected' ? sent.reason : answer.reason
  throw isAway(reason) ? new CliError('BEHEER_AWAY', complaints.beheerAway()) : reason
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE'])
const isAway = (error: unknown): boolean => error instanceof Error && 'code' in error && AWAY.has(String(error.code))

const STATUS = { aangenomen: 'accepted', aangenomenMetWaarschuwing: 'accepted_with_warning', geweigerd: 'rejected', wasErAl: 'already_imported' } as const

const toldOf = ({ bestand, status, regels, bedragCent, onbekendCent, meldingen }: Ontvangstbewijs): ToldReceipt => ({
  printed: { file: bestand, status: STATUS[status], records: regels, total_cents: bedragCent, problems: meldingen.map(problemOf) },
  unknownCents: onbekendCent,
})

const problemOf = ({ code, regel, veld, melding }: Melding) => ({ code, line: regel, field: veld, message: melding })
