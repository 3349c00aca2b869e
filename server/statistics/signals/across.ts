import { expectedAtOverallRate, ratioFunnel, shareFunnel, type Funnel } from '../funnel/funnel.ts'
import { exactLimits, scaledLimits } from '../funnel/limits.ts'
import { ANGLE, ROOT, type Area, type Scale } from '../funnel/scale.ts'
import { STRICT, type Interval } from '../intervals/interval.ts'
import { benjaminiHochberg } from '../multiple-testing.ts'
import { normalCdf } from '../numerics/normal.ts'
import type { Counted, SignalPoint } from './judge.ts'

/** Of all that a page marks in funnels at most this share is expected to be false. */
export const FALSE_SHARE = 0.05

/** The wijken of one signal and year around the whole; `chances`: how likely each is to lie at least as far out, on either side, by chance. */
export interface Across {
  readonly funnel: Funnel
  readonly chances: readonly number[]
}

/** Around the share or rate of the whole. Shares on the angle scale, events as observed over expected; null where nothing can be told (METHODS 3.4). */
export function acrossWijken(counted: Exclude<Counted, 'money'>, wijken: readonly SignalPoint[], overall: number): Across | null {
  if (overall === 0) return null
  const isCases = counted === 'cases'
  const counts = wijken.map(({ numerator, denominator }) => ({ observed: numerator, against: denominator }))
  const areas = isCases ? counts : expectedAtOverallRate(counts, overall)
  const funnel = isCases ? shareFunnel(areas, overall) : ratioFunnel(areas)
  return funnel.value === null ? null : { funnel: funnel.value, chances: chancesOf(funnel.value, areas, isCases ? ANGLE : ROOT) }
}

function chancesOf({ points, dispersion }: Funnel, areas: readonly Area[], scale: Scale): readonly number[] {
  const tau2 = dispersion?.tau2 ?? 0
  return points.map(({ z }, at) => Math.min(1, 2 * normalCdf(-Math.abs(z) / Math.sqrt(1 + tau2 / scale.error(areas[at]!) ** 2))))
}

/**
 * Which wijken are marked, for all funnels of a page together: beyond the 99.8% limits, and still so when it counts how many there were
 * to look at (Benjamini & Hochberg). In the order in which they came.
 */
export function markedAcross(page: readonly Across[]): readonly (readonly boolean[])[] {
  const adjusted = benjaminiHochberg(page.flatMap(({ chances }) => chances))
  const starts = page.map((_, at) => page.slice(0, at).reduce((sum, { chances }) => sum + chances.length, 0))
  return page.map(({ funnel }, at) => funnel.points.map(({ beyond }, point) => beyond === 'strict' && adjusted[starts[at]! + point]! <= FALSE_SHARE))
}

/** The limits of 99.8% for a wijk of this size, around an overall share or rate; as a share or rate. `tau2` as of the funnel. */
export function strictLimits(counted: Exclude<Counted, 'money'>, overall: number, denominator: number, tau2: number): Interval {
  if (counted === 'cases') return scaledLimits(ANGLE, Math.asin(Math.sqrt(overall)), { observed: 0, against: denominator }, tau2, STRICT)
  const expected = denominator * overall
  const ratio = tau2 === 0 ? exactLimits(expected, STRICT) : scaledLimits(ROOT, 1, { observed: 0, against: expected }, tau2, STRICT)
  return { low: ratio.low * overall, high: ratio.high * overall }
}
