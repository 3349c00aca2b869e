import type { ControlChart, Limits } from './limits.ts'

/** The four rules of NHS "Making Data Count". */
export type Rule = 'outside' | 'shift' | 'trend' | 'near-limit'

/** What marks a point: which rule, and on which side (for a trend: whether it rises or falls). */
export interface Flag {
  readonly rule: Rule
  readonly side: 'high' | 'low'
}

/** This many points in a row on one side, or steadily rising or falling. */
export const RUN = 7

/**
 * The flag of each point, or null: outside a limit; part of seven or more in a row on one side of the centre; part of seven or more
 * rising or falling in a row; part of two in three between two thirds of the limit and the limit, all three on one side. A point that
 * several rules mark carries the first of outside, trend, near-limit, shift. `margins`: how far rounding may have moved each value; a point
 * no further than that from the centre lies on neither side.
 * Source: NHS England, Making Data Count, as coded in NHSRplotthedots (METHODS 3.2).
 */
export function flagsOf({ values, limits, noVariation }: ControlChart, margins: readonly number[] = []): readonly (Flag | null)[] {
  if (noVariation) return values.map(() => null)
  const sides = values.map((value, at) => sideOf(value - limits[at]!.centre, margins[at] ?? 0))
  const outside = values.map((value, at) => beyond(value, limits[at]!))
  const trend = trends(values)
  const near = twoInThree(values.map((value, at) => nearLimit(value, limits[at]!)), sides)
  const shift = runs(sides, RUN)
  return values.map((_, at) => flag('outside', outside[at]!) ?? flag('trend', trend[at]!) ?? flag('near-limit', near[at]!) ?? flag('shift', shift[at]!))
}

/** -1, 0 or 1: below, neither, above. */
type Side = number

const sideOf = (distance: number, margin: number): Side => (Math.abs(distance) <= margin ? 0 : Math.sign(distance))

const flag = (rule: Rule, side: Side): Flag | null => (side === 0 ? null : { rule, side: side > 0 ? 'high' : 'low' })

const beyond = (value: number, { lower, upper }: Limits): Side => (value > upper ? 1 : value < lower ? -1 : 0)

/** A point outside the limit itself does not count as near it (a convention of the package). */
function nearLimit(value: number, limits: Limits): Side {
  if (beyond(value, limits) !== 0) return 0
  return value > limits.nearUpper ? 1 : value < limits.nearLower ? -1 : 0
}

/** The side of every point that lies in `length` or more in a row on one side; a point on neither side breaks the row. */
function runs(sides: readonly Side[], length: number): readonly Side[] {
  const marked = sides.map(() => 0)
  for (let from = 0; from < sides.length; ) {
    let to = from + 1
    while (to < sides.length && sides[to] === sides[from]) to++
    if (to - from >= length) marked.fill(sides[from]!, from, to)
    from = to
  }
  return marked
}

/** Steps instead of points: six of the same sign make seven points, the one before the first step among them. */
function trends(values: readonly number[]): readonly Side[] {
  const steps = runs(values.slice(1).map((value, at) => Math.sign(value - values[at]!)), RUN - 1)
  return values.map((_, at) => steps[at - 1] || steps[at] || 0)
}

/** The near points of every three in a row that lie on one side and of which two or more are near. */
function twoInThree(near: readonly Side[], sides: readonly Side[]): readonly Side[] {
  const marked = near.map(() => 0)
  for (let at = 2; at < near.length; at++) {
    const three = [at - 2, at - 1, at]
    const oneSide = three.every((point) => sides[point] === sides[at])
    const those = three.filter((point) => near[point] !== 0)
    if (oneSide && those.length >= 2) for (const point of those) marked[point] = near[point]!
  }
  return marked
}
