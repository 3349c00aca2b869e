import { sql, type Kysely } from 'kysely'
import type { Problem } from '../../ingest/reading.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Store = Pick<Database, 'kysely'>

/** A file that came in, landed or refused, as its receipt tells it. */
export interface ReceivedFile {
  readonly id: string
  readonly landed: boolean
  readonly kind: string
  readonly file: string
  readonly sha256: string
  readonly records: number
  readonly totalCents: Cents | null
  readonly unknownCents: Cents
  /** RFC 3339, in UTC. */
  readonly receivedAt: string
  readonly problems: readonly Problem[]
}

/** A page of what came in: of one kind or of all, and what came in before a file that is known. */
export interface ReceivedPage {
  readonly kind: string | null
  readonly newer: Pick<ReceivedFile, 'receivedAt' | 'id'> | null
  readonly limit: number
}

export interface KindCount {
  readonly kind: string
  readonly count: number
}

/** A page of the files of a gemeente, newest first, landed and refused together, and how many come before it. */
export async function receivedFiles(db: Store, gemeente: GemeenteCode, page: ReceivedPage): Promise<{ readonly before: number; readonly files: readonly ReceivedFile[] }> {
  const [rows, counted] = await Promise.all([pageQuery(db.kysely('ingest'), gemeente, page).execute(), beforeQuery(db.kysely('ingest'), gemeente, page).executeTakeFirstOrThrow()])
  return { before: counted.count, files: rows.map(fileOf) }
}

/** How many files of each kind came in, landed and refused together. */
export const receivedKinds = (db: Store, gemeente: GemeenteCode): Promise<readonly KindCount[]> => kindsQuery(db.kysely('ingest'), gemeente).execute()

/** One of them by the name on its receipt, or null. */
export async function receivedFile(db: Store, gemeente: GemeenteCode, id: string): Promise<ReceivedFile | null> {
  const row = await receivedQuery(db.kysely('ingest'), gemeente).where('id', '=', id).executeTakeFirst()
  return row ? fileOf(row) : null
}

/** What the newest delivered areas call the gemeente, or null before any came. */
export async function gemeenteName(db: Store, gemeente: GemeenteCode): Promise<string | null> {
  const row = await nameQuery(db.kysely('ingest'), gemeente).executeTakeFirst()
  return row?.name ?? null
}

/** Both kinds of receipt in one shape. */
export const receivedQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) => db.selectFrom(
  db.selectFrom('facts.delivery').select(['id', sql<boolean>`true`.as('landed'), 'kind', 'file', 'sha256', 'records', 'total_cents as totalCents',
    'unknown_cents as unknownCents', utc('received_at').as('receivedAt'), 'problems']).where('gemeente', '=', gemeente)
    .unionAll(db.selectFrom('facts.refusal').select(['id', sql<boolean>`false`.as('landed'), 'kind', 'file', 'sha256', 'records', 'total_cents as totalCents',
      sql<number>`0::bigint`.as('unknownCents'), utc('refused_at').as('receivedAt'), 'problems']).where('gemeente', '=', gemeente))
    .as('received')).selectAll()

/** Goes on where a page ended (keyset), so that what comes in meanwhile moves nothing. */
export function pageQuery(db: Kysely<Tables>, gemeente: GemeenteCode, { kind, newer, limit }: ReceivedPage) {
  const all = ofKind(receivedQuery(db, gemeente), kind).orderBy('receivedAt', 'desc').orderBy('id', 'desc').limit(limit)
  return newer === null ? all : all.where(({ eb, refTuple, tuple }) => eb(refTuple('receivedAt', 'id'), '<', tuple(newer.receivedAt, newer.id)))
}

function beforeQuery(db: Kysely<Tables>, gemeente: GemeenteCode, { kind, newer }: ReceivedPage) {
  const counted = ofKind(receivedQuery(db, gemeente), kind).clearSelect().select(sql<number>`count(*)::int`.as('count'))
  return newer === null ? counted.where(sql<boolean>`false`) : counted.where(({ eb, refTuple, tuple }) => eb(refTuple('receivedAt', 'id'), '>=', tuple(newer.receivedAt, newer.id)))
}

const ofKind = <Q extends ReturnType<typeof receivedQuery>>(query: Q, kind: string | null): Q => (kind === null ? query : query.where('kind', '=', kind) as Q)

const kindsQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) => db.selectFrom(
  db.selectFrom('facts.delivery').select('kind').where('gemeente', '=', gemeente)
    .unionAll(db.selectFrom('facts.refusal').select('kind').where('gemeente', '=', gemeente)).as('received'))
  .select(['kind', sql<number>`count(*)::int`.as('count')]).groupBy('kind').orderBy('kind')

const nameQuery = (db: Kysely<Tables>, gemeente: GemeenteCode) => db.selectFrom('facts.area').select('name')
  .where('gemeente', '=', gemeente).where('level', '=', 'gemeente').where('code', '=', gemeente).orderBy('vintage', 'desc').orderBy('delivery', 'desc').limit(1)

/** Sorts as text and reads as a moment everywhere. */
const utc = (column: string) => sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

function fileOf({ totalCents, unknownCents, problems, ...rest }: Omit<ReceivedFile, 'totalCents' | 'unknownCents' | 'problems'> & { totalCents: number | null; unknownCents: number; problems: unknown }): ReceivedFile {
  return { ...rest, totalCents: totalCents === null ? null : cents(totalCents), unknownCents: cents(unknownCents), problems: problems as readonly Problem[] }
}
