import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Toetsrapport } from '../../contract/gate.ts'
import { NoQuery } from '../../contract/queries.ts'
import { Publicatie, Publicaties } from '../../contract/releases.ts'
import { PublicatieId } from '../../contract/words.ts'
import { JSON_TYPE, requireJson } from '../formats.ts'
import type { ReleasedStore } from '../../store/released/store.ts'
import { toetsrapport } from '../gate-report.ts'
import { problems, Refusal } from '../problems.ts'
import { currentOf, keyOf, type Releases } from '../releases.ts'
import { publicatie } from '../rows.ts'
import { openResource } from './open.ts'
import { failures, success } from './schemas.ts'

const COLLECTION = {
  operationId: 'leesPublicaties',
  tags: ['publicaties'],
  summary: 'Alle publicaties, de nieuwste eerst',
  description: 'Een publicatie is een vaste verzameling cijfers die niet meer verandert. Bij "huidig" staat welke nu geldt. Een ingetrokken publicatie blijft in deze lijst staan.',
  querystring: NoQuery,
  response: { 200: success('De publicaties.', { [JSON_TYPE]: Publicaties }), ...failures(400, 406, 500, 503) },
}

const ONE = {
  operationId: 'leesPublicatie',
  tags: ['publicaties'],
  summary: 'Eén publicatie',
  description: 'Met welke regels en bronnen zij is gemaakt, hoe zij is getoetst en hoeveel er zichtbaar is.',
  params: Type.Object({ id: PublicatieId }, { additionalProperties: false }),
  querystring: NoQuery,
  response: { 200: success('De publicatie.', { [JSON_TYPE]: Publicatie }), ...failures(400, 404, 406, 500, 503) },
}

const REPORT = {
  operationId: 'leesToetsrapport',
  tags: ['publicaties'],
  summary: 'Het toetsrapport van één publicatie',
  description: 'Hoe wij de publicatie zelf hebben aangevallen voordat zij openbaar werd: per aanval wat wij probeerden, hoe vaak en wat dat opleverde. Ook waarom cijfers zijn afgeschermd en hoeveel er te zien is.',
  params: Type.Object({ id: PublicatieId }, { additionalProperties: false }),
  querystring: NoQuery,
  response: { 200: success('Het toetsrapport.', { [JSON_TYPE]: Toetsrapport }), ...failures(400, 404, 406, 500, 503) },
}

/** Which releases there are, and what is known of each. */
export function publicatieRoutes(app: FastifyInstance, releases: Releases, released: ReleasedStore): void {
  openResource(app, '/publicaties', COLLECTION, async (request): Promise<Publicaties> => {
    requireJson(request)
    const records = await releases.all()
    return { huidig: currentOf(records)?.id ?? null, publicaties: records.map(publicatie) }
  })
  openResource(app, '/publicaties/:id', ONE, async (request: FastifyRequest): Promise<Publicatie> => {
    requireJson(request)
    const { id } = request.params as { readonly id: string }
    return publicatie(await releases.byId(id))
  })
  openResource(app, '/publicaties/:id/toets', REPORT, async (request: FastifyRequest): Promise<Toetsrapport> => {
    requireJson(request)
    const { id } = request.params as { readonly id: string }
    const report = await released.report(keyOf(await releases.byId(id)))
    if (report === null) throw new Refusal(problems.noReport())
    return toetsrapport(report)
  })
}
