import { dateText, daysInMonth, isDateText, type DateText } from '../../units/period.ts'
import type { Code } from '../messages.ts'

const ISO_SHAPE = /^\d{4}-\d{2}-\d{2}$/
const ZONED = /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2}|T.{0,40})$/
const DUTCH_SHAPE = /^(\d{2})-(\d{2})-(\d{4})$/
const MONTH = /^(\d{4})-(\d{2})$/

/** What is wrong with the text of a date, or null for a date that exists and that facts can have (2015 to 2100). */
export function dateFault(text: string): Code | null {
  if (isDateText(text)) return text >= '2015' && text < '2101' ? null : 'DATE_RANGE'
  return shapeFault(text)
}

/** Is a day in a year that neither is the year asked nor stands beside it? */
export const isFarFrom = (year: number | string, day: string): boolean => Math.abs(Number(day.slice(0, 4)) - Number(year)) > 1

/** What is wrong with a date of any century, such as the day on which somebody came to live somewhere. */
export const lifeDateFault = (text: string): Code | null =>
  isDateText(text) ? (text >= '1850' && text < '2101' ? null : 'DATE_INVALID') : shapeFault(text)

/** The first and the last day of a month written YYYY-MM, or what is wrong with it. */
export function monthOf(text: string): { readonly from: DateText; readonly to: DateText } | Code {
  const match = MONTH.exec(text)
  if (!match) return 'DATE_FORMAT'
  const [year, month] = [Number(match[1]), Number(match[2])]
  if (month < 1 || month > 12) return 'DATE_INVALID'
  if (year < 2015 || year > 2100) return 'DATE_RANGE'
  return { from: dateText(`${text}-01`), to: dateText(`${text}-${daysInMonth(year, month)}`) }
}

function shapeFault(text: string): Code {
  if (ISO_SHAPE.test(text)) return 'DATE_INVALID'
  if (ZONED.test(text)) return 'RS032'
  const dutch = DUTCH_SHAPE.exec(text)
  return dutch && !isDateText(`${dutch[3]}-${dutch[2]}-${dutch[1]}`) ? 'DATE_INVALID' : 'DATE_FORMAT'
}
