import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod, FastifySchema } from 'fastify'
import { problems, Refusal } from '../problems.ts'

/** Writing and odd methods: there is nothing here to change. */
const REFUSED = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const
const READING = ['GET', 'HEAD'] as const
const ALLOW = [...READING, 'OPTIONS'] as const

/** A resource anyone may read: GET (and with it HEAD), a 405 for all else, and leave for pages elsewhere to read it. */
export function openResource(app: FastifyInstance, url: string, schema: FastifySchema, handler: RouteHandlerMethod, options: { compress?: false } = {}): void {
  app.get(url, { schema, ...options }, handler)
  app.options(url, { schema: { hide: true } }, preflight)
  app.route({ method: [...REFUSED], url, schema: { hide: true }, onRequest: refuseMethod, handler: refuseMethod })
}

async function preflight(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.code(204).headers({
    allow: ALLOW.join(', '),
    'access-control-allow-methods': ALLOW.join(', '),
    'access-control-allow-headers': 'Accept, If-None-Match',
    'access-control-max-age': '86400',
  }).send()
}

/** Refused before anything of a body is read. */
async function refuseMethod(): Promise<never> {
  throw new Refusal(problems.methodNotAllowed(READING), { allow: ALLOW.join(', ') })
}
