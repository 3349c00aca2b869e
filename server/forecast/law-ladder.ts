import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { ROUTES, type Route } from '../tabulate/delays.ts'
import { mapped } from './figure.ts'
import { OLDEST, type Increments } from './increments.ts'
import { routeLadder, type RouteError, type RouteLadder } from './route-ladder.ts'
import { yearlyAt, type Yearly } from './yearly.ts'

/** What the months of one law come to, over all its routes, seen from one moment. */
export interface LawLadder {
  /** Cents per month of delivery, from the first month of the facts; null where a month is too young or cannot be projected. */
  readonly ultimates: readonly (number | null)[]
  /** Part of a month that is in, by age 0 to OLDEST, without what is declared by the year: the routes weighed by what they come to in the last year. Null before anything comes in. */
  readonly completeness: readonly (number | null)[]
  /** True where the routes had too little to stand apart, and were counted as one. */
  readonly pooled: boolean
  /** What is declared by the year beside that; null without any. */
  readonly yearly: Yearly | null
  /** Error of what `count` months from place `from` come to together; null where no spread could be told. */
  error(from: number, count: number): RouteError | null
}

type Parts = ReadonlyMap<Route, Increments>

/**
 * A ladder per route, because each has a delay of its own, put together for the law; the routes are taken as independent. A route with
 * too little to stand alone is counted with the declarations. Undefined when then nothing can be projected.
 */
export function lawLadder(parts: Parts, asOf: number): Maybe<LawLadder> {
  const yearly = parts.get('jaar')
  const rest = restLadder(new Map([...parts].filter(([route]) => route !== 'jaar')), asOf)
  if (rest.value === null || yearly === undefined) return rest
  const added = yearlyAt(yearly, rest.value.ultimates, asOf)
  return known(added === null ? rest.value : withYearly(rest.value, added))
}

function restLadder(parts: Parts, asOf: number): Maybe<LawLadder> {
  const ladders = ROUTES.flatMap((route) => (parts.has(route) ? [{ route, ladder: routeLadder(route, parts.get(route)!, asOf) }] : []))
  const failing = ladders.find(({ ladder }) => ladder.value === null)
  if (ladders.length === 0) return unknown('no-data')
  if (failing === undefined) return known(together(ladders.map(({ ladder }) => ladder.value!), monthsIn(parts)))
  if (parts.size > 1) return mapped(restLadder(new Map([['declaratie', added([...parts.values()])]]), asOf), (ladder) => ({ ...ladder, pooled: true }))
  return failing.ladder as Maybe<LawLadder>
}

/** Months of which the yearly part is not in yet get the part of last year, with how much that differs between years as its error. */
function withYearly(rest: LawLadder, yearly: Yearly): LawLadder {
  return {
    ...rest, yearly,
    ultimates: rest.ultimates.map((amount, at) => (amount === null ? null : at < yearly.openFrom ? amount + yearly.known[at]! : amount * (1 + yearly.share))),
    error: (from, count) => {
      const open = rest.ultimates.slice(Math.max(from, yearly.openFrom), from + count).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
      return sharedError([rest.error(from, count), ...(open > 0 && yearly.spread > 0 ? [{ standard: yearly.spread * open, degrees: yearly.degrees }] : [])])
    },
  }
}

const monthsIn = (parts: Parts): number => Math.max(0, ...[...parts.values()].map(({ rows }) => rows.length))

const added = (parts: readonly Increments[]): Increments =>
  ({ first: parts[0]!.first, rows: parts[0]!.rows.map((row, at) => row.map((_, age) => parts.reduce((sum, { rows }) => sum + rows[at]![age]!, 0))) })

/** Months by which the routes are weighed. */
const YEAR = 12

function together(ladders: readonly RouteLadder[], months: number): LawLadder {
  const ultimates = Array.from({ length: months }, (_, at) => sumOrNull(ladders.map((ladder) => ladder.ultimates[at] ?? null)))
  const lastYear = ultimates.flatMap((amount, at) => (amount === null ? [] : [at])).slice(-YEAR)
  const weights = ladders.map((ladder) => lastYear.reduce((sum, at) => sum + ladder.ultimates[at]!, 0))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    ultimates, yearly: null, pooled: false,
    completeness: Array.from({ length: OLDEST + 1 }, (_, age) => {
      const part = sumOrNull(ladders.map((ladder, at) => scaled(partAt(ladder, age), weights[at]! / whole)))
      return part === null || !(part > 0) ? null : part
    }),
    error: (from, count) => sharedError(ladders.map((ladder) => ladder.error(from, count))),
  }
}

function partAt({ start, completeness }: RouteLadder, age: number): number | null {
  if (age < start) return 0
  return age - start < completeness.length ? completeness[age - start]! : 1
}

const scaled = (part: number | null, weight: number): number | null => (part === null ? null : part * weight)
const sumOrNull = (amounts: readonly (number | null)[]): number | null => amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0)

/** Independent errors together, with the degrees of freedom of the sum (Welch 1947, Satterthwaite 1946). */
function sharedError(errors: readonly (RouteError | null)[]): RouteError | null {
  const told = errors.filter((error) => error !== null)
  if (told.length < errors.length) return null
  const variance = told.reduce((sum, { standard }) => sum + standard ** 2, 0)
  const least = Math.min(...told.map(({ degrees }) => degrees))
  return { standard: Math.sqrt(variance), degrees: variance === 0 ? least : Math.floor(variance ** 2 / told.reduce((sum, { standard, degrees }) => sum + standard ** 4 / degrees, 0) + 1e-9) }
}
