import type { Because, Maybe } from '../undefined.ts'
import type { Display } from './display.ts'
import { flagsOf, type Rule } from './flags.ts'
import type { ControlChart } from './limits.ts'

/** What a chart says of its newest point. `points`: how many in a row, the newest among them, carry the same flag. */
export type Verdict =
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'special-high' | 'special-low'; readonly rule: Rule; readonly points: number }
  | { readonly kind: 'too-few'; readonly because: Because }

/**
 * The verdict on the newest point of a chart: ordinary variation, or something special on one side with the rule that says so. No
 * verdict where the series may not be shown with limits, or where nothing varies.
 */
export function verdictOf(chart: Maybe<ControlChart>, display: Display): Verdict {
  if (display.kind === 'reason') return { kind: 'too-few', because: display.because }
  if (display.kind === 'run-chart') return { kind: 'too-few', because: 'too-few' }
  if (chart.value === null) return { kind: 'too-few', because: chart.because }
  if (chart.value.noVariation) return { kind: 'too-few', because: 'no-variation' }
  const flags = flagsOf(chart.value)
  const newest = flags.at(-1)
  if (!newest) return { kind: 'ordinary' }
  const before = flags.findLastIndex((flag) => flag?.rule !== newest.rule || flag.side !== newest.side)
  return { kind: `special-${newest.side}`, rule: newest.rule, points: flags.length - 1 - before }
}
