import { cChart } from '../../server/statistics/control/attribute.ts'
import { flagsOf, type Flag } from '../../server/statistics/control/flags.ts'
import { xmrChart } from '../../server/statistics/control/xmr.ts'
import { poissonCdf } from '../../server/statistics/numerics/counts.ts'
import type { Uniform } from '../../server/statistics/numerics/generator.ts'
import { normalQuantile } from '../../server/statistics/numerics/normal.ts'

/** Flags of an XmR chart. */
export const xmrFlags = (values: readonly number[], fixAfter?: number): readonly (Flag | null)[] =>
  flagsOf(xmrChart(values, fixAfter === undefined ? {} : { fixAfter }).value!)

/** Whether a c-chart has a point outside its limits, the only rule that METHODS 3.3 counts there. */
export const outsideC = (counts: readonly number[]): boolean => flagsOf(cChart(counts).value!).some((flag) => flag?.rule === 'outside')

/** Draws from the standard normal distribution. */
export const normalDraws = (next: Uniform): (() => number) => () => normalQuantile(Math.min(1 - 1e-16, Math.max(1e-16, next())))

export const seriesOf = (draw: () => number, points: number): readonly number[] => Array.from({ length: points }, draw)

/** Draws of a count with this mean, by looking its chance up in the cumulated ones. */
export function poissonDraws(next: Uniform, mean: number): () => number {
  const cumulated: number[] = []
  for (let k = 0; (cumulated.at(-1) ?? 0) < 1 - 1e-13; k++) cumulated.push(poissonCdf(k, mean))
  return () => {
    const u = next()
    const at = cumulated.findIndex((chance) => u < chance)
    return at < 0 ? cumulated.length : at
  }
}

/** Part of the runs in which something holds. */
export function partOf(runs: number, holds: () => boolean): number {
  let hits = 0
  for (let run = 0; run < runs; run++) if (holds()) hits++
  return hits / runs
}

/** Months until the first low flag after a fall, limits fixed on the months before it; Infinity when none comes within the horizon. */
export function delayOf(before: () => number, after: () => number, baseline: number, horizon: number): number {
  const values = [...seriesOf(before, baseline), ...seriesOf(after, horizon)]
  for (let seen = 1; seen <= horizon; seen++) {
    const newest = xmrFlags(values.slice(0, baseline + seen), baseline).at(-1)
    if (newest?.side === 'low') return seen
  }
  return Infinity
}
