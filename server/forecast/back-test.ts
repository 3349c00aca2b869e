import { yearEnd, type Spread } from '../statistics/forecast/year-end.ts'
import { known, unknown, type Because, type Maybe } from '../statistics/undefined.ts'
import type { DelayLines, Route } from '../tabulate/delays.ts'
import type { Wet } from '../units/wet.ts'
import type { Increments } from './increments.ts'
import { householdTotals, type Need } from './late-lines.ts'
import { lawLadder } from './law-ladder.ts'
import { roomOf } from './safe-step.ts'
import { significant, toldSpread, unitOf } from './significant.ts'
import { eitherWay, type Change } from './since.ts'

/** What would have been forecast for a year, with what was booked then; safe to publish. */
export interface Moment {
  readonly wet: Wet
  readonly year: number
  /** Last month that was known. */
  readonly throughMonth: number
  /** Whole euros, in three significant digits. */
  readonly expected: number | null
  /** Null without at least two earlier years. */
  readonly spread: Spread | null
  /** Why there is no forecast, or no margin. */
  readonly because: Because | null
}

/** Which moment is asked: counted until the end of month `asOf`, with facts from 1 January of `first`. */
export interface AskedMoment extends Pick<Moment, 'wet' | 'year' | 'throughMonth'> {
  readonly first: number
  readonly asOf: number
}

interface Law { readonly lines: readonly DelayLines[]; readonly changes: readonly Change[]; readonly parts: ReadonlyMap<Route, Increments> }

/**
 * The forecast of then, from what had come in by then and from nothing later: also the earlier years are seen as they were. The year itself
 * is published since, so what came in afterwards follows as the difference: where the rules would hide that, the rounding must leave it wide enough.
 * The same holds for what was added, since an earlier release, to what had come in by then.
 */
export function knownThen({ wet, year, throughMonth, first, asOf }: AskedMoment, { lines, changes, parts }: Law, need: Need): Moment {
  const asked = { wet, year, throughMonth }
  const end = forecastThen(parts, { year, throughMonth, first, asOf })
  if (end.value === null) return { ...asked, expected: null, spread: null, because: end.because }
  const { soFar, forecast, spread } = end.value
  const months = [12 * year, 12 * year + throughMonth - 1] as const
  const late = householdTotals(lines, (month, age) => month >= months[0] && month <= months[1] && month + age > asOf)
  const told = roomOf(forecast / 100, unitOf(forecast / 100))
  const room = 100 * Math.min(told.down, told.up) * (soFar / forecast)
  const since = changes.map(({ lookingBack }) => householdTotals(lookingBack, (month, age) => month + age <= asOf))
  if (need(late) > room || since.some((totals) => eitherWay(need)(totals) > room)) return { ...asked, expected: null, spread: null, because: 'suppressed' }
  const margin = spread.value === null ? null : toldSpread(spread.value)
  return { ...asked, expected: significant(forecast / 100), spread: margin, because: spread.value === null ? spread.because : null }
}

type Then = Omit<AskedMoment, 'wet'>

function forecastThen(parts: Law['parts'], { year, throughMonth, first, asOf }: Then): ReturnType<typeof yearEnd> {
  const ladder = lawLadder(parts, asOf)
  if (ladder.value === null) return ladder
  const { ultimates } = ladder.value
  const months = monthsOf(ultimates, 12 * (year - first), throughMonth)
  const previous = Array.from({ length: year - first }, (_, at) => monthsOf(ultimates, 12 * at, 12))
  if (months.value === null || previous.some((one) => one.value === null)) return unknown('no-basis')
  const error = ladder.value.error(12 * (year - first), throughMonth)
  if (error === null) return unknown('too-few')
  return yearEnd({ previousYears: previous.map((one) => one.value!), months: months.value, standardError: error.standard, errorDegrees: error.degrees })
}

function monthsOf(ultimates: readonly (number | null)[], from: number, count: number): Maybe<readonly number[]> {
  const months = Array.from({ length: count }, (_, at) => ultimates[from + at] ?? null)
  return months.some((month) => month === null) ? unknown('no-basis') : known(months as number[])
}
