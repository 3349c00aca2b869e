import { known, unknown, type Maybe } from '../undefined.ts'
import { limitsAround, type ControlChart } from './limits.ts'
import { mean, meanMovingRange } from './moving-range.ts'

/** Three standard deviations from a mean moving range, as NHS "Making Data Count" rounds it (3 / 1.128). */
export const XMR_FACTOR = 2.66

export interface XmrOptions {
  /** Leave out outlying moving ranges; on unless told otherwise. */
  readonly screen?: boolean
  /** Compute the limits from this many first points only. */
  readonly fixAfter?: number
}

/**
 * Chart of individual values: mean ± 2.66 times the mean moving range, the same for every point. For averages, shares of money and
 * percentages of a very large number. Sources: Wheeler (XmR); NHS England, Making Data Count (NHSRplotthedots).
 */
export function xmrChart(values: readonly number[], { screen = true, fixAfter }: XmrOptions = {}): Maybe<ControlChart> {
  if (values.length === 0) return unknown('no-data')
  if (!values.every(Number.isFinite)) throw new RangeError('a control chart of something that is no number')
  const base = fixAfter === undefined ? values : values.slice(0, baselineOf(fixAfter))
  const range = meanMovingRange(base, screen)
  const limits = limitsAround(range === 0 ? base[0]! : mean(base), (range * XMR_FACTOR) / 3)
  return known({ values, limits: values.map(() => limits), noVariation: range === 0 })
}

function baselineOf(points: number): number {
  if (!(Number.isInteger(points) && points > 0)) throw new RangeError('limits are fixed after a whole number of points')
  return points
}
