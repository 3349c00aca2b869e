import { dateText, daysInMonth, type DateText } from './period.ts'

const DAY = 86_400_000

const dayNumber = (date: DateText): number => Date.UTC(...partsOf(date)) / DAY
const partsOf = (date: DateText): [number, number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))]

/** Days from one date to another: 0 for the same day, negative when the second comes first. */
export const daysBetween = (from: DateText, to: DateText): number => dayNumber(to) - dayNumber(from)

/** The day after a date. */
export const nextDay = (date: DateText): DateText => dateText(new Date((dayNumber(date) + 1) * DAY).toISOString().slice(0, 10))

/**
 * Months of the calendar from one date to another, with what is left of a month as a part of it: from 1 January to 1 January is 12, in a leap year too.
 * A day that a month does not have is its last day.
 */
export function monthsBetween(from: DateText, to: DateText): number {
  const [[fromYear, fromMonth, day], [toYear, toMonth, toDay]] = [partsOf(from), partsOf(to)]
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  const length = daysInMonth(toYear, toMonth + 1)
  const turn = Math.min(day, length)
  return toDay >= turn ? months + (toDay - turn) / length : months - (turn - toDay) / length
}
