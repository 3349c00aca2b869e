import { ROUTES, type DelayLines, type Route } from '../tabulate/delays.ts'
import type { Because } from '../statistics/undefined.ts'
import type { Wet } from '../units/wet.ts'
import { incrementsOf, OLDEST, type Increments } from './increments.ts'
import type { Need } from './late-lines.ts'
import { lawLadder, type LawLadder } from './law-ladder.ts'
import { safeStep, type SafeStep } from './safe-step.ts'
import { errorUp } from './significant.ts'
import type { Change } from './since.ts'

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

/** What came in of a law, by route. */
export function partsOf(lines: readonly DelayLines[], first: number, last: number): ReadonlyMap<Route, Increments> {
  const own = ROUTES.map((route) => [route, lines.filter((part) => part.route === route)] as const)
  return new Map(own.filter(([, some]) => some.length > 0).map(([route, some]) => [route, incrementsOf(some, first, last)]))
}

/** A law seen at the end of month `asOf`, with facts from 1 January of `first`; its margins are told for `newest` and the year before. */
interface Law { readonly wet: Wet; readonly lines: readonly DelayLines[]; readonly changes: readonly Change[]; readonly parts: ReadonlyMap<Route, Increments>; readonly step: number; readonly asOf: number; readonly first: number; readonly newest: number }

/** How the months of a law fill up, in steps that tell no more of late bills than the rules allow. */
export function safeDevelopment(law: Law, need: Need): SafeDevelopment {
  const { wet } = law
  const ladder = lawLadder(law.parts, law.asOf)
  if (ladder.value === null) return nothing(wet, ladder.because)
  const { completeness, yearly } = ladder.value
  const safe = safeStep(law, ladder.value, need)
  if (safe === null) return nothing(wet, 'suppressed')
  const { step } = safe
  const ofMany = hasFew(safe) ? lawLadder(withoutFew(law.parts, safe), law.asOf) : ladder
  return {
    wet, completeness: completeness.map((part) => (part === null ? null : rounded(part, step))), because: null,
    yearly: yearly && { share: rounded(yearly.share, step), openFrom: 12 * law.first + yearly.openFrom },
    errors: new Map([law.newest - 1, law.newest].map((year) => [year, ofMany.value && wider(relativeError(ofMany.value, law, year), safe)])),
  }
}

const nothing = (wet: Wet, because: Because): SafeDevelopment => ({ wet, completeness: Array.from({ length: OLDEST + 1 }, () => null), yearly: null, errors: new Map(), because })

/** Whole steps, written without the dust of binary fractions. */
const rounded = (part: number, step: number): number => Number((Math.round(part / step) * step).toFixed(3))

/** What came in without the late bills of few households: a margin may not move with those. */
const withoutFew = (parts: Law['parts'], { few, isYearlyOfFew }: SafeStep): Law['parts'] =>
  new Map([...parts].filter(([route]) => route !== 'jaar' || !isYearlyOfFew).map(([route, { first, rows }]) => [route, { first, rows: route === 'jaar' ? rows : rows.map((row) => row.map((amount, age) => (few.has(age) ? 0 : amount))) }]))

const hasFew = ({ few, isYearlyOfFew }: SafeStep): boolean => few.size > 0 || isYearlyOfFew

/** In place of what those bills would add comes the step, which readers know; on how many months the rest is based goes in tens, because it moves with which bills are left out. */
const wider = (error: ToldError | null, safe: SafeStep): ToldError | null =>
  (error === null || !hasFew(safe) ? error : { relative: errorUp(Math.hypot(error.relative, safe.step)), degrees: inTens(error.degrees) })
const inTens = (degrees: number): number => (degrees < 10 ? degrees : degrees - (degrees % 10))

function relativeError(ladder: LawLadder, { first }: Law, year: number): ToldError | null {
  const january = 12 * (year - first)
  const months = ladder.ultimates.slice(Math.max(0, january), january + 12).filter((amount) => amount !== null)
  const sum = months.reduce((total, amount) => total + amount, 0)
  const error = january < 0 ? null : ladder.error(january, months.length)
  return error === null || !(sum > 0) ? null : { relative: errorUp(error.standard / sum), degrees: error.degrees }
}
