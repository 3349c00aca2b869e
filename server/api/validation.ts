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

/** All faults in what was sent, in Dutch, each at its place once: `cijfers/0/tekst`. */
export function bodyFaultsOf(errors: readonly FastifySchemaValidationError[]): Fout[] {
  const faults = new Map<string, Fout>()
  for (const error of errors) {
    const place = placeIn(error)
    if (!faults.has(place)) faults.set(place, { plaats: 'inhoud', veld: place, melding: BODY_WORDS[error.keyword]?.(error.params) ?? 'Dit heeft niet de goede vorm.' })
  }
  return [...faults.values()]
}

/** Where in the body, in names that are ours: a name that somebody made up is not said back. */
function placeIn({ keyword, instancePath, params }: FastifySchemaValidationError): string {
  const own = keyword === 'required' ? `${instancePath}/${String(params['missingProperty'])}` : instancePath
  return own.slice(1) || '(de hele briefing)'
}

const BODY_WORDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: () => 'Dit ontbreekt.',
  additionalProperties: () => 'Hier staat een veld dat wij niet kennen. Haal het weg.',
  minLength: () => 'Vul dit in.',
  maxLength: ({ limit }) => `Dit mag hoogstens ${String(limit)} tekens lang zijn. Maak het korter.`,
  minItems: ({ limit }) => `Hier hoort minstens ${String(limit)} in.`,
  maxItems: ({ limit }) => `Hier passen er hoogstens ${String(limit)} in. Haal er een paar uit.`,
  pattern: () => 'Hier staan tekens in die wij niet aannemen. Typ het opnieuw.',
  enum: ({ allowedValues }) => `Kies een van deze: ${(allowedValues as readonly string[]).join(', ')}.`,
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
