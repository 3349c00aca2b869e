import { fsum } from 'd3-array'
import { known, unknown, type Maybe } from '../undefined.ts'
import { displayOf, type ChartKind, type Display } from '../control/display.ts'
import { flagsOf, type Flag } from '../control/flags.ts'
import { limitsAround, type ControlChart } from '../control/limits.ts'
import { mean, meanMovingRange } from '../control/moving-range.ts'
import { xmrChart } from '../control/xmr.ts'

/** What a signal counts: cases out of all cases, events per exposure, or money out of money. */
export type Counted = 'cases' | 'events' | 'money'

/** One period, oldest first. A signal without a denominator is out of 1 in every period. */
export interface SignalPoint {
  readonly numerator: number
  readonly denominator: number
}

/** A series with all that its exact figures say. `widening` is how much wider the limits are than chance alone would have them. */
export interface Judged {
  readonly chart: ChartKind
  readonly display: Display
  readonly limits: Maybe<ControlChart>
  readonly flags: readonly (Flag | null)[]
  readonly widening: number
}

/** Above this mean number of cases a share varies more than chance alone: Laney's chart (METHODS 3.1). */
export const MANY_CASES = 1_000
/** Events that vary this much more than chance alone get Laney's chart; below it the difference is what 20 quiet points give anyway. */
export const OVERDISPERSED = 1.3
/** Expected distance between two neighbours, in standard deviations (d2 for two; Montgomery). */
const D2 = 1.128

/**
 * Chooses the chart for a series, and judges it by exact figures; its limits come from the first `baseline` points. METHODS 3.1, 3.2 and 8;
 * centre and limits as in pChart, uChart and those of Laney beside them, fixed after the baseline.
 */
export function judgeSeries(counted: Counted, points: readonly SignalPoint[], baseline = points.length): Judged {
  const basis = points.slice(0, baseline)
  const chart = chartFor(counted, basis)
  const widening = chart.endsWith('-prime') ? wideningOf(counted, basis) : 1
  const counts = points.map(({ numerator }) => numerator)
  const display = displayOf({ chart, points: points.length, meanCount: counted === 'money' || counts.length === 0 ? null : mean(counts) })
  const limits = counted === 'money' ? xmrChart(valuesOf(points), baseline > 0 ? { fixAfter: baseline } : {}) : ratedChart(counted, points, { basis, widening })
  const isJudged = limits.value !== null && (display.kind === 'chart' || display.kind === 'provisional')
  return { chart, display, limits, flags: isJudged ? flagsOf(limits.value) : points.map(() => null), widening }
}

type SignalChart = Exclude<ChartKind, 'c' | 'g'>

const valuesOf = (points: readonly SignalPoint[]): readonly number[] => points.map(({ numerator, denominator }) => numerator / denominator)

/** What limits are made from: the points of the baseline, and how much wider than chance alone. */
interface Basis { readonly basis: readonly SignalPoint[]; readonly widening: number }

function ratedChart(counted: Counted, points: readonly SignalPoint[], { basis, widening }: Basis): Maybe<ControlChart> {
  if (basis.length === 0) return unknown('no-data')
  const centre = overall(basis)
  const sigmas = points.map(({ denominator }) => sigmaOf(counted, centre, denominator) * widening)
  const limits = sigmas.map((sigma) => limitsAround(centre, sigma, 0, counted === 'cases' ? 1 : Infinity))
  return known({ values: valuesOf(points), limits, noVariation: sigmas.every((sigma) => sigma === 0) })
}

function chartFor(counted: Counted, points: readonly SignalPoint[]): SignalChart {
  if (counted === 'money') return 'xmr'
  if (points.length === 0) return counted === 'cases' ? 'p' : 'u'
  if (counted === 'cases') return mean(points.map(({ denominator }) => denominator)) > MANY_CASES ? 'p-prime' : 'p'
  return wideningOf(counted, points) > OVERDISPERSED ? 'u-prime' : 'u'
}

/** Laney's sigma z: how much neighbours differ, in the standard deviations that chance alone gives. 0 where nothing varies. */
export function wideningOf(counted: Counted, points: readonly SignalPoint[]): number {
  const centre = overall(points)
  const scores = points.map(({ numerator, denominator }) => (numerator / denominator - centre) / sigmaOf(counted, centre, denominator))
  return scores.every(Number.isFinite) ? meanMovingRange(scores, true) / D2 : 0
}

/** Standard deviation of one point by chance alone. */
export const sigmaOf = (counted: Counted, centre: number, denominator: number): number =>
  Math.sqrt((counted === 'cases' ? centre * (1 - centre) : centre) / denominator)

const overall = (points: readonly SignalPoint[]): number =>
  fsum(points.map(({ numerator }) => numerator)) / fsum(points.map(({ denominator }) => denominator))
