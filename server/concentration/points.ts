import type { Curve } from './curve.ts'
import { householdsCarrying } from './inverse-share.ts'
import { positionOf, type Hundredths } from './position.ts'

export type Denominator = 'gebruikers' | 'alle'

/** One point of the curve that a reader may ask for. `percent`: of the households (top, lorenz) or of the spending (half). */
export interface Point {
  readonly measure: 'top' | 'lorenz' | 'half'
  readonly percent: number
}

const top = (percent: number): Point => ({ measure: 'top', percent })
const DECILES: readonly Point[] = [10, 20, 30, 40, 50, 60, 70, 80, 90].map((percent) => ({ measure: 'lorenz', percent }))

/** The points in the order in which they are added: a later one that would make an unsafe segment is dropped (DESIGN 6). */
export const POINTS: readonly Point[] = [top(10), top(20), ...DECILES, { measure: 'half', percent: 50 }, top(5), top(1)]

/** Where a point cuts the list of users, dear to cheap. */
export function cutOf(point: Point, curve: Curve, households: number): Hundredths {
  return point.measure === 'half' ? householdsCarrying(curve, point.percent / 100) : positionOf(point.percent, households, curve)
}
