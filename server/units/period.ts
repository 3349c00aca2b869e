import type { Brand } from './brand.ts'

/** A calendar date as text, YYYY-MM-DD, without zone: it never passes through a Date of the machine. */
export type DateText = Brand<string, 'date'>

/** True for a date that exists in the calendar: 2024-02-29 does, 2025-02-29 does not. */
export function isDateText(text: string): text is DateText {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false
  const [y, m, d] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)]
  return y >= 0 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)
}

const [DASH, ZERO] = [45, 48]

/** The digits between two places as a number, or -1 when one of them is no digit: a regular expression costs five times as much, and every line has four dates. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** The door to DateText. */
export function dateText(text: string): DateText {
  if (!isDateText(text)) throw new RangeError('not a date (YYYY-MM-DD)')
  return text
}

/** Quarter of a month, 1 to 4. */
export const quarterOfMonth = (month: number): number => Math.ceil(month / 3)

/** Days in a month of the Gregorian calendar; month 1 to 12. */
export function daysInMonth(y: number, month: number): number {
  if (month === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Length of a period as text names it. */
export type PeriodKind = 'jaar' | 'kwartaal' | 'maand'

/** Which kind of period a text names: `2025`, `2025-K1`, `2025-03`. */
export const periodKind = (period: string): PeriodKind => (period.length === 4 ? 'jaar' : period.includes('K') ? 'kwartaal' : 'maand')

/** The period of a kind in which a date (YYYY-MM-DD) lies. */
export function periodOf(date: string, kind: PeriodKind): string {
  if (kind === 'jaar') return date.slice(0, 4)
  return kind === 'maand' ? date.slice(0, 7) : `${date.slice(0, 4)}-K${quarterOfMonth(Number(date.slice(5, 7)))}`
}

/** Days from 2000-01-01 to a date, below 0 before it. */
export const dayNumber = (date: DateText): number => Math.round((Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) - DAY_ZERO) / MS_PER_DAY)

const [DAY_ZERO, MS_PER_DAY] = [Date.UTC(2000, 0, 1), 86_400_000]

/** A quarter (`2025-K1`) that comes so many after another. */
export function quarterAfter(quarter: string, many: number): string {
  const at = 4 * Number(quarter.slice(0, 4)) + Number(quarter.slice(6)) - 1 + many
  return `${Math.floor(at / 4)}-K${(at % 4) + 1}`
}

/** First day of a quarter. */
export const firstDayOfQuarter = (quarter: string): DateText => dateText(`${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(6)) - 2).padStart(2, '0')}-01`)
