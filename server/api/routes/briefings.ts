import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import type { Fout } from '../../contract/problems.ts'
import { Briefing } from '../../contract/briefing.ts'
import { NoQuery } from '../../contract/queries.ts'
import { answerError } from '../errors.ts'
import type { AskApi, BriefingDesk, MadeBriefing } from '../options.ts'
import { problems, Refusal } from '../problems.ts'
import type { Releases } from '../releases.ts'
import { failures, success, VERSION_HEADER } from './schemas.ts'

const PDF_TYPE = 'application/pdf'
/** Which figures, counted from 1, had no room on the sheet; absent where all had. */
const LEFT_OUT = 'raadszicht-weggelaten'
/** The largest briefing that keeps to its limits, with room for how JSON writes it. */
const MOST_BYTES = 48 * 1024
const THEME = '/thema/'
/** How many one address may have on their way at once: a whole office can share one, and nobody may take all places. */
const MOST_PER_ADDRESS = 2
const SOON = { 'retry-after': '30' }

const HEADERS = { ...VERSION_HEADER, 'Raadszicht-Weggelaten': { type: 'string', description: 'Welke cijfers niet op het blad pasten, geteld vanaf 1: “2, 3”. Ontbreekt als alles erop staat.' } } as const

const SCHEMA: FastifySchema = {
  operationId: 'maakBriefing',
  tags: ['briefings'],
  summary: 'Een briefing als PDF',
  description: 'Zet gekozen cijfers van één publicatie met eigen woorden op papier (PDF/UA-1). U stuurt welke cijfers, nooit getallen: die komen uit de publicatie. Er wordt niets bewaard. Dezelfde briefing geeft dezelfde bytes.',
  querystring: NoQuery,
  body: Briefing,
  response: { 200: success('De briefing.', { [PDF_TYPE]: Type.String({ contentMediaType: PDF_TYPE, contentEncoding: 'binary' }) }, HEADERS), ...failures(400, 404, 410, 413, 415, 500, 503) },
}

interface BriefingSources {
  readonly releases: Releases
  readonly desk: BriefingDesk | null
  readonly publicUrl: string | null
}

/** A briefing as PDF: made on the spot from what is published, and forgotten. Only pages of this website may ask for one. */
export const briefingRoutes = (sources: BriefingSources): FastifyPluginAsync => async (app) => {
  const inTurn = turns(MOST_PER_ADDRESS)
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(explained(error), request, reply))
  app.post('/briefings', { schema: SCHEMA, bodyLimit: MOST_BYTES, compress: false }, async (request, reply) => {
    const briefing = request.body as Briefing
    const release = await sources.releases.chosen(briefing.publicatie)
    if (sources.desk === null) throw new Refusal(problems.briefingNowhere())
    const made = await inTurn(request.ip, () => sources.desk!.make(briefing, siteOf(app, sources.publicUrl), askOf(app), goneWith(reply)))
    return sent(reply, `briefing-${release.gemeente}-${release.id}.pdf`, made)
  })
  app.route({ method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'], url: '/briefings', schema: { hide: true }, onRequest: refuseMethod, handler: refuseMethod })
}

function sent(reply: FastifyReply, name: string, made: MadeBriefing | null): FastifyReply {
  if (made === null) throw new Refusal(problems.briefingBusy(), SOON)
  if ('missing' in made) throw new Refusal(problems.briefingWrong(made.missing.map((at) => fault(`cijfers/${at}`, 'Dit cijfer staat in deze publicatie niet op die pagina. Haal het weg of kies het opnieuw.'))))
  if ('unprintable' in made) throw new Refusal(problems.briefingWrong(made.unprintable.map((field) => fault(field, 'Hier staat een teken in dat niet op papier kan, zoals een plaatje of emoji. Haal het weg.'))))
  if ('tooLong' in made) throw new Refusal(problems.briefingTooLong())
  const left = made.left.length === 0 ? {} : { [LEFT_OUT]: made.left.map((at) => at + 1).join(', ') }
  return reply.type(PDF_TYPE).headers(left).header('content-disposition', `inline; filename="${name}"`).send(Buffer.from(made.pdf))
}

/** Does work for an address, or nothing (null) while it has too much on its way already. */
function turns(most: number): <T>(address: string, work: () => Promise<T>) => Promise<T | null> {
  const busy = new Map<string, number>()
  return async (address, work) => {
    const here = busy.get(address) ?? 0
    if (here >= most) return null
    busy.set(address, here + 1)
    try {
      return await work()
    } finally {
      const left = busy.get(address)! - 1
      if (left === 0) busy.delete(address)
      else busy.set(address, left)
    }
  }
}

/** Fires when the reader closes the connection before there was an answer. */
function goneWith(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => { if (!reply.raw.writableFinished) gone.abort() })
  return gone.signal
}

const fault = (veld: string, melding: string): Fout => ({ plaats: 'inhoud', veld, melding })

/** The figures come from this API, as everybody gets them, and the look from the theme of the pages; where that has no such file, there is none. */
const askOf = (app: FastifyInstance): AskApi => async (address) => {
  const answer = await app.inject({ url: address, headers: { accept: 'application/json, application/geo+json' } })
  if (address.startsWith(THEME)) return answer.statusCode === 200 ? answer.body : null
  if (answer.statusCode !== 200) throw new Error(`the API answered ${answer.statusCode} to a briefing`)
  return answer.json()
}

/** Where links on paper lead: the address in the settings, else this computer; never what a request says. */
function siteOf(app: FastifyInstance, publicUrl: string | null): string {
  const address = app.server.address()
  return publicUrl ?? `http://localhost:${typeof address === 'object' && address ? address.port : 80}`
}

/** What the framework refuses by itself, in words about a briefing. */
function explained(error: FastifyError): FastifyError {
  if (error.statusCode === 413) return new Refusal(problems.briefingTooLarge()) as unknown as FastifyError
  return error.statusCode === 415 ? new Refusal(problems.briefingType()) as unknown as FastifyError : error
}

/** There is nothing here to read, and another website has nothing to send. */
async function refuseMethod(): Promise<never> {
  throw new Refusal(problems.onlySending(), { allow: 'POST' })
}
