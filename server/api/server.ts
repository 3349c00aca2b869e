import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import accepts from '@fastify/accepts'
import compress from '@fastify/compress'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { Probleem } from '../contract/problems.ts'
import { API_ROOT } from '../contract/version.ts'
import { keepBodies } from './bodies.ts'
import { answerClientError, answerError, answerFrameworkError } from './errors.ts'
import { setBaseHeaders } from './headers.ts'
import { EMPTY_STORE, openApiSettings } from './openapi.ts'
import type { ServerOptions } from './options.ts'
import { notFound, servePages } from './pages.ts'
import { readReleases } from './releases.ts'
import { briefingRoutes } from './routes/briefings.ts'
import { healthRoute } from './routes/health.ts'
import { publicatieRoutes } from './routes/publicaties.ts'
import { securityRoute } from './routes/security-txt.ts'
import { startRoutes } from './routes/start.ts'
import { tableRoutes } from './routes/tables.ts'
import { readNumbers, VALIDATOR } from './validation.ts'

const KEPT_BYTES = 64 * 1024 * 1024

/** The server for readers: the API on /v1, the pages, and nothing that can see a household. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify(settings(options))
  const releases = readReleases(options.released, options.gemeente)
  const sources = { released: options.released, releases, bodies: keepBodies(KEPT_BYTES) }

  app.addHook('onRequest', async (_request, reply) => void setBaseHeaders(reply, options.hsts ?? false))
  app.setErrorHandler(answerError)
  app.addSchema(Probleem)
  await app.register(accepts)
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } })
  await app.register(swagger, openApiSettings(options))
  await app.register(async (api) => {
    api.addHook('preValidation', readNumbers)
    startRoutes(api)
    publicatieRoutes(api, releases, options.released)
    tableRoutes(api, sources)
    await api.register(briefingRoutes({ releases, desk: options.briefings ?? null, publicUrl: options.publicUrl ?? null }))
  }, { prefix: API_ROOT })
  healthRoute(app, releases)
  securityRoute(app, options.security ?? null, options.publicUrl ?? null)
  const index = options.webRoot === null ? null : await servePages(app, options.webRoot, options.themeFolder ?? null)
  app.setNotFoundHandler(notFound(index))
  await app.ready()
  return app
}

/** The OpenAPI document of this API, without a database. */
export async function openApiDocument(options: Pick<ServerOptions, 'contact' | 'publicUrl'> = {}): Promise<object> {
  const app = await createServer({ released: EMPTY_STORE, gemeente: null, webRoot: null, log: false, ...options })
  const document = app.swagger()
  await app.close()
  return document
}

function settings(options: ServerOptions): FastifyServerOptions {
  const hsts = options.hsts ?? false
  return {
    ajv: { customOptions: VALIDATOR },
    bodyLimit: 16 * 1024,
    clientErrorHandler: answerClientError(hsts),
    connectionTimeout: 60_000,
    frameworkErrors: answerFrameworkError(hsts),
    genReqId: () => randomBytes(5).toString('hex'),
    logger: options.log && { level: options.log === 'failures' ? 'error' : 'info', stream: options.logTo ?? process.stderr },
    requestTimeout: 30_000,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, maxParamLength: 64 },
    trustProxy: options.proxies?.length ? [...options.proxies] : false,
  }
}
