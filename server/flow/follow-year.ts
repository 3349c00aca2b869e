import type { FactColumns } from '../facts/columns.ts'
import type { EarlierRelease } from '../release/earlier.ts'
import type { FollowedYear } from './build-top-group.ts'
import type { FactSource } from './fact-source.ts'
import type { Recall } from './recall-year.ts'

/** Reads the year before a year, and where its households are now; with how both stood in every earlier release that told of the group. */
export async function followYear(source: FactSource, { facts, recall }: { readonly facts: FactColumns; readonly recall: Recall | null }, releases: readonly EarlierRelease[]): Promise<FollowedYear> {
  const last = facts.year - 1
  const hasBefore = (await source.years()).includes(last)
  const earlier = (recall?.earlier ?? []).filter(({ release }) => release.tables.topGroup.some(({ year }) => year === facts.year))
  const deliveries = earlier.map(({ release }) => releases.find((one) => one.release.manifest.id === release.manifest.id)!.lastDelivery!)
  const before = hasBefore ? await source.history(last, deliveries) : null
  return {
    facts, before: before?.now ?? null, whereabouts: await source.whereabouts(facts.year, null),
    earlier: await Promise.all(earlier.map(async ({ release, facts: then }, at) => ({ release, facts: then, before: before?.earlier[at]?.facts ?? null, whereabouts: await source.whereabouts(facts.year, deliveries[at]!) }))),
  }
}
