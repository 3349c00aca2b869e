import type { FastifyRequest } from 'fastify'
import { problems, Refusal } from './problems.ts'
import type { TableResource } from './tables.ts'

/** A form in which a table can be asked. */
export type Format = 'json' | 'geojson' | 'csv' | 'excel' | 'arrow'
export type Encoding = 'br' | 'gzip' | 'identity'

export const JSON_TYPE = 'application/json'
export const GEOJSON_TYPE = 'application/geo+json'
export const CSV_TYPE = 'text/csv'
export const ARROW_TYPE = 'application/vnd.apache.arrow.stream'

/** The Content-Type of each form. */
export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  json: `${JSON_TYPE}; charset=utf-8`,
  geojson: `${GEOJSON_TYPE}; charset=utf-8`,
  csv: `${CSV_TYPE}; charset=utf-8; header=present`,
  excel: `${CSV_TYPE}; charset=utf-8; header=present`,
  arrow: ARROW_TYPE,
}

/** How a downloaded file ends. */
export const EXTENSIONS: Readonly<Record<Format, string>> = { json: 'json', geojson: 'geojson', csv: 'csv', excel: 'csv', arrow: 'arrows' }

/** The form the reader prefers (Accept with q-values), or a refusal that names the forms there are. `csvVorm` asks for CSV by itself. */
export function formatOf(request: FastifyRequest, resource: TableResource): Format {
  const { csvVorm } = request.query as { readonly csvVorm?: 'standaard' | 'excel' }
  const offered = csvVorm ? { [CSV_TYPE]: csvVorm === 'excel' ? 'excel' : 'csv' } as const : resource.geo ? GEO : ROWS
  return preferred(request, offered)
}

/** Refuses when the reader takes no JSON. For answers that have no other form. */
export function requireJson(request: FastifyRequest): void {
  preferred(request, { [JSON_TYPE]: 'json' })
}

/** The tightest compression the reader takes. */
export function encodingOf(request: FastifyRequest): Encoding {
  const taken = request.encodings()
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'identity'
}

type Offer = Readonly<Record<string, Format>>

const ROWS: Offer = { [JSON_TYPE]: 'json', [CSV_TYPE]: 'csv', [ARROW_TYPE]: 'arrow' }
const GEO: Offer = { [GEOJSON_TYPE]: 'geojson', [JSON_TYPE]: 'geojson', [CSV_TYPE]: 'csv', [ARROW_TYPE]: 'arrow' }

/** Many clients write a charset behind the type; that asks for nothing else. */
function preferred(request: FastifyRequest, offer: Offer): Format {
  const types = Object.keys(offer)
  const accepted = request.types(types.flatMap((type) => [type, `${type}; charset=utf-8`]))
  const format = typeof accepted === 'string' ? offer[accepted.split(';')[0] ?? ''] : undefined
  if (format) return format
  throw new Refusal(problems.notAcceptable(types))
}
