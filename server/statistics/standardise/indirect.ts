import { fsum } from 'd3-array'
import { countInterval } from '../intervals/count.ts'
import type { Interval } from '../intervals/interval.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { isBroken, observedOf, type Stratum } from './strata.ts'

/** What was observed beside what was to be expected, given who live there. */
export interface Indirect {
  readonly observed: number
  readonly expected: number
  /** Observed over expected. Comparable with the reference, not with the ratio of another area. */
  readonly ratio: number
}

/**
 * Indirect standardisation: expected = people of each stratum times the rate of the reference. No basis when a stratum has events but
 * nobody in it; zero total when nothing was to be expected. Source: PHEindicatormethods (`calculate_ISRatio`); METHODS 5.
 */
export function indirect(strata: readonly Stratum[]): Maybe<Indirect> {
  if (strata.length === 0) return unknown('no-data')
  if (strata.some(isBroken)) return unknown('no-basis')
  const observed = observedOf(strata)
  const expected = fsum(strata.map(({ population, refEvents, refPopulation }) => (population === 0 ? 0 : (population * refEvents) / refPopulation)))
  return expected > 0 ? known({ observed, expected, ratio: observed / expected }) : unknown('zero-total')
}

/** Interval of the ratio: that of the observed count (exact below ten, Byar from ten) over what was expected. */
export function ratioInterval({ observed, expected }: Indirect, confidence: number): Interval {
  const { low, high } = countInterval(observed, confidence)
  return { low: low / expected, high: high / expected }
}

/** Events per head of the reference, over all strata: the rate that a standardised ratio multiplies. */
export const referenceRate = (strata: readonly Stratum[]): number =>
  fsum(strata.map(({ refEvents }) => refEvents)) / fsum(strata.map(({ refPopulation }) => refPopulation))
