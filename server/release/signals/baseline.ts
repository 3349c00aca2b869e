import type { SignalNote } from '../../facts/signals.ts'
import { periodKind, periodOf } from '../../units/period.ts'

/** Limits need this many periods (METHODS 8). */
const FEWEST = 12

/**
 * How many of the first periods of a series its limits come from: all of them, or those before the first event that was named beside it, when
 * there are enough of those. What came after the event is then held against what was usual before. Only a named event with its date does this.
 */
export function baselineOf(periods: readonly string[], events: readonly Pick<SignalNote, 'kind' | 'date'>[]): number {
  const [first] = periods
  if (first === undefined) return 0
  const before = events.filter(({ kind }) => kind === 'gebeurtenis').map(({ date }) => periods.filter((period) => period < periodOf(date, periodKind(first))).length)
  return Math.min(periods.length, ...before.filter((count) => count >= FEWEST))
}
