import { USUAL, zFor, type Interval } from './intervals/interval.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** So many out of so many. */
export interface Part {
  readonly count: number
  readonly of: number
}

/** How many times as often something occurs in one group as in another, with its interval. */
export interface RiskRatio {
  readonly ratio: number
  readonly interval: Interval
}

/**
 * Risk ratio of a group against the rest, with the log interval of Katz: exp(ln RR ± z sqrt(1/a - 1/(a+b) + 1/c - 1/(c+d))), as
 * epitools `riskratio.wald`. Undefined when one of the counts is 0.
 */
export function riskRatio(group: Part, rest: Part, confidence = USUAL): Maybe<RiskRatio> {
  if (group.of === 0 || rest.of === 0) return unknown('no-data')
  if (group.count === 0 || rest.count === 0) return unknown('too-few')
  const ratio = group.count / group.of / (rest.count / rest.of)
  const spread = zFor(confidence) * Math.sqrt(1 / group.count - 1 / group.of + 1 / rest.count - 1 / rest.of)
  return known({ ratio, interval: { low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) } })
}
