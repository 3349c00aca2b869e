import { PRODUCTS } from '../facts/catalogue.ts'
import type { FactColumns } from '../facts/columns.ts'
import { daysInMonth } from '../units/period.ts'
import { WETTEN, type Wet } from '../units/wet.ts'

/**
 * How a cost reaches the gemeente: declared or booked when it is there, through the budget a person holds (another road, another delay),
 * paid out on a fixed day, without any delay, or declared for a whole year at once, when that is over.
 */
export const ROUTES = ['declaratie', 'pgb', 'vast', 'jaar'] as const
export type Route = (typeof ROUTES)[number]

/** Lines of one law and route: month of delivery (12 × year + month from 0), age when it came in, household or person, whole cents. */
export interface DelayLines {
  readonly wet: Wet
  readonly route: Route
  readonly month: Int32Array
  readonly age: Int32Array
  readonly key: Float64Array
  readonly amount: Float64Array
}

/** Until when is counted: the month of the last booking (12 × year + month from 0) and its day. */
export interface AsOf {
  readonly month: number
  readonly day: number
}

/** A date (YYYY-MM-DD) as a moment to count until; the last day of a month stands for the last day of every month. */
export function asOfDay(date: string): AsOf {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { month: 12 * year + month - 1, day: day === daysInMonth(year, month) ? 31 : day }
}

/**
 * When each line of a year came in, per law and route. The age is the number of months from delivery to booking, where a month runs to the
 * same day as the last one does: so each month is seen at the same age, also when the last one is not over yet. A line booked
 * before its month counts at age 0. Empty where no days of booking are known.
 */
export function delaysOf(facts: FactColumns, asOf: AsOf): readonly DelayLines[] {
  const { booked } = facts
  if (booked === undefined) return []
  const monthsSince2000 = monthTable(asOf.day)
  const lines = Array.from({ length: WETTEN.length * ROUTES.length }, (): number[] => [])
  const yearly = yearlyProviders(facts, booked)
  for (let line = 0; line < facts.length; line++) lines[partOf(facts, line, yearly)]!.push(line)
  return lines.flatMap((part, at) => {
    if (part.length === 0) return []
    const month = Int32Array.from(part, (line) => 12 * facts.year + facts.month[line]! - 1)
    return [{
      wet: WETTEN[Math.floor(at / ROUTES.length)]!, route: ROUTES[at % ROUTES.length]!, month,
      age: Int32Array.from(part, (line, order) => Math.max(0, monthsSince2000(booked[line]!) - month[order]!)),
      key: Float64Array.from(part, (line) => facts.unitKey[facts.unit[line]!]!), amount: Float64Array.from(part, (line) => facts.amount[line]!),
    }]
  })
}

const MS_PER_DAY = 86_400_000
const START = Date.UTC(2000, 0, 1)

/** Place of a line among the parts: by its law, and by how it comes in. */
function partOf({ product, provider }: FactColumns, line: number, yearly: ReadonlySet<number>): number {
  const part = PART_OF_PRODUCT[product[line]!]!
  return provider !== undefined && yearly.has(provider[line]!) ? part - (part % ROUTES.length) + ROUTES.indexOf('jaar') : part
}

/** Months with care from which a provider that declared nothing before the year was over is taken to declare by the year. */
const MANY_MONTHS = 6

/** Providers of which nothing came in before the year was over, though they gave care in many months before December. */
function yearlyProviders({ year, length, month, provider }: FactColumns, booked: Int32Array): ReadonlySet<number> {
  const newYear = Math.round((Date.UTC(year + 1, 0, 1) - START) / MS_PER_DAY)
  const months = new Map<number, number>()
  const soon = new Set<number>([-1])
  for (let line = 0; line < length; line++) {
    const own = provider?.[line] ?? -1
    if (booked[line]! < newYear) soon.add(own)
    if (month[line]! < 12) months.set(own, (months.get(own) ?? 0) | (1 << month[line]!))
  }
  return new Set([...months].flatMap(([own, bits]) => (!soon.has(own) && bitsIn(bits) >= MANY_MONTHS ? [own] : [])))
}

const bitsIn = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitsIn(bits >> 1))

/** Paid on the same day each month, by a decision that stands: nothing about it is declared later. */
const FIXED: readonly string[] = ['pw-bijstand', 'pw-ioaw']

const PART_OF_PRODUCT = PRODUCTS.map(({ code, wet, form }) =>
  WETTEN.indexOf(wet) * ROUTES.length + ROUTES.indexOf(FIXED.includes(code) ? 'vast' : form === 'pgb' ? 'pgb' : 'declaratie'))

/** From a day (since 2000-01-01) to its month, 12 × year + month from 0; days after `lastDay` belong to the next one. */
function monthTable(lastDay: number): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    const found = known.get(day)
    if (found !== undefined) return found
    const date = new Date(START + day * MS_PER_DAY)
    const month = 12 * date.getUTCFullYear() + date.getUTCMonth() + (date.getUTCDate() > lastDay ? 1 : 0)
    known.set(day, month)
    return month
  }
}
