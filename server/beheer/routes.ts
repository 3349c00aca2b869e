import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../api/problems.ts'
import { BewaardBewijs, GeweigerdeLevering, Leveringen, LeveringenQuery, LeveringId, Ontvangstbewijs } from '../contract/beheer.ts'
import { NoQuery } from '../contract/queries.ts'
import type { ReceivedFile } from '../store/intake/received.ts'
import type { Desk } from './desk.ts'
import { READING, refuseOthers } from './methods.ts'
import { bewaardBewijs, geweigerd, levering, ontvangstbewijs } from './receipts.ts'
import { uploadIn } from './upload.ts'
import { faults } from './words.ts'

/** Files that are read at the same time; the login that receives has four connections, and questions need some. */
const AT_ONCE = 2
/** So many deliveries stand on a page. */
const PER_PAGE = 50

const LIST: FastifySchema = { querystring: LeveringenQuery, response: { 200: Leveringen } }
const ONE: FastifySchema = { querystring: NoQuery, params: Type.Object({ id: LeveringId }), response: { 200: BewaardBewijs } }
const RECEIVE: FastifySchema = { querystring: NoQuery, response: { 200: Ontvangstbewijs, 201: Ontvangstbewijs } }

/** Deliveries: what came in, the receipt of each, and taking in another. */
export function leveringRoutes(app: FastifyInstance, desk: Desk, patience?: number): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.get('/leveringen', { schema: LIST }, async (request): Promise<Leveringen> => {
    const { soort, ouderDan } = request.query as LeveringenQuery
    const newer = ouderDan === undefined ? null : await known(desk, ouderDan)
    const [naam, kinds, { before, files }] = await Promise.all([desk.name(), desk.kinds(), desk.files({ kind: soort ?? null, newer, limit: PER_PAGE })])
    const soorten = kinds.map(({ kind, count }) => ({ soort: kind, aantal: count }))
    return { gemeente: { code: desk.gemeente, naam }, aantal: soorten.reduce((sum, { aantal }) => sum + aantal, 0), soorten, nieuwer: before, leveringen: files.map(levering) }
  })
  app.get('/leveringen/:id', { schema: ONE }, async (request): Promise<BewaardBewijs> => bewaardBewijs(await known(desk, (request.params as { readonly id: string }).id)))
  app.post('/leveringen', { schema: RECEIVE }, receiver(desk, patience))
  refuseOthers(app, '/leveringen', [...READING, 'POST'])
  refuseOthers(app, '/leveringen/:id', READING)
}

async function known(desk: Desk, id: string): Promise<ReceivedFile> {
  const received = await desk.file(id)
  if (!received) throw new Refusal(faults.unknown())
  return received
}

/** Takes in one file. 201: it landed. 200: it was there already. 400: it is refused, and everything that is wrong is in the answer. */
function receiver(desk: Desk, patience?: number) {
  let busy = 0
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | Ontvangstbewijs> => {
    const upload = uploadIn(request, patience)
    if (busy >= AT_ONCE) throw new Refusal(faults.busy(), { 'retry-after': '60' })
    busy += 1
    try {
      return answer(reply, ontvangstbewijs(await desk.receive(upload)))
    } finally {
      busy -= 1
      request.raw.resume()
    }
  }
}

function answer(reply: FastifyReply, bewijs: Ontvangstbewijs): FastifyReply | Ontvangstbewijs {
  if (bewijs.status === 'geweigerd') return refusal(reply, geweigerd(bewijs))
  if (bewijs.status !== 'wasErAl') void reply.code(201).header('location', `/v1/beheer/leveringen/${bewijs.levering}`)
  return bewijs
}

const refusal = (reply: FastifyReply, body: GeweigerdeLevering): FastifyReply =>
  reply.code(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
