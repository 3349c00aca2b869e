import type { FastifyInstance, HTTPMethods } from 'fastify'
import { Refusal } from '../api/problems.ts'
import { faults } from './words.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const
export const READING: readonly HTTPMethods[] = ['GET', 'HEAD']

/** Answers 405 to every method an address does not have, before anything of a body is read. */
export function refuseOthers(app: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const allow = allowed.join(', ')
  const refuse = async (): Promise<never> => { throw new Refusal(faults.method(allow), { allow }) }
  app.route({ method: METHODS.filter((method) => !allowed.includes(method)), url, onRequest: refuse, handler: refuse })
}
