import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import { Gebieden } from '../../contract/areas.ts'
import { TableAnswer } from '../../contract/tables.ts'
import type { ReleaseRecord, ReleasedStore } from '../../store/released/store.ts'
import type { Bodies } from '../bodies.ts'
import { toArrow } from '../encode/arrow.ts'
import { toCsv } from '../encode/csv.ts'
import { answerText, etagOf, isHeld } from '../etag.ts'
import { ARROW_TYPE, CONTENT_TYPES, CSV_TYPE, encodingOf, EXTENSIONS, type Format, formatOf, GEOJSON_TYPE, JSON_TYPE } from '../formats.ts'
import { keyOf, type Releases } from '../releases.ts'
import { TABLES, type Found, type TableResource } from '../tables.ts'
import { openResource } from './open.ts'
import { failures, success, TABLE_HEADERS, UNCHANGED } from './schemas.ts'

/** What the tables need to answer. */
export interface TableSources { readonly released: ReleasedStore, readonly releases: Releases, readonly bodies: Bodies }

/** A route for every table of a release. */
export function tableRoutes(app: FastifyInstance, sources: TableSources): void {
  for (const resource of TABLES) {
    openResource(app, `/${resource.name}`, schemaOf(resource), (request, reply) => answer(sources, resource, request, reply), { compress: false })
  }
}

async function answer(sources: TableSources, resource: TableResource, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = request.query as Readonly<Record<string, unknown>> & { readonly publicatie?: string }
  const format = formatOf(request, resource)
  const encoding = encodingOf(request)
  const release = await sources.releases.chosen(query.publicatie)
  const text = answerText({ release, table: resource.name, query, format })
  const etag = etagOf(text, encoding)
  setTableHeaders(reply, etag)
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const make = async () => encode(resource, release, format, await resource.find(sources.released, keyOf(release), query))
  const body = await sources.bodies.body(text, encoding, make)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return setFileHeaders(reply, resource, release, format).send(body)
}

const setTableHeaders = (reply: FastifyReply, etag: string): FastifyReply =>
  reply.headers({ etag, 'cache-control': 'public, no-cache', vary: 'Accept, Accept-Encoding' })

function setFileHeaders(reply: FastifyReply, resource: TableResource, release: ReleaseRecord, format: Format): FastifyReply {
  if (format === 'geojson') reply.header('content-crs', '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
  const kind = format === 'csv' || format === 'excel' ? 'attachment' : 'inline'
  const name = `${resource.name}-${release.gemeente}-${release.id}.${EXTENSIONS[format]}`
  return reply.header('content-disposition', `${kind}; filename="${name}"`).type(CONTENT_TYPES[format])
}

/** The same rows in the same order in every form. */
function encode({ columns }: TableResource, release: ReleaseRecord, format: Format, { rows, geojson }: Found): Buffer {
  if (format === 'geojson' && geojson) return geojson()
  if (format === 'arrow') return toArrow(columns, rows, new Map([['publicatie', release.id], ['hash', release.hash]]))
  if (format === 'csv' || format === 'excel') return toCsv(columns, rows, format === 'excel' ? 'excel' : 'standaard')
  const table: TableAnswer<Found['rows'][number]> = { publicatie: release.id, hash: release.hash, aantal: rows.length, rijen: rows }
  return Buffer.from(JSON.stringify(table), 'utf8')
}

function schemaOf(resource: TableResource): FastifySchema {
  const json = resource.geo ? { [GEOJSON_TYPE]: Gebieden } : { [JSON_TYPE]: TableAnswer(resource.row) }
  const content = { ...json, [CSV_TYPE]: Type.String(), [ARROW_TYPE]: Type.String({ contentMediaType: ARROW_TYPE, contentEncoding: 'binary' }) }
  return {
    operationId: `lees${resource.name[0]?.toUpperCase()}${resource.name.slice(1)}`,
    tags: [resource.geo || resource.name === 'indelingen' ? 'naslag' : 'cijfers'],
    summary: resource.summary,
    description: resource.description,
    querystring: resource.query,
    response: { 200: success('De rijen, in elke vorm dezelfde.', content, TABLE_HEADERS), 304: UNCHANGED, ...failures(400, 404, 406, 410, 500, 503) },
  }
}
