import { known, unknown, type Maybe } from '../statistics/undefined.ts'

/** A class of households of which only the mean amount and the number are known. */
export interface AmountClass {
  readonly mean: number
  readonly households: number
}

/** The Lorenz curve through classes. Nobody differs inside a class here, so every figure on it is a lower bound, and is to be called so. */
export interface GroupedCurve {
  readonly bound: 'lower'
  /** Share of the households and share of the spending at the end of each class, cheap to dear; starts at 0, 0. */
  readonly points: readonly { readonly households: number; readonly spending: number }[]
}

/** Lorenz curve of class means and frequencies (R ineq `Lc`: the minimal curve). Undefined without households or spending. */
export function groupedCurve(classes: readonly AmountClass[]): Maybe<GroupedCurve> {
  const sorted = classes.filter(({ households }) => households > 0).sort((a, b) => a.mean - b.mean)
  const households = sorted.reduce((sum, one) => sum + one.households, 0)
  const total = sorted.reduce((sum, one) => sum + one.households * one.mean, 0)
  if (households === 0) return unknown('no-data')
  if (!(total > 0)) return unknown('zero-total')
  let [people, money] = [0, 0]
  const ends = sorted.map((one) => ({ households: (people += one.households) / households, spending: (money += one.households * one.mean) / total }))
  return known({ bound: 'lower', points: [{ households: 0, spending: 0 }, ...ends] })
}

/** At least this uncorrected Gini: 1 minus twice the surface under the straight pieces. */
export function groupedGini({ points }: GroupedCurve): number {
  const surface = points.slice(1).reduce((sum, end, at) => sum + ((end.households - points[at]!.households) * (end.spending + points[at]!.spending)) / 2, 0)
  return 1 - 2 * surface
}

/** At least this share of the spending for the dearest `part` (0 to 1) of the households, linear within a class. */
export function groupedTopShare({ points }: GroupedCurve, part: number): number {
  const place = 1 - part
  const after = Math.max(1, points.findIndex(({ households }) => households >= place))
  const [from, to] = [points[after - 1]!, points[after]!]
  return 1 - (from.spending + ((place - from.households) / (to.households - from.households)) * (to.spending - from.spending))
}
