import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { NoQuery } from '../../contract/queries.ts'
import { Publicatie, Publicaties } from '../../contract/releases.ts'
import { PublicatieId } from '../../contract/words.ts'
import { JSON_TYPE, requireJson } from '../formats.ts'
import { currentOf, type Releases } from '../releases.ts'
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

/** Which releases there are, and what is known of each. */
export function publicatieRoutes(app: FastifyInstance, releases: Releases): void {
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
}
