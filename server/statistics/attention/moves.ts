import { median } from 'd3-array'
import { tCdf } from '../numerics/student.ts'

/** Spending or another amount of one group in consecutive years, oldest first; null where it is not shown. */
export interface GroupSeries {
  readonly group: string
  readonly amounts: readonly (number | null)[]
  /** Households behind each amount. */
  readonly households: readonly (number | null)[]
}

/** How far a group moved apart from the whole, from the last year but one to the last. */
export interface Move {
  readonly group: string
  /** Times what it would have been had it gone with the whole: 0.76 is 24 per cent less. */
  readonly ratio: number
  /** How often at least this far, where groups go with the whole but for the luck of their households. */
  readonly chance: number
}

/** Fewer households than this move too much by themselves. */
export const LEAST_HOUSEHOLDS = 30
/** Earlier steps, over all groups, from which luck is measured. */
export const LEAST_STEPS = 10

/**
 * Which groups moved apart from the whole in the last year. A step is the logarithm of the share of the whole against a year before; price
 * and policy for all drop out. Luck makes steps larger in a group of few households, by the root of their number; how large it makes them
 * is measured on all steps of all groups in earlier years: the larger of their root mean square and their median, so that one earlier move
 * does not hide the next and many small ones do not feign one. Empty when there are too few steps to know.
 */
export function movesApart(groups: readonly GroupSeries[], whole: readonly (number | null)[]): readonly Move[] {
  const years = whole.length
  const steps = groups.flatMap((series) => Array.from({ length: Math.max(0, years - 1) }, (_, at) => stepOf(series, whole, at + 1)).filter((step) => step !== null))
  const earlier = steps.filter(({ year }) => year < years - 1).map(({ size }) => size ** 2)
  if (earlier.length < LEAST_STEPS) return []
  const spread = Math.sqrt(Math.max(earlier.reduce((sum, square) => sum + square, 0) / earlier.length, median(earlier)! / MEDIAN_OF_SQUARE))
  if (spread === 0) return []
  return steps.filter(({ year }) => year === years - 1)
    .map(({ group, change, size }) => ({ group, ratio: Math.exp(change), chance: twoSided(size / spread, earlier.length) }))
}

/** The median of the square of a normal draw. */
const MEDIAN_OF_SQUARE = 0.4549364231

interface Step { readonly group: string; readonly year: number; readonly change: number; readonly size: number }

/** One step, as itself and in parts of the luck of so many households; null where something is not shown or too small. */
function stepOf({ group, amounts, households }: GroupSeries, whole: readonly (number | null)[], year: number): Step | null {
  const [now, before] = [shareOf(amounts[year], whole[year]), shareOf(amounts[year - 1], whole[year - 1])]
  const [many, few] = [Math.max(households[year] ?? 0, households[year - 1] ?? 0), Math.min(households[year] ?? 0, households[year - 1] ?? 0)]
  if (now === null || before === null || few < LEAST_HOUSEHOLDS) return null
  const change = Math.log(now / before)
  return { group, year, change, size: change / Math.sqrt(1 / many + 1 / few) }
}

function shareOf(amount: number | null | undefined, whole: number | null | undefined): number | null {
  return amount == null || whole == null || amount <= 0 || whole <= 0 ? null : amount / whole
}

/** Chance of a value of Student's t at least this far from zero, on either side. */
export const twoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df)
