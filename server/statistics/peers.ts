import { quantile } from './numerics/quantile.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** Where an own figure stands among others: the middle one of them, and between what bounds their middle half lies. */
export interface AmongPeers {
  readonly count: number
  readonly low: number
  readonly median: number
  readonly high: number
  /** Compared with the middle half, both ends within; null when the own figure is not known. */
  readonly place: 'below' | 'within' | 'above' | null
}

/** Fewer others than this say nothing: our choice. */
const ENOUGH = 8

/** The spread of the others (quartiles of type 7), the own figure apart from them. No rank is ever made. */
export function amongPeers(own: number | null, others: readonly number[]): Maybe<AmongPeers> {
  if (others.length === 0) return unknown('no-data')
  if (others.length < ENOUGH) return unknown('too-few')
  const [low, median, high] = [0.25, 0.5, 0.75].map((p) => quantile(others, p)!) as [number, number, number]
  return known({ count: others.length, low, median, high, place: own === null ? null : own < low ? 'below' : own > high ? 'above' : 'within' })
}
