import { cents, type Cents } from '../../units/cents.ts'
import { known, type Maybe } from '../undefined.ts'
import { chanceOver, yearEndInterval, type YearEnd } from './year-end.ts'

/** A forecast as it may be published: money rounded to whole cents here, once. */
export interface YearEndFigures {
  readonly soFar: Cents
  readonly runRate: Cents
  readonly forecast: Cents
  /** "Ongeveer drie op de vier": the nominal 80% (METHODS 2.3). */
  readonly interval: Maybe<{ readonly low: Cents; readonly high: Cents }>
  /** True for two or three earlier years. */
  readonly fewYears: boolean
  /** Forecast less budget: above 0 when more is expected than was planned. */
  readonly overBudget: Cents
  readonly chanceOver: Maybe<number>
}

/** A forecast beside its budget. */
export function yearEndFigures(made: YearEnd, budget: Cents): YearEndFigures {
  const interval = yearEndInterval(made)
  const forecast = rounded(made.forecast)
  return {
    soFar: rounded(made.soFar), runRate: rounded(made.runRate), forecast,
    interval: interval.value === null ? interval : known({ low: rounded(interval.value.low), high: rounded(interval.value.high) }),
    fewYears: made.spread.value !== null && made.spread.value.fewYears,
    overBudget: cents(forecast - budget), chanceOver: chanceOver(made, budget),
  }
}

const rounded = (amount: number): Cents => cents(Math.round(amount))
