import { fsum } from 'd3-array'
import { STRICT, USUAL, type Interval } from '../intervals/interval.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { dispersionOf, winsorised, type Dispersion, type Scored } from './dispersion.ts'
import { exactLimits, scaledLimits } from './limits.ts'
import { ANGLE, ROOT, type District, type Scale } from './scale.ts'

/** Below this many districts the spread between them cannot be told from chance (METHODS 3.4). */
export const DISTRICTS_FOR_SPREAD = 10
/** Share of the scores that is tamed at either end. */
const TAMED = 0.1

/** How far a district lies out: within the 95% limits, beyond those, or beyond the 99.8% limits. */
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

/** Districts around a target, in the order in which they came: never a ranking. */
export interface Funnel {
  readonly target: number
  readonly points: readonly FunnelPoint[]
  /** Null for too few districts: then the plain limits stand, with a warning, and only the strict ones mark a district. */
  readonly dispersion: Dispersion | null
}

/**
 * Funnel of observed over expected counts around 1. Exact limits when chance alone is at work; wider ones on the root scale when
 * districts differ more than that. Sources: Spiegelhalter 2005 (funnel plots; handling over-dispersion). METHODS 3.4.
 */
export function ratioFunnel(districts: readonly District[]): Maybe<Funnel> {
  if (districts.length === 0) return unknown('no-data')
  return known(funnelOf(checked(districts), ROOT, 1, 1, ({ against }, confidence) => exactLimits(against, confidence)))
}

/** Funnel of shares around the share of all districts together, or around one that is known, on the angle scale. */
export function shareFunnel(districts: readonly District[], around?: number): Maybe<Funnel> {
  if (districts.length === 0) return unknown('no-data')
  const pooled = around ?? pooledOf(checked(districts))
  if (pooled > 1 || districts.some(({ observed, against }) => observed > against)) throw new RangeError('more cases than there were')
  if (pooled === 0 || pooled === 1) return unknown('no-variation')
  const target = Math.asin(Math.sqrt(pooled))
  return known(funnelOf(districts, ANGLE, pooled, target, (district, confidence) => scaledLimits(ANGLE, target, district, 0, confidence)))
}

/** Events per exposure become observed over expected at the overall rate, that of all together unless it is known: the form in which rates are drawn. */
export function expectedAtOverallRate(districts: readonly District[], rate = pooledOf(checked(districts))): readonly District[] {
  return districts.map(({ observed, against }) => ({ observed, against: against * rate }))
}

/** The overall rate or share. */
export const pooledOf = (districts: readonly District[]): number =>
  fsum(districts.map(({ observed }) => observed)) / fsum(districts.map(({ against }) => against))

/** Distances from the target on a scale, in standard errors. */
export const scoresOf = (districts: readonly District[], scale: Scale, target: number): readonly Scored[] =>
  districts.map((district) => ({ z: (scale.of(district) - target) / scale.error(district), error: scale.error(district) }))

type Plain = (district: District, confidence: number) => Interval

function funnelOf(districts: readonly District[], scale: Scale, target: number, scaled: number, plain: Plain): Funnel {
  const scores = scoresOf(districts, scale, scaled)
  const dispersion = districts.length < DISTRICTS_FOR_SPREAD ? null : dispersionOf(winsorised(scores, TAMED))
  const tau2 = dispersion?.tau2 ?? 0
  const limits: Plain = (district, confidence) =>
    tau2 === 0 ? plain(district, confidence) : scaledLimits(scale, scaled, district, tau2, confidence)
  const points = districts.map((district, at) => {
    const value = district.observed / district.against
    const [usual, strict] = [limits(district, USUAL), limits(district, STRICT)]
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

function checked(districts: readonly District[]): readonly District[] {
  if (districts.some(({ observed, against }) => !(observed >= 0 && against > 0))) throw new RangeError('a district without anything to hold its count against')
  return districts
}
