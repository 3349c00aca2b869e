/** Households of one sign and what they add up to. */
export interface Sum {
  readonly households: number
  readonly sum: number
}

/** What lies on the curve and what is listed apart; positive.sum + negative.sum = net, to the cent. */
export interface Reconciliation {
  readonly positive: Sum
  readonly zero: number
  readonly negative: Sum
  readonly net: number
}

/** Households with net spending, without, and with a net credit. Nothing is floored at 0, so that the ledger is met (METHODS 1.3). */
export function reconciliation(net: readonly number[]): Reconciliation {
  const sum = (amounts: readonly number[]): Sum => ({ households: amounts.length, sum: amounts.reduce((a, b) => a + b, 0) })
  const [positive, negative] = [sum(net.filter((amount) => amount > 0)), sum(net.filter((amount) => amount < 0))]
  return { positive, zero: net.length - positive.households - negative.households, negative, net: positive.sum + negative.sum }
}
