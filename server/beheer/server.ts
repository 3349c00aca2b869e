import { randomBytes } from 'node:crypto'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { answerClientError, answerError, sendProblem } from '../api/errors.ts'
import { baseHeaders } from '../api/headers.ts'
import { problems } from '../api/problems.ts'
import { VALIDATOR } from '../api/validation.ts'
import { API_VERSION } from '../contract/version.ts'
import { balanceRoutes } from './balance-routes.ts'
import type { Desk } from './desk.ts'
import { refuseIntruders } from './guard.ts'
import { serveBeheerPage } from './page.ts'
import { leveringRoutes } from './routes.ts'
import { storeProblem } from './store-problem.ts'

const MINUTE = 60_000

export interface BeheerOptions {
  readonly desk: Desk
  /** Folder with the built pages; null serves the API alone. */
  readonly webRoot: string | null
  /** Folder with the theme of the gemeente; null keeps the neutral one. */
  readonly themeFolder?: string | null | undefined
  /** How long somebody who sends a file may send nothing, in milliseconds; half a minute when left out. */
  readonly patience?: number
  /** Where log lines go; standard error when left out. */
  readonly logTo?: { write(line: string): void }
}

/**
 * The server of Beheer: its page and the intake of deliveries. It stands apart from the server for readers: other routes, another login,
 * another port. It does not listen yet, and may do so on a loopback address alone.
 */
export async function createBeheer({ desk, webRoot, themeFolder, patience, logTo }: BeheerOptions): Promise<FastifyInstance> {
  const app = fastify({
    ajv: { customOptions: VALIDATOR },
    clientErrorHandler: answerClientError(false),
    frameworkErrors: (error, request, reply) => void answer(error, request, reply.headers(HEADERS)),
    genReqId: () => randomBytes(5).toString('hex'),
    forceCloseConnections: true,
    logger: { level: 'error', stream: logTo ?? process.stderr, serializers: { err: withoutContent } },
    /** As long as the login that receives may work on one file. */
    requestTimeout: 30 * MINUTE,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 64 },
    trustProxy: false,
  })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS))
  app.addHook('onRequest', refuseIntruders)
  app.setErrorHandler(answer)
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problems.pageNotFound()))
  await app.register(async (api) => {
    leveringRoutes(api, desk, patience)
    balanceRoutes(api, desk)
  }, { prefix: '/v1/beheer' })
  if (webRoot !== null) await serveBeheerPage(app, webRoot, themeFolder ?? null)
  await app.ready()
  return app
}

/** Those of the pages, for the API too: no other origin may read what is here. */
const HEADERS = { ...baseHeaders('/', false), 'api-version': API_VERSION, 'referrer-policy': 'no-referrer' }

/** What the log may know of a failure: its name, code and place. The message of a database can hold what a file said. */
const withoutContent = (error: Error & { readonly code?: string }) =>
  ({ type: error.name, message: '', ...(error.code === undefined ? {} : { code: error.code }), stack: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).join('\n') })

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = storeProblem(error)
  if (known === null) return answerError(error, request, reply)
  request.log.error({ err: error }, 'the store refused')
  return sendProblem(reply, known)
}
