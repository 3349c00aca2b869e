import { daysBetween, monthsBetween, nextDay } from '../units/duration.ts'
import { dateText, type DateText } from '../units/period.ts'
import { USUAL } from './intervals/interval.ts'
import { kaplanMeier, survivalAt, type Followed } from './survival.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** From when until when something ran: first and last day, the last null while it runs. */
export interface Run {
  readonly from: DateText
  readonly to: DateText | null
}

/** Fewer than this have no curve: our choice. */
const ENOUGH = 10

/**
 * How long each was followed up to a day, in months of the calendar. An end is counted in the month that it fell in, rounded up: what
 * ran one whole year and stopped does not live beyond 12 months. What still runs is censored, rounded down. What had not begun is left out.
 */
export function followedUntil(runs: readonly Run[], day: DateText): readonly Followed[] {
  return runs.filter(({ from }) => from <= day).map(({ from, to }) =>
    to !== null && to <= day ? { time: Math.ceil(monthsBetween(from, nextDay(to))), ended: true } : { time: Math.floor(monthsBetween(from, day)), ended: false })
}

/** The curve at one moment: how many were followed that long, the share that went on beyond it, and its interval of 95 per cent. */
export interface CurvePoint {
  readonly months: number
  readonly atRisk: number
  readonly survival: number
  readonly low: number | null
  readonly high: number | null
}

/** Share still running after each whole month, from 0 until nobody was followed any longer (Kaplan-Meier, log-log interval). */
export function survivalCurve(followed: readonly Followed[]): Maybe<readonly CurvePoint[]> {
  if (followed.length === 0) return unknown('no-data')
  if (followed.length < ENOUGH) return unknown('too-few')
  if (kaplanMeier(followed).value?.length === 0) return unknown('no-variation')
  const last = Math.max(...followed.map(({ time }) => time))
  return known(Array.from({ length: last + 1 }, (_, months) => pointAt(followed, months)))
}

function pointAt(followed: readonly Followed[], months: number): CurvePoint {
  const at = survivalAt(followed, months, USUAL)
  if (at.value === null) throw new Error('a curve beyond its end')
  const { survival, interval } = at.value
  return { months, atRisk: followed.filter(({ time }) => time >= months).length, survival, low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Part of a calendar year in which something ran, up to a day; 0 to 1. */
export function partOfYear({ from, to }: Run, year: number, day: DateText): number {
  const [first, last] = [dateText(`${year}-01-01`), dateText(`${year}-12-31`)]
  const [start, end] = [from > first ? from : first, [to ?? last, last, day].reduce((a, b) => (a < b ? a : b))]
  return end < start ? 0 : (daysBetween(start, end) + 1) / (daysBetween(first, last) + 1)
}
