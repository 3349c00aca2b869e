import type { Cents } from '../units/cents.ts'
import type { Wet } from '../units/wet.ts'

/** What a file holds of one law and one month of delivery, counted while it is read: what its facts must come to. */
export interface Received {
  readonly wet: Wet
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly lines: number
  /** Signed: credits and rejections count with a minus. */
  readonly amount: Cents
}
