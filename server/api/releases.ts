import type { ReleasedStore, ReleaseKey, ReleaseRecord } from '../store/released/store.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { fresh } from './fresh.ts'
import { problems, Refusal } from './problems.ts'

/** The releases a reader may see, newest first, and how to choose one. */
export interface Releases {
  all(): Promise<readonly ReleaseRecord[]>
  /** The release that is asked for, or the one that counts now. Refuses when there is none, or when it was withdrawn. */
  chosen(id: string | undefined): Promise<ReleaseRecord>
  byId(id: string): Promise<ReleaseRecord>
}

/** The release that counts now: the newest that is published and not withdrawn. */
export const currentOf = (records: readonly ReleaseRecord[]): ReleaseRecord | null =>
  records.find((record) => record.state === 'gepubliceerd') ?? null

/** The key of the tables of a release. */
export const keyOf = (record: ReleaseRecord): ReleaseKey => ({ gemeente: record.gemeente, release: record.id })

/** Reads releases from the store, always as they are at the moment of asking. */
export function readReleases(released: ReleasedStore, gemeente: GemeenteCode | null): Releases {
  const all = fresh(async () => ofOne(await released.releases(gemeente)))
  const byId = async (id: string) => (await all()).find((record) => record.id === id) ?? refuse(problems.releaseUnknown())
  const current = async () => currentOf(await all()) ?? refuse(noneNow(await all()))
  const chosen = async (id: string | undefined) => readable(id === undefined ? await current() : await byId(id))
  return { all, byId, chosen }
}

/** Without a gemeente of its own the server speaks for one: that of the newest release. */
const ofOne = (records: readonly ReleaseRecord[]): readonly ReleaseRecord[] =>
  records.filter((record) => record.gemeente === records[0]?.gemeente)

/** Why no release counts now: there never was one, or the last was withdrawn. */
const noneNow = ([last]: readonly ReleaseRecord[]) => (last ? problems.allWithdrawn(last.id, last.withdrawalReason) : problems.noRelease())

function readable(record: ReleaseRecord): ReleaseRecord {
  return record.state === 'gepubliceerd' ? record : refuse(problems.withdrawn(record.withdrawalReason))
}

function refuse(problem: ConstructorParameters<typeof Refusal>[0]): never {
  throw new Refusal(problem)
}
