import type { FastifyInstance } from 'fastify'
import { NoQuery } from '../../contract/queries.ts'
import { Gezond } from '../../contract/tables.ts'
import { sendUnavailable } from '../errors.ts'
import type { Releases } from '../releases.ts'
import { openResource } from './open.ts'

const SCHEMA = { hide: true, querystring: NoQuery, response: { 200: Gezond } }

/** For whoever watches over the server: 200 while the store answers. It tells nothing else. */
export function healthRoute(app: FastifyInstance, releases: Releases): void {
  openResource(app, '/gezond', SCHEMA, async (request, reply) => {
    try {
      await releases.all()
      return { status: 'gezond' as const }
    } catch (error) {
      request.log.error({ err: error }, 'the store does not answer')
      return sendUnavailable(request, reply)
    }
  })
}
