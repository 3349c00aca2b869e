import type { Because } from '../undefined.ts'

/** Which control chart; METHODS 3.1. */
export type ChartKind = 'xmr' | 'p' | 'u' | 'c' | 'p-prime' | 'u-prime' | 'g'

/** Minimums of METHODS 8. */
export const POINTS_FOR_LIMITS = 12
export const POINTS_FOR_CERTAINTY = 20
export const COUNT_FOR_XMR = 4
export const COUNT_FOR_RATES = 1

/**
 * What may be shown: a chart with limits, one whose limits are provisional, a line without limits and why, or nothing and why. Rare
 * events fit longer periods, the whole gemeente, or the time between one and the next (g).
 */
export type Display =
  | { readonly kind: 'chart' | 'provisional' }
  | { readonly kind: 'run-chart'; readonly because: 'few-points' | 'small-counts' }
  | { readonly kind: 'reason'; readonly because: Because; readonly instead: 'rarer-view' | null }

export interface Series {
  readonly chart: ChartKind
  readonly points: number
  /** Mean number of events or cases per period; null when the values are no counts. */
  readonly meanCount: number | null
}

/** What may be shown of a series. Apart from the engine, which gives limits for short series too (METHODS 3.2 and 8). */
export function displayOf({ chart, points, meanCount }: Series): Display {
  if (points === 0) return { kind: 'reason', because: 'no-data', instead: null }
  if (points === 1) return { kind: 'reason', because: 'too-few', instead: null }
  if (isRate(chart) && meanCount !== null && meanCount < COUNT_FOR_RATES) return { kind: 'reason', because: 'too-few', instead: 'rarer-view' }
  if (points < POINTS_FOR_LIMITS) return { kind: 'run-chart', because: 'few-points' }
  if (chart === 'xmr' && meanCount !== null && meanCount < COUNT_FOR_XMR) return { kind: 'run-chart', because: 'small-counts' }
  return { kind: points < POINTS_FOR_CERTAINTY ? 'provisional' : 'chart' }
}

const isRate = (chart: ChartKind): boolean => chart !== 'xmr' && chart !== 'g'
