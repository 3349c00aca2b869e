import { quantile } from '../numerics/quantile.ts'
import { tCdf } from '../numerics/student.ts'

/** Spending or another amount of one group in consecutive years, oldest first; null where it is not shown. */
export interface GroupSeries {
  readonly group: string
  readonly amounts: readonly (number | null)[]
  /** Households behind each amount. */
  readonly households: readonly (number | null)[]
}

/** How far a group moved apart from the others, from the last year but one to the last. */
export interface Move {
  readonly group: string
  /** Times what it was the year before: 0.79 is 21 per cent less. */
  readonly own: number
  /** The same of the middle one of so many groups. */
  readonly middle: number
  readonly among: number
  /** Times what it would have been had it gone with the others: 0.76 is 24 per cent less. */
  readonly ratio: number
  /** How often at least this far, where groups go with the others but for the luck of their households. */
  readonly chance: number
}

/** Fewer households than this move too much by themselves. */
export const LEAST_HOUSEHOLDS = 30
/** Fewer groups than this have no middle to go with. */
export const LEAST_GROUPS = 5
/** Earlier steps, over all groups, from which luck is measured. */
export const LEAST_STEPS = 10

/**
 * Which groups moved apart from the others in the last year. A step is the growth of a group on the scale of logarithms, less the median
 * growth of all: price and policy for everybody drop out, and one group that moves does not drag the others. Luck makes steps larger in a
 * group of few households, by the root of their number; how large it makes them is measured on all steps of all groups in earlier years:
 * the larger of their root mean square and what their median says of it, so that one earlier move does not hide the next and many small
 * ones do not feign one. Empty when there are too few steps to know.
 */
export function movesApart(groups: readonly GroupSeries[]): readonly Move[] {
  const steps = growthSteps(groups)
  const earlier = steps.slice(0, -1).flat().map(({ size }) => size ** 2)
  if (earlier.length < LEAST_STEPS) return []
  const spread = Math.sqrt(Math.max(earlier.reduce((sum, square) => sum + square, 0) / earlier.length, quantile(earlier, 0.5)! / MEDIAN_OF_SQUARE))
  if (spread === 0) return []
  return steps.at(-1)!.map(({ size, ...step }) => ({ ...movedBy(step), chance: twoSided(size / spread, earlier.length) }))
}

/** The steps of all years, each from the year before: the first is to the second year. */
export function growthSteps(groups: readonly GroupSeries[]): readonly (readonly Step[])[] {
  const years = groups.reduce((most, { amounts }) => Math.max(most, amounts.length), 0)
  return Array.from({ length: Math.max(0, years - 1) }, (_, at) => stepsIn(groups, at + 1))
}

/** The median of the square of a normal draw. */
const MEDIAN_OF_SQUARE = 0.4549364231

/** One step of a group: its growth less that of all, as itself and in parts of the luck of so many households. */
export interface Step { readonly group: string; readonly growth: number; readonly change: number; readonly size: number; readonly among: number }

/** A step in times so much: of the group itself, of the middle one of all, and of the one beside the other. */
export const movedBy = ({ group, growth, change, among }: Omit<Step, 'size'>): Omit<Move, 'chance'> => ({ group, own: Math.exp(growth), middle: Math.exp(growth - change), among, ratio: Math.exp(change) })

/** The steps to one year of the groups that are shown and large enough in both; none where those are too few. */
function stepsIn(groups: readonly GroupSeries[], year: number): readonly Step[] {
  const grown = groups.flatMap(({ group, amounts, households }) => {
    const [now, before, many, few] = [amounts[year], amounts[year - 1], households[year], households[year - 1]]
    if (now == null || before == null || many == null || few == null || now <= 0 || before <= 0 || Math.min(many, few) < LEAST_HOUSEHOLDS) return []
    return [{ group, growth: Math.log(now / before), luck: Math.sqrt(1 / many + 1 / few) }]
  })
  if (grown.length < LEAST_GROUPS) return []
  const middle = quantile(grown.map(({ growth }) => growth), 0.5)!
  return grown.map(({ group, growth, luck }) => ({ group, growth, change: growth - middle, size: (growth - middle) / luck, among: grown.length }))
}

/** Chance of a value of Student's t at least this far from zero, on either side. */
export const twoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df)
