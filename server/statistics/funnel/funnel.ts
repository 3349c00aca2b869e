import { fsum } from 'd3-array'
import { STRICT, USUAL, type Interval } from '../intervals/interval.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { dispersionOf, winsorised, type Dispersion, type Scored } from './dispersion.ts'
import { exactLimits, scaledLimits } from './limits.ts'
import { ANGLE, ROOT, type Area, type Scale } from './scale.ts'

/** Below this many areas the spread between them cannot be told from chance (METHODS 3.4). */
export const AREAS_FOR_SPREAD = 10
/** Share of the scores that is tamed at either end. */
const TAMED = 0.1

/** How far an area lies out: within the 95% limits, beyond those, or beyond the 99.8% limits. */
export type Beyond = 'within' | 'usual' | 'strict'

export interface FunnelPoint {
  /** Observed over expected, or the share. */
  readonly value: number
  /** Standard errors from the target, on the scale of the funnel. */
  readonly z: number
  readonly usual: Interval
  readonly strict: Interval
  readonly beyond: Beyond
  readonly side: 'high' | 'low'
}

/** Areas around a target, in the order in which they came: never a ranking. */
export interface Funnel {
  readonly target: number
  readonly points: readonly FunnelPoint[]
  /** Null for too few areas: then the plain limits stand, with a warning, and only the strict ones mark an area. */
  readonly dispersion: Dispersion | null
}

/**
 * Funnel of observed over expected counts around 1. Exact limits when chance alone is at work; wider ones on the root scale when
 * areas differ more than that. Sources: Spiegelhalter 2005 (funnel plots; handling over-dispersion). METHODS 3.4.
 */
export function ratioFunnel(areas: readonly Area[]): Maybe<Funnel> {
  if (areas.length === 0) return unknown('no-data')
  return known(funnelOf(checked(areas), ROOT, 1, 1, ({ against }, confidence) => exactLimits(against, confidence)))
}

/** Funnel of shares around the share of all areas together, or around one that is known, on the angle scale. */
export function shareFunnel(areas: readonly Area[], around?: number): Maybe<Funnel> {
  if (areas.length === 0) return unknown('no-data')
  const pooled = around ?? pooledOf(checked(areas))
  if (pooled > 1 || areas.some(({ observed, against }) => observed > against)) throw new RangeError('more cases than there were')
  if (pooled === 0 || pooled === 1) return unknown('no-variation')
  const target = Math.asin(Math.sqrt(pooled))
  return known(funnelOf(areas, ANGLE, pooled, target, (area, confidence) => scaledLimits(ANGLE, target, area, 0, confidence)))
}

/** Events per exposure become observed over expected at the overall rate, that of all together unless it is known: the form in which rates are drawn. */
export function expectedAtOverallRate(areas: readonly Area[], rate = pooledOf(checked(areas))): readonly Area[] {
  return areas.map(({ observed, against }) => ({ observed, against: against * rate }))
}

/** The overall rate or share. */
export const pooledOf = (areas: readonly Area[]): number =>
  fsum(areas.map(({ observed }) => observed)) / fsum(areas.map(({ against }) => against))

/** Distances from the target on a scale, in standard errors. */
export const scoresOf = (areas: readonly Area[], scale: Scale, target: number): readonly Scored[] =>
  areas.map((area) => ({ z: (scale.of(area) - target) / scale.error(area), error: scale.error(area) }))

type Plain = (area: Area, confidence: number) => Interval

function funnelOf(areas: readonly Area[], scale: Scale, target: number, scaled: number, plain: Plain): Funnel {
  const scores = scoresOf(areas, scale, scaled)
  const dispersion = areas.length < AREAS_FOR_SPREAD ? null : dispersionOf(winsorised(scores, TAMED))
  const tau2 = dispersion?.tau2 ?? 0
  const limits: Plain = (area, confidence) =>
    tau2 === 0 ? plain(area, confidence) : scaledLimits(scale, scaled, area, tau2, confidence)
  const points = areas.map((area, at) => {
    const value = area.observed / area.against
    const [usual, strict] = [limits(area, USUAL), limits(area, STRICT)]
    return { value, z: scores[at]!.z, usual, strict, beyond: beyondOf(value, dispersion === null ? strict : usual, strict), side: value < target ? 'low' as const : 'high' as const }
  })
  return { target, points, dispersion }
}

function beyondOf(value: number, usual: Interval, strict: Interval): Beyond {
  if (!within(value, usual)) return within(value, strict) ? 'usual' : 'strict'
  return 'within'
}

/** On a limit is within it. */
export const within = (value: number, { low, high }: Interval): boolean => value >= low && value <= high

function checked(areas: readonly Area[]): readonly Area[] {
  if (areas.some(({ observed, against }) => !(observed >= 0 && against > 0))) throw new RangeError('an area without anything to hold its count against')
  return areas
}
