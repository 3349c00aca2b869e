import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import type { Fout } from '../contract/problems.ts'

interface Property { readonly type?: string, readonly description?: string, readonly enum?: readonly string[] }
interface QuerySchema { readonly properties?: Readonly<Record<string, Property>> }

const WHOLE = /^-?\d{1,9}$/
/** What may be said back to the reader; any other name was not meant as one. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/
const NOT_A_NAME = '(geen naam)'

/** Settings of the validator: every fault at once, unknown parameters refused, nothing changed on the way. */
export const VALIDATOR = { allErrors: true, removeAdditional: false, coerceTypes: false, useDefaults: false } as const

/** Query text becomes a number only where the schema asks a whole number and only when it is plainly written as one. */
export async function readNumbers(request: FastifyRequest): Promise<void> {
  const { properties = {} } = querySchema(request)
  const query = request.query as Record<string, unknown>
  for (const [name, property] of Object.entries(properties)) {
    const value = query[name]
    if (property.type === 'integer' && typeof value === 'string' && WHOLE.test(value)) query[name] = Number(value)
  }
}

/** All faults the validator found, in Dutch, each at its parameter once. */
export function faultsOf(errors: readonly FastifySchemaValidationError[], request: FastifyRequest, context: string | undefined): Fout[] {
  const { properties = {} } = querySchema(request)
  const plaats = context === 'params' ? 'pad' : 'query'
  const faults = new Map<string, Fout>()
  for (const error of errors) {
    const veld = nameOf(error)
    if (!faults.has(veld)) faults.set(veld, { plaats, veld, melding: wordsFor(error, properties[veld], Object.keys(properties)) })
  }
  return [...faults.values()]
}

const querySchema = (request: FastifyRequest): QuerySchema => (request.routeOptions.schema?.querystring ?? {}) as QuerySchema

function nameOf(error: FastifySchemaValidationError): string {
  const name = error.keyword === 'additionalProperties' ? error.params['additionalProperty'] : error.instancePath.split('/')[1]
  return typeof name === 'string' && PLAIN_NAME.test(name) ? name : NOT_A_NAME
}

function wordsFor(error: FastifySchemaValidationError, property: Property | undefined, known: readonly string[]): string {
  if (error.keyword === 'additionalProperties') return known.length ? `Deze parameter kennen wij hier niet. Wel: ${known.join(', ')}.` : 'Hier horen geen parameters bij.'
  if (property?.enum) return `Kies een van deze: ${property.enum.join(', ')}. Geef de parameter één keer.`
  if (error.keyword === 'minimum' || error.keyword === 'maximum') return `Kies een getal ${error.keyword === 'minimum' ? 'van minstens' : 'van hoogstens'} ${String(error.params['limit'])}.`
  if (property?.type === 'integer') return 'Geef één heel getal, alleen cijfers.'
  return `Dit heeft niet de goede vorm. ${property?.description ?? ''} Geef de parameter één keer.`.replace(/\s+/g, ' ')
}
