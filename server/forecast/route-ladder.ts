import { chainLadder } from '../statistics/forecast/chain-ladder.ts'
import { completenessByLag } from '../statistics/forecast/completeness.ts'
import { mackErrors } from '../statistics/forecast/mack.ts'
import { enoughRows, linksAt, type Triangle } from '../statistics/forecast/triangle.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import type { Route } from '../tabulate/delays.ts'
import { triangleAt, type Increments } from './increments.ts'

/** What the months of one route come to, seen from one moment. */
export interface RouteLadder {
  /** First age at which anything is known. */
  readonly start: number
  /** Cents per month that is old enough, the oldest first; null where a month cannot be projected. */
  readonly ultimates: readonly (number | null)[]
  /** Part that is in, by age from `start`; complete after the last. */
  readonly completeness: readonly (number | null)[]
  /** Error of what `count` months from month `from` come to together; null where no spread could be told. */
  error(from: number, count: number): RouteError | null
}

/** A standard error in cents, and on how many months it rests, less one. */
export interface RouteError {
  readonly standard: number
  readonly degrees: number
}

const FEWEST_ROWS = 12

/**
 * Runs the triangle of a route out to its end. What is paid on a fixed day, and what always came in at one age, is complete once it is
 * in. Undefined (`no-data`) without a line, (`too-few`) below 12 months, and (`no-basis`) where less than nothing came in for a month.
 */
export function routeLadder(route: Route, increments: Increments, asOf: number): Maybe<RouteLadder> {
  const aged = triangleAt(increments, asOf)
  if (aged === null) return unknown('no-data')
  const { start, triangle } = aged
  if (triangle.length < FEWEST_ROWS) return unknown('too-few')
  if (route === 'vast' || triangle[0]!.length === 1) return known(withoutDelay(start, triangle))
  if (!enoughRows(triangle)) return unknown('too-few')
  const ladder = chainLadder(triangle)
  if (ladder.value === null) return ladder
  const { months, development } = ladder.value
  const degrees = linksAt(triangle, 0).length - 1
  return known({
    start, ultimates: months.map(({ ultimate, because }) => (because === null ? ultimate : null)), completeness: completenessByLag(development).map(({ part }) => part),
    error: (from, count) => {
      const { total } = mackErrors(triangle.slice(from, from + count), development)
      return total && { standard: total.standard, degrees }
    },
  })
}

const withoutDelay = (start: number, triangle: Triangle): RouteLadder =>
  ({ start, ultimates: triangle.map((row) => row.at(-1)!), completeness: [1], error: () => ({ standard: 0, degrees: triangle.length - 1 }) })
