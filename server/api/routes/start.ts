import type { FastifyInstance, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import { NoQuery } from '../../contract/queries.ts'
import { Startpunt } from '../../contract/tables.ts'
import { API_ROOT, API_VERSION } from '../../contract/version.ts'
import { JSON_TYPE, requireJson } from '../formats.ts'
import { TABLES } from '../tables.ts'
import { openResource } from './open.ts'
import { failures, success } from './schemas.ts'

const START: FastifySchema = {
  operationId: 'leesStartpunt',
  tags: ['naslag'],
  summary: 'Het begin van de API',
  description: 'Welke versie dit is en waar alles staat.',
  querystring: NoQuery,
  response: { 200: success('De verwijzingen.', { [JSON_TYPE]: Startpunt }), ...failures(400, 406, 500) },
}

const DOCUMENT: FastifySchema = {
  operationId: 'leesOpenapi',
  tags: ['naslag'],
  summary: 'De beschrijving van deze API',
  description: 'Alle adressen, parameters, velden en antwoorden in OpenAPI 3.1.',
  querystring: NoQuery,
  response: { 200: success('De beschrijving.', { [JSON_TYPE]: Type.Object({}, { additionalProperties: true }) }), ...failures(400, 406, 500) },
}

/** The root of the API, with and without a slash, and its description. */
export function startRoutes(app: FastifyInstance): void {
  const start = startpunt()
  openResource(app, '/', START, async (request): Promise<Startpunt> => {
    requireJson(request)
    return start
  })
  openResource(app, '/openapi.json', DOCUMENT, async (request, reply) => {
    requireJson(request)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger()))
  })
}

function startpunt(): Startpunt {
  const at = (path: string, titel: string) => ({ href: `${API_ROOT}/${path}`, titel })
  const tables = TABLES.map(({ name, summary }) => at(name, summary))
  return { titel: 'Raadszicht, open cijfers over het sociaal domein', versie: API_VERSION, verwijzingen: [at('openapi.json', 'Beschrijving van deze API'), at('publicaties', 'Alle publicaties'), ...tables] }
}
