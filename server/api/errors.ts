import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Probleem } from '../contract/problems.ts'
import { baseHeaders, setBaseHeaders } from './headers.ts'
import { PROBLEM_TYPE, problems, Refusal } from './problems.ts'
import { bodyFaultsOf, faultsOf } from './validation.ts'

/** Sends a problem; the words are ours, never those of the failure. */
export const sendProblem = (reply: FastifyReply, problem: Probleem): FastifyReply =>
  reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem))

/** Turns whatever went wrong into one shape. What we did not foresee goes to the log with a number, the reader gets the number. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  for (const name of ['content-encoding', 'content-disposition', 'content-crs', 'etag']) reply.removeHeader(name)
  reply.header('cache-control', 'no-store')
  if (error instanceof Refusal) return sendProblem(reply.headers(error.headers), error.problem)
  if (error.validation) return sendProblem(reply, refusedInput(error, request))
  const known = KNOWN[error.statusCode ?? 500]
  if (known) return sendProblem(reply, known())
  request.log.error({ err: error }, 'unexpected failure')
  return isAway(error) ? sendUnavailable(request, reply) : sendProblem(reply, problems.failed(request.id))
}

/** The store does not answer now; it may in a minute. */
export const sendUnavailable = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(reply.header('retry-after', '60'), problems.unavailable(request.id))

/** Failures before any route was found: an address that cannot be decoded, a part that is too long. */
export function answerFrameworkError(hsts: boolean) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void answerError(error, request, setBaseHeaders(reply, hsts))
  }
}

/** Failures before there is a request at all; answered on the bare connection. */
export function answerClientError(hsts: boolean) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) return void socket.destroy()
    socket.end(rawAnswer(problemOf(error.code), hsts), () => socket.destroySoon())
  }
}

/** An address part that has the wrong shape names nothing, so it is not found; the rest is a list of faults. */
function refusedInput(error: FastifyError, request: FastifyRequest): Probleem {
  if (error.validationContext === 'body') return problems.briefingWrong(bodyFaultsOf(error.validation ?? []))
  return error.validationContext === 'params' ? problems.notFound() : problems.invalid(faultsOf(error.validation ?? [], request, error.validationContext))
}

/** PostgreSQL classes 08, 53 and 57: no connection, no room, stopped or too slow; and a socket that is not there. */
const AWAY = /^(08|53|57)...$|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/

const isAway = (error: FastifyError): boolean => AWAY.test(error.code ?? '')

const KNOWN: Readonly<Record<number, () => Probleem>> = {
  400: problems.badRequest,
  404: problems.notFound,
  408: problems.timeout,
  413: problems.tooLarge,
  414: problems.tooLong,
  415: problems.mediaType,
  431: problems.headersTooLarge,
}

function problemOf(code: string | undefined): Probleem {
  if (code === 'HPE_HEADER_OVERFLOW') return problems.headersTooLarge()
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? problems.timeout() : problems.badRequest()
}

function rawAnswer(problem: Probleem, hsts: boolean): string {
  const body = JSON.stringify(problem)
  const headers = { ...baseHeaders('/v1', hsts), 'content-type': PROBLEM_TYPE, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? 'Bad Request'}`, ...lines, '', body].join('\r\n')
}

const REASONS: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }
