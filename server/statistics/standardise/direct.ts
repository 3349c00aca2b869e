import { fsum } from 'd3-array'
import { countInterval } from '../intervals/count.ts'
import type { Interval } from '../intervals/interval.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { isBroken, observedOf, type Stratum } from './strata.ts'

/** Fewer events than this have no directly standardised rate. */
export const EVENTS_FOR_DIRECT = 10

/** The rate that the reference population would have at the rates of the area, per head. */
export interface Direct {
  readonly rate: number
  readonly interval: Interval
  /** Events over people as they are. */
  readonly crude: number
}

/**
 * Direct standardisation with the interval of Dobson. Only where every stratum has people and ten events or more happened. Sources:
 * Dobson et al. 1991; PHEindicatormethods (`phe_dsr`); METHODS 5.
 */
export function direct(strata: readonly Stratum[], confidence: number): Maybe<Direct> {
  if (strata.length === 0) return unknown('no-data')
  if (strata.some(isBroken)) return unknown('no-basis')
  const observed = observedOf(strata)
  if (observed < EVENTS_FOR_DIRECT || strata.some(({ population, refPopulation }) => !(population > 0 && refPopulation > 0))) return unknown('too-few')
  const all = fsum(strata.map(({ refPopulation }) => refPopulation))
  const weights = strata.map(({ refPopulation, population }) => refPopulation / all / population)
  const rate = fsum(strata.map(({ events }, at) => weights[at]! * (events ?? 0)))
  const variance = fsum(strata.map(({ events }, at) => weights[at]! ** 2 * (events ?? 0)))
  const scale = Math.sqrt(variance / observed)
  const { low, high } = countInterval(observed, confidence)
  return known({
    rate,
    interval: { low: rate + scale * (low - observed), high: rate + scale * (high - observed) },
    crude: observed / fsum(strata.map(({ population }) => population)),
  })
}
