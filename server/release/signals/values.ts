import type { Cell } from '../../facts/cell.ts'
import { rateLimits, type RateSeries } from '../../statistics/control/rate.ts'

/** What readers may compute themselves from rounded counts; it tells no more than they do. */
export const valueOf = (numerator: Cell, denominator: Cell, per: number): number | null => {
  if (numerator.kind !== 'shown') return null
  return oneDecimal((per * numerator.value) / (denominator.kind === 'shown' ? denominator.value : per))
}

/** Limits as they are drawn: around the rounded totals of the series, as wide as its chart says, for the rounded denominator of the point. */
export interface Drawn { readonly centre: number; readonly lower: number; readonly upper: number }

/** How a series is drawn: its centre (a share, or events per exposure), and how much wider its limits are than chance alone, to a tenth. */
export interface DrawnSeries extends RateSeries { readonly per: number }

/** Centre and limits of a point, from published counts alone. */
export function limitsOf({ per, ...series }: DrawnSeries, denominator: number): Drawn {
  const { centre, lower, upper } = rateLimits(series, denominator)
  return { centre: oneDecimal(per * centre), lower: oneDecimal(per * lower), upper: oneDecimal(per * upper) }
}

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10
