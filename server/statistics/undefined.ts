/** Why a figure has no value (METHODS 0): nothing there, a total of 0, too few cases, no variation to judge, nothing to project from, or kept hidden. */
export type Because = 'no-data' | 'zero-total' | 'too-few' | 'no-variation' | 'no-basis' | 'suppressed'

/** A figure that has no value, and the reason; never 0, NaN or Infinity in its place. */
export interface Undefined {
  readonly value: null
  readonly because: Because
}

/** A figure, or the reason why there is none. */
export type Maybe<T> = { readonly value: T } | Undefined

export const known = <T>(value: T): Maybe<T> => ({ value })
export const unknown = (because: Because): Undefined => ({ value: null, because })
