import { known, unknown, type Because, type Maybe } from '../statistics/undefined.ts'
import type { Wet } from '../units/wet.ts'

export type { Because, Maybe }

/**
 * One figure of a forecast. `month` is the month of delivery (kind `maand`) or the last month that was known (`jaar`, `terugblik`).
 * Amounts in whole euros; completeness and chanceOver from 0 to 1; years is a number of years.
 */
export interface ForecastFigure {
  readonly year: number
  readonly wet: Wet | 'alle'
  readonly kind: 'maand' | 'jaar' | 'terugblik'
  readonly month: number
  readonly measure: ForecastMeasure
  readonly figure: Maybe<number>
}

/**
 * completeness: part of what is expected that is in. declared: what is in. soFar: what the months so far come to. expected, low and high:
 * the month or the whole year, which lies between them with a chance of 80 per cent by the formula. runRate: the naive comparison. budget: the
 * part of the begroting that is for households, and lump the rest. chanceOver: that the year costs more than budget. years: earlier
 * years behind the margin. outcome: what a past year came to. Where the begroting was changed in its year, budget and lump are those after all changes, originalBudget
 * is budget as it was first adopted, and amendments the number of changes that are in it. Where finance
 * adjusted the year by hand: adjustment is all of that together, and adjusted is expected with it. It is in no margin and no chance.
 */
export const FORECAST_MEASURES = ['completeness', 'declared', 'soFar', 'expected', 'low', 'high', 'runRate', 'budget', 'lump', 'chanceOver', 'years', 'outcome', 'originalBudget', 'amendments', 'adjustment', 'adjusted'] as const
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number]

/** A function of a figure, where there is one. */
export const mapped = <A, B>(figure: Maybe<A>, change: (value: A) => B): Maybe<B> => ('because' in figure ? figure : known(change(figure.value)))

/** All values, or the first reason why one is missing; what is hidden goes before what is not there. */
export function allOf<T>(figures: readonly Maybe<T>[]): Maybe<readonly T[]> {
  const missing = figures.flatMap((figure) => ('because' in figure ? [figure.because] : []))
  return missing.length === 0 ? known(figures.flatMap((figure) => ('because' in figure ? [] : [figure.value]))) : unknown(first(missing))
}

const first = (reasons: readonly Because[]): Because => (reasons.includes('suppressed') ? 'suppressed' : reasons[0]!)
