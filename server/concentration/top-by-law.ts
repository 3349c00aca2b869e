import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { totalsOf, type ByLaw } from './spending-by-law.ts'

/** The spending on the dearest households, law by law. */
export interface TopByLaw<Law extends string> {
  /** Share of all spending that goes to the top. */
  readonly share: number
  /** What the spending on the top is made of; adds up to 1. */
  readonly composition: ReadonlyMap<Law, number>
  /** Of each law, the share that lands in the top; none for a law without spending. */
  readonly landing: ReadonlyMap<Law, Maybe<number>>
}

/**
 * Which laws the dearest `percent` of the households use, and how much of each law goes to them. The household on the boundary counts
 * for its part; of equal ones the first comes first (METHODS 1.6).
 */
export function topByLaw<Law extends string>(spending: ByLaw<Law>, percent: number): Maybe<TopByLaw<Law>> {
  const totals = totalsOf(spending)
  const all = totals.reduce((sum, amount) => sum + amount, 0)
  if (totals.length === 0) return unknown('no-data')
  if (!(all > 0)) return unknown('zero-total')
  const order = Int32Array.from(totals, (_, at) => at).sort((a, b) => totals[b]! - totals[a]! || a - b)
  const inTop = (amounts: ArrayLike<number>): number => spentInTop(amounts, order, percent * order.length)
  const top = inTop(totals)
  const laws = [...spending]
  return known({
    share: top / all,
    composition: new Map(laws.map(([law, amounts]) => [law, inTop(amounts) / top])),
    landing: new Map(laws.map(([law, amounts]) => [law, partOf(inTop(amounts), Array.from(amounts).reduce((sum, amount) => sum + amount, 0))])),
  })
}

const partOf = (part: number, whole: number): Maybe<number> => (whole === 0 ? unknown('zero-total') : known(part / whole))

/** `hundredths`: so many hundredths of a household are in the top, in this order. */
function spentInTop(amounts: ArrayLike<number>, order: Int32Array, hundredths: number): number {
  const whole = Math.floor(hundredths / 100)
  let sum = 0
  for (let place = 0; place < whole; place++) sum += amounts[order[place]!]!
  const rest = hundredths / 100 - whole
  return rest > 0 ? sum + rest * amounts[order[whole]!]! : sum
}
