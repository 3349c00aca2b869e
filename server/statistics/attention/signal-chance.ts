import { RUN, type Rule } from '../control/flags.ts'
import { normalCdf } from '../numerics/normal.ts'

/** What is known of a flagged newest point: its rule, and how many sigma each of the last points on its side of the centre lies from it, the newest last. */
export interface FlaggedPoint {
  readonly rule: Rule
  /** (value - centre) / (limit - centre), times three. */
  readonly sigmas: readonly number[]
}

/**
 * How often a quiet series would flag its newest point as clearly as this: by the rule alone, or by the mean of the row on one side that the
 * point ends, wherever that began; whichever is less likely. Outside: a normal draw that far out. Near the limit: two of three beyond two
 * sigma. Shift: seven on one side. Trend: seven in order. An approximation, points being taken as normal and apart from each other; what the
 * overview makes of it is tried on quiet towns (docs/methods/aandacht.md).
 */
export function chanceOfFlag({ rule, sigmas }: FlaggedPoint): number {
  const many = sigmas.length
  const row = many * outside((sigmas.reduce((sum, one) => sum + one, 0) / many) * Math.sqrt(many))
  return Math.min(row, chanceOfRule(rule, sigmas))
}

function chanceOfRule(rule: Rule, sigmas: readonly number[]): number {
  switch (rule) {
    case 'outside': return outside(sigmas.at(-1)!)
    case 'near-limit': return 6 * (outside(2) / 2) ** 2
    case 'shift': return 2 * 0.5 ** Math.max(RUN, sigmas.length)
    case 'trend': return 2 / factorial(RUN)
  }
}

/** Chance of a normal draw at least this far from its mean, on either side. */
const outside = (far: number): number => 2 * normalCdf(-Math.abs(far))

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
