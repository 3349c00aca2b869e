import type { TSchema } from 'typebox'
import { Type } from 'typebox'
import { PROBLEEM_ID } from '../../contract/problems.ts'

const ApiVersion = { type: 'string', description: 'Versie van de API waar dit antwoord uit komt.' } as const

/** Headers of every answer of the API, as they stand in the documentation. */
export const VERSION_HEADER = { 'API-Version': ApiVersion } as const

/** Headers of an answer out of a release. */
export const TABLE_HEADERS = {
  ...VERSION_HEADER,
  ETag: { type: 'string', description: 'Kenmerk van precies deze bytes. Stuur het terug in If-None-Match: zolang er niets veranderd is, krijgt u 304.' },
} as const

/** Nothing changed since the reader last asked. */
export const UNCHANGED = { type: 'null', description: 'Er is niets veranderd: wat u al had, geldt nog.', headers: TABLE_HEADERS } as const

const FAILURES: Readonly<Record<number, string>> = {
  400: 'De vraag klopt niet. Alle fouten staan in het antwoord.',
  404: 'Dit is er niet, of er is nog geen publicatie.',
  406: 'De gevraagde vorm is er niet.',
  410: 'De gevraagde publicatie is ingetrokken.',
  413: 'Wat u stuurde, is te groot.',
  415: 'Wat u stuurde, is geen JSON.',
  500: 'Er ging bij ons iets mis.',
  503: 'De cijfers zijn nu niet bereikbaar.',
}

/** The failures a resource can answer with, for its documentation. */
export const failures = (...statuses: readonly number[]): Record<number, object> =>
  Object.fromEntries(statuses.map((status) => [status, {
    description: FAILURES[status] ?? 'Probleem',
    headers: VERSION_HEADER,
    content: { 'application/problem+json': { schema: Type.Ref(`${PROBLEEM_ID}#`) } },
  }]))

/** A good answer in one or more forms. */
export const success = (description: string, content: Readonly<Record<string, TSchema>>, headers: object = VERSION_HEADER): object => ({
  description,
  headers,
  content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
})
