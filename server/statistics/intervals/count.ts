import { gammaQuantile } from '../numerics/gamma.ts'
import { outside, zFor, type Interval } from './interval.ts'

/** From this number of events on Byar's approximation is as good as the exact interval (PHEindicatormethods). */
export const BYAR_FROM = 10

/**
 * Interval for the expected number behind a count of events: exact below ten, Byar's approximation from ten.
 * @example countInterval(9, 0.95) // 4.115 to 17.085
 */
export const countInterval = (events: number, confidence: number): Interval =>
  events < BYAR_FROM ? exactCount(events, confidence) : byar(events, confidence)

/** Exact Poisson interval, by quantiles of the gamma distribution. Source: Garwood 1936. */
export function exactCount(events: number, confidence: number): Interval {
  const side = outside(confidence) / 2
  return { low: counted(events) === 0 ? 0 : gammaQuantile(side, events), high: gammaQuantile(1 - side, events + 1) }
}

/** Byar's approximation to it (Breslow & Day 1987); below ten events its lower end may fall below 0. */
export function byar(events: number, confidence: number): Interval {
  const z = zFor(confidence)
  const next = counted(events) + 1
  return {
    low: events === 0 ? 0 : events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  }
}

function counted(events: number): number {
  if (!(events >= 0)) throw new RangeError('a count below 0')
  return events
}
