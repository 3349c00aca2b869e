import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { Aansluiting, Natelling, Volledigheid } from '../contract/balance.ts'
import { NoQuery } from '../contract/queries.ts'
import { aansluitingOf, natellingOf, volledigheidOf } from '../flow/balance-answers.ts'
import type { Desk } from './desk.ts'
import { READING, refuseOthers } from './methods.ts'

/** Whether what came in adds up, fits the jaarrekening, and is all there: for finance, whole. */
export function balanceRoutes(app: FastifyInstance, desk: Desk): void {
  reading(app, '/natelling', Natelling, async () => unbalanced(natellingOf(await desk.clearing())))
  reading(app, '/aansluiting', Aansluiting, async () => aansluitingOf(await desk.reconciliation()))
  reading(app, '/volledigheid', Volledigheid, async () => volledigheidOf(await desk.completeness()))
}

function reading(app: FastifyInstance, url: string, schema: TSchema, handler: () => Promise<object>): void {
  app.get(url, { schema: { querystring: NoQuery, response: { 200: schema } } }, handler)
  refuseOthers(app, url, READING)
}

/** Of a thousand deliveries only those are worth a line that do not add up. */
const unbalanced = (all: Natelling): Natelling => ({ ...all, leveringen: all.leveringen.filter(({ klopt }) => !klopt) })
