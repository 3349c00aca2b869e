/** Amounts of the households of a group from dear to cheap, with running totals: the Lorenz curve read from the top. */
export interface Curve {
  readonly kind: 'curve'
  /** Households with an amount above 0. */
  readonly users: number
  readonly total: number
  /** Descending, all above 0. */
  readonly amounts: Float64Array
  /** Stable key of each household, in the same order; ties by key. */
  readonly keys: Float64Array
  /** `running[i]`: what the i dearest households spend together; one longer than amounts. */
  readonly running: Float64Array
  readonly leftOut: LeftOut
}

/** Why there is no curve: nobody there, or nobody with net spending above 0. */
export interface NoCurve {
  readonly kind: 'none'
  readonly because: 'no-data' | 'zero-total'
  readonly leftOut: LeftOut
}

/** Households with net credits: kept out of the curve and listed apart, so that users + credits = net (METHODS 1.3). */
export interface LeftOut {
  readonly households: number
  readonly sum: number
}

/**
 * The curve of a group of households, one net amount each, in any order; `keys` tell them apart over the years. Amounts of 0 are no users; negative ones are left out
 * and counted apart. Method: docs/methods/concentration.md
 * @example curveOf([0, 100, 300, -20]) // 2 users, total 400, left out: 1 household, -20
 */
export function curveOf(net: ArrayLike<number>, keys: ArrayLike<number> = { length: net.length }): Curve | NoCurve {
  const leftOut = negatives(Float64Array.from(net))
  if (net.length === 0) return { kind: 'none', because: 'no-data', leftOut }
  const keyOf = (at: number): number => keys[at] ?? at
  const order = Int32Array.from({ length: net.length }, (_, at) => at).filter((at) => net[at]! > 0)
  if (order.length === 0) return { kind: 'none', because: 'zero-total', leftOut }
  order.sort((a, b) => net[b]! - net[a]! || keyOf(a) - keyOf(b))
  const amounts = Float64Array.from(order, (at) => net[at]!)
  const running = runningTotals(amounts)
  return { kind: 'curve', users: amounts.length, total: running[amounts.length]!, amounts, keys: Float64Array.from(order, keyOf), running, leftOut }
}

function negatives(all: Float64Array): LeftOut {
  const below = all.filter((amount) => amount < 0)
  return { households: below.length, sum: below.reduce((sum, amount) => sum + amount, 0) }
}

function runningTotals(amounts: Float64Array): Float64Array {
  const running = new Float64Array(amounts.length + 1)
  for (let i = 0; i < amounts.length; i++) running[i + 1] = running[i]! + amounts[i]!
  return running
}
