import { TOTAL, type Dimension, type Level } from '../../facts/microdata.ts'

/** Label of a total over some of the quarters, as an earlier release showed it when the later ones were not there yet. */
export const earlierTotal = (quarters: readonly string[]): string => `${TOTAL} van ${[...quarters].sort().join(' + ')}`

/** Adds a level for every total over only some of the quarters, so that what was shown of it can be taken as known. */
export function withEarlierTotals(period: Dimension, totals: readonly (readonly string[])[]): Dimension {
  const quarters = period.levels.at(-1)!
  const wanted = new Map(totals.filter((some) => some.length > 1 && some.length < quarters.labels.length).map((some) => [earlierTotal(some), some]))
  const extra = [...wanted].map(([label, some]): Level =>
    ({ name: label, labels: [label], of: Int32Array.from(quarters.labels, (quarter) => (some.includes(quarter) ? 0 : -1)) }))
  return { name: period.name, levels: [...period.levels.slice(0, -1), ...extra, quarters] }
}
