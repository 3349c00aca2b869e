import type { AsOf, DelayLines } from '../tabulate/delays.ts'
import { WETTEN } from '../units/wet.ts'
import { momentsOf, type Moment } from './back-test.ts'
import type { Need } from './late-lines.ts'
import { partsOf, safeDevelopment, type SafeDevelopment } from './safe-development.ts'
import { stepFor } from './safe-step.ts'
import { changesSince, fromLastGap, lastMonth, yearsOf, type ToldBefore } from './since.ts'

/** What was learnt from the days on which lines came in, over all years of a release. */
export interface Developments {
  readonly asOf: AsOf
  readonly laws: readonly SafeDevelopment[]
  readonly moments: readonly Moment[]
}

/**
 * Learns from all lines how months fill up, and what would have been forecast at 3, 6 and 9 months of every past year. Years before a gap do not count.
 * `before` is what readers have seen: what came in since must not be seen as the difference.
 */
export function developmentsOf(all: readonly DelayLines[], asOf: AsOf, need: Need, before: readonly ToldBefore[] = []): Developments {
  const [years, last] = [yearsOf(all), lastMonth(all)]
  const [first, newest] = [years[0]!, years.at(-1)!]
  const lines = fromLastGap(all)
  const laws = WETTEN.map((wet) => ({ wet, lines: lines.filter((part) => part.wet === wet) })).filter((law) => law.lines.length > 0)
  const made = laws.map((law) => ({ ...law, parts: partsOf(law.lines, 12 * first, asOf.month), changes: changesSince(law.wet, { lines, asOf }, before), step: stepFor(costAYear(law.lines, years.length)) }))
  return {
    asOf, laws: made.map((law) => safeDevelopment({ ...law, asOf: asOf.month, first, newest }, need)),
    moments: years.slice(0, -1).flatMap((year) => made.flatMap((law) => momentsOf(year, { ...law, first, lag: asOf.month - last }, need))),
  }
}

/** Euros a year, over all years that are looked at. */
const costAYear = (lines: readonly DelayLines[], years: number): number => lines.reduce((sum, { amount }) => amount.reduce((some, cents) => some + cents, sum), 0) / 100 / years
