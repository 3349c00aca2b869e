import type pg from 'pg'
import { NEXT_STATES, type ReleaseState } from '../../release/manifest.ts'
import { parseRelease } from '../../release/canonical.ts'
import type { EarlierRelease } from '../../release/earlier.ts'
import type { Release } from '../../release/release.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { keepEvent } from '../intake/receipts.ts'
import type { ReleaseKey } from '../released/store.ts'
import { inTransaction } from '../transaction.ts'

/** A release in any state, as those who make and check it see it. */
export interface ReleaseEntry {
  readonly gemeente: GemeenteCode
  readonly id: string
  readonly state: ReleaseState
  readonly hash: string
  readonly madeBy: string
  readonly madeAt: string
  readonly checkedBy: string | null
  readonly checkedAt: string | null
  readonly publishedAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawalReason: string | null
}

type Store = Pick<Database, 'pool'>

const ENTRY = `gemeente, id, state, hash, made_by as "madeBy", ${utc('made_at')} as "madeAt", checked_by as "checkedBy",
  ${utc('checked_at')} as "checkedAt", ${utc('published_at')} as "publishedAt", ${utc('withdrawn_at')} as "withdrawnAt", withdrawal_reason as "withdrawalReason"`

/** The name of the next release of a year: 2026-1, 2026-2 and so on. */
export async function nextReleaseId(db: Store, gemeente: GemeenteCode, year: number): Promise<string> {
  const { rows } = await db.pool('publish').query<{ last: number }>(
    `select coalesce(max(split_part(id, '-', 2)::int), 0) as last from concept.release where gemeente = $1 and id like $2`, [gemeente, `${year}-%`])
  return `${year}-${(rows[0]?.last ?? 0) + 1}`
}

/** Saves a release that was built from the facts up to a delivery. A concept that nobody checked yet is replaced by a newer one of the same name; anything further stands. */
export async function saveConcept(db: Store, release: Release, by: string, lastDelivery: number): Promise<void> {
  const gemeente = release.manifest.gemeente.code as GemeenteCode
  const { id } = release.manifest
  await inTransaction(db.pool('publish'), async (client) => {
    const { rowCount } = await client.query(`insert into concept.release as known (gemeente, id, state, hash, bytes, made_by, last_delivery) values ($1, $2, 'concept', $3, $4, $5, $6)
      on conflict (gemeente, id) do update set hash = excluded.hash, bytes = excluded.bytes, made_by = excluded.made_by, made_at = now(), last_delivery = excluded.last_delivery
      where known.state = 'concept'`, [gemeente, id, release.hash, Buffer.from(release.bytes), by, lastDelivery])
    if (rowCount === 0) throw new StoreError('RELEASE_EXISTS', `Publicatie ${id} is al gecontroleerd, gepubliceerd of ingetrokken en verandert niet meer. Geef de nieuwe publicatie een volgend nummer.`)
    await keepEvent(client, { gemeente, actor: by, action: 'release-built', subject: id, detail: { hash: release.hash } })
  })
}

/** Loads a release in any state, and makes sure that its bytes are still what they were. */
export async function loadConcept(db: Store, key: ReleaseKey): Promise<{ readonly entry: ReleaseEntry; readonly release: Release }> {
  return inTransaction(db.pool('publish'), (client) => loadFor(client, key, ''))
}

/** Every release that readers have seen, the withdrawn ones too, oldest first: what was seen stays seen. */
export async function seenReleases(db: Store, gemeente: GemeenteCode): Promise<readonly EarlierRelease[]> {
  const { rows } = await db.pool('publish').query<ReleaseEntry & { bytes: Buffer; lastDelivery: number | null }>(
    `select ${ENTRY}, bytes, last_delivery as "lastDelivery" from concept.release
    where gemeente = $1 and published_at is not null order by concept.release.published_at, id`, [gemeente])
  return rows.map(({ bytes, lastDelivery, ...entry }) => ({ release: intact(bytes, entry), lastDelivery }))
}

/** Loads a release and keeps others from changing its state until the end of the transaction. */
export const loadForChange = (client: pg.ClientBase, key: ReleaseKey) => loadFor(client, key, 'for update')

async function loadFor(client: pg.ClientBase, key: ReleaseKey, lock: '' | 'for update') {
  const { rows } = await client.query<ReleaseEntry & { bytes: Buffer }>(
    `select ${ENTRY}, bytes from concept.release where gemeente = $1 and id = $2 ${lock}`, [key.gemeente, key.release])
  const [row] = rows
  if (!row) throw await unknownRelease(client, key)
  const { bytes, ...entry } = row
  return { entry, release: intact(bytes, entry) }
}

/** Number of the last delivery a release was built from; null for one from before that was kept. */
export async function lastDeliveryOf(client: pg.ClientBase, key: ReleaseKey): Promise<number | null> {
  const { rows } = await client.query<{ last: number | null }>('select last_delivery as last from concept.release where gemeente = $1 and id = $2', [key.gemeente, key.release])
  return rows[0]?.last ?? null
}

async function unknownRelease(client: pg.ClientBase, key: ReleaseKey): Promise<StoreError> {
  const { rows } = await client.query<{ known: string }>(`select id || ' (' || state || ')' as known from concept.release where gemeente = $1 order by made_at, id`, [key.gemeente])
  const known = rows.length > 0 ? `Wel zijn er: ${rows.map((row) => row.known).join(', ')}.` : 'Er is nog geen enkele. Maak er een met `raadszicht build`.'
  return new StoreError('RELEASE_UNKNOWN', `Publicatie ${key.release} van ${key.gemeente} bestaat niet. ${known}`)
}

/** Throws unless the state of a release may become `next`. */
export function refuseState(entry: ReleaseEntry, next: ReleaseState): void {
  if (NEXT_STATES[entry.state].includes(next)) return
  if (entry.state === next) throw new StoreError('RELEASE_STATE', `Publicatie ${entry.id} is al ${next}. Er verandert niets.`)
  const possible = NEXT_STATES[entry.state]
  const way = possible.length > 0 ? `Van daaruit kan alleen: ${possible.join(', ')}.` : 'Daarna verandert niets meer.'
  throw new StoreError('RELEASE_STATE', `Publicatie ${entry.id} heeft de status "${entry.state}" en kan niet "${next}" worden. ${way}`)
}

/** A release is made and checked beside what was public by then. What became public later could tell with it what neither tells alone. */
export async function refuseStale(client: pg.ClientBase, { gemeente, release }: ReleaseKey): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2016))', [gemeente])
  const { rows } = await client.query<{ id: string }>(`select other.id from concept.release own join concept.release other on other.gemeente = own.gemeente
    where own.gemeente = $1 and own.id = $2 and other.published_at >= own.made_at order by other.published_at desc limit 1`, [gemeente, release])
  const [later] = rows
  if (later) throw new StoreError('RELEASE_STALE', `Publicatie ${release} is gemaakt voordat ${later.id} openbaar werd. Samen kunnen zij te veel zeggen. Trek ${release} in en bouw een nieuwe publicatie.`)
}

function intact(bytes: Buffer, entry: ReleaseEntry): Release {
  try {
    return parseRelease(bytes, entry.hash)
  } catch (error) {
    throw new StoreError('RELEASE_CORRUPT', `Publicatie ${entry.id} is niet meer wat zij was: de inhoud hoort niet bij haar controlegetal. Zij wordt niet gebruikt. Bouw een nieuwe publicatie.`, { cause: error })
  }
}

function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
