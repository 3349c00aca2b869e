/**
 * One outcome signal of one area and period, as the gemeente counts it. `denominator` is null where nothing is counted out of anything. `households`: of
 * how many different households the numerator is, null where nobody said: one household may complain ten times. Of a share that is counted here from messages: the fewer
 * of those in the numerator and those that are not in it.
 */
export interface SignalFact {
  readonly signal: string
  /** CBS code of the gemeente or of a wijk. */
  readonly area: string
  /** `2025`, `2025-K1` or `2025-03`. */
  readonly period: string
  readonly numerator: number
  readonly denominator: number | null
  readonly households: number | null
  /** The same over the whole year that the period lies in, where somebody counted that; else at least the largest of its periods. */
  readonly householdsOfYear?: number
}

/** What was agreed or what happened beside a signal: a target of the council from a day on, or an event to mark. */
export interface SignalNote {
  readonly signal: string
  readonly area: string
  readonly kind: 'doel' | 'gebeurtenis'
  /** YYYY-MM-DD. */
  readonly date: string
  /** In the unit of the signal; for a target alone. */
  readonly value: number | null
  readonly text: string
}

/** Of how many different households a count changed since a delivery from which a release was made: of the numerator, of the rest, and of the denominator. Left out where none did. */
export interface SignalChange {
  readonly signal: string
  readonly delivery: number
  readonly area: string
  /** A quarter, or a year. */
  readonly period: string
  readonly numerator: number
  readonly others: number
  readonly denominator: number
}

/** What readers saw of signals: of each release, oldest first, the delivery that it was made from and the periods that stood in it. */
export interface SignalsBefore {
  readonly seen: readonly { readonly delivery: number; readonly shows: (signal: string, period: string) => boolean }[]
  /** A change of fewer households waits. */
  readonly minimum: number
}

/** All that is known of signals. `changes`: of those that Raadszicht counts itself; nobody publishes them. */
export interface SignalFacts {
  readonly facts: readonly SignalFact[]
  readonly notes: readonly SignalNote[]
  readonly changes?: readonly SignalChange[]
}
