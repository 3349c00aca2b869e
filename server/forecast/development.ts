import { ROUTES, type AsOf, type DelayLines, type Route } from '../tabulate/delays.ts'
import type { Because } from '../statistics/undefined.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import { knownThen, type Moment } from './back-test.ts'
import { incrementsOf, OLDEST, type Increments } from './increments.ts'
import type { Need } from './late-lines.ts'
import { lawLadder, type LawLadder } from './law-ladder.ts'
import { safeStep } from './safe-step.ts'
import { errorUp } from './significant.ts'
import { changesSince, fromLastGap, lastMonth, yearsOf, type Change, type ToldBefore } from './since.ts'

/** All that a forecast takes from the lines of one law, safe to publish; the rest of it follows from figures that are published already. */
export interface SafeDevelopment {
  readonly wet: Wet
  /** Part of a month that is in, by age from 0 to OLDEST, in whole steps, without what is declared by the year; complete after that. Null before anything comes in. */
  readonly completeness: readonly (number | null)[]
  /** What is declared by the year, as a part of the rest, in whole steps, and the first month (12 × year + month from 0) of which it is not in yet. */
  readonly yearly: { readonly share: number; readonly openFrom: number } | null
  /** Error of what the months so far come to, by year; null where no spread could be told. */
  readonly errors: ReadonlyMap<number, ToldError | null>
  /** Why there is none, if so. */
  readonly because: Because | null
}

/** A standard error as a part of the amount, up to whole tenths of a per cent, and on how many months it rests, less one. */
export interface ToldError {
  readonly relative: number
  readonly degrees: number
}

/** What was learnt from the days on which lines came in, over all years of a release. */
export interface Developments {
  readonly asOf: AsOf
  readonly laws: readonly SafeDevelopment[]
  readonly moments: readonly Moment[]
}

/**
 * Learns from all lines how months fill up, and what would have been forecast at 3, 6 and 9 months of every past year. Years before a gap do not count.
 * `before` is what readers have seen: what came in since must not be seen as the difference.
 */
export function developmentsOf(all: readonly DelayLines[], asOf: AsOf, need: Need, before: readonly ToldBefore[] = []): Developments {
  const [years, last] = [yearsOf(all), lastMonth(all)]
  const [first, newest] = [years[0]!, years.at(-1)!]
  const lines = fromLastGap(all)
  const laws = WETTEN.map((wet) => ({ wet, lines: lines.filter((part) => part.wet === wet) })).filter((law) => law.lines.length > 0)
  const made = laws.map((law) => ({ ...law, parts: partsOf(law.lines, 12 * first, asOf.month), changes: changesSince(law.wet, { lines, asOf }, before) }))
  return {
    asOf, laws: made.map(({ wet, ...law }) => safeDevelopment(wet, { ...law, asOf: asOf.month, first, newest }, need)),
    moments: years.slice(0, -1).flatMap((year) => [3, 6, 9].flatMap((through) =>
      made.map(({ wet, ...law }) => knownThen({ wet, year, throughMonth: through, first, asOf: 12 * year + through - 1 + (asOf.month - last) }, law, need)))),
  }
}

function partsOf(lines: readonly DelayLines[], first: number, last: number): ReadonlyMap<Route, Increments> {
  const own = ROUTES.map((route) => [route, lines.filter((part) => part.route === route)] as const)
  return new Map(own.filter(([, some]) => some.length > 0).map(([route, some]) => [route, incrementsOf(some, first, last)]))
}

interface Law { readonly lines: readonly DelayLines[]; readonly changes: readonly Change[]; readonly parts: ReadonlyMap<Route, Increments>; readonly asOf: number; readonly first: number; readonly newest: number }

function safeDevelopment(wet: Wet, law: Law, need: Need): SafeDevelopment {
  const ladder = lawLadder(law.parts, law.asOf)
  if (ladder.value === null) return nothing(wet, ladder.because)
  const { completeness, yearly } = ladder.value
  const step = safeStep(law, ladder.value, need)
  if (step === null) return nothing(wet, 'suppressed')
  return {
    wet, completeness: completeness.map((part) => (part === null ? null : rounded(part, step))), because: null,
    yearly: yearly && { share: rounded(yearly.share, step), openFrom: 12 * law.first + yearly.openFrom },
    errors: new Map([law.newest - 1, law.newest].map((year) => [year, relativeError(ladder.value, law, year)])),
  }
}

const nothing = (wet: Wet, because: Because): SafeDevelopment => ({ wet, completeness: Array.from({ length: OLDEST + 1 }, () => null), yearly: null, errors: new Map(), because })

/** Whole steps, written without the dust of binary fractions. */
const rounded = (part: number, step: number): number => Number((Math.round(part / step) * step).toFixed(3))

function relativeError(ladder: LawLadder, { first }: Law, year: number): ToldError | null {
  const january = 12 * (year - first)
  const months = ladder.ultimates.slice(Math.max(0, january), january + 12).filter((amount) => amount !== null)
  const sum = months.reduce((total, amount) => total + amount, 0)
  const error = january < 0 ? null : ladder.error(january, months.length)
  return error === null || !(sum > 0) ? null : { relative: errorUp(error.standard / sum), degrees: error.degrees }
}
