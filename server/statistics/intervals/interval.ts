import { normalQuantile } from '../numerics/normal.ts'

/** From low to high, both ends within. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The two confidences of the product: 95% for an interval, 99.8% for what stands out among many. */
export const USUAL = 0.95
export const STRICT = 0.998

/** What is left out on either side together. */
export const outside = (confidence: number): number => 1 - confidence

/** Standard normal value for an interval of this confidence, at full precision: 1.959964 for 95%. */
export const zFor = (confidence: number): number => -normalQuantile(outside(confidence) / 2)
