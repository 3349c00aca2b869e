import type { Spread } from '../statistics/forecast/year-end.ts'
import { known, type Because } from '../statistics/undefined.ts'
import type { DelayLines, Route } from '../tabulate/delays.ts'
import type { Wet } from '../units/wet.ts'
import type { Increments } from './increments.ts'
import { householdSums, linesThat, type HouseholdSums, type Need } from './late-lines.ts'
import { lawEnd, type LawEnd, type PublishedMoney } from './law-year.ts'
import { safeDevelopment } from './safe-development.ts'
import { roomOf } from './safe-step.ts'
import { significant, unitOf } from './significant.ts'
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

/** A law with facts from 1 January of `first`; `lag` months went by after its last month before it was looked at. */
interface Law {
  readonly wet: Wet
  readonly lines: readonly DelayLines[]
  readonly changes: readonly Change[]
  readonly parts: ReadonlyMap<Route, Increments>
  readonly step: number
  readonly first: number
  readonly lag: number
}

/** After how many months is looked back. */
const THROUGH = [3, 6, 9] as const

/**
 * The forecasts of then for one year and law, each from what had come in by then and from nothing later: the earlier years are seen as they were, in the steps
 * that their own late bills ask for. The year itself is published since, so what came in afterwards follows as the difference: where the rules would hide
 * that, the rounding must leave it wide enough. So it must for what was added, since an earlier release, to what had come in by then; for what had come in by that
 * release; and for what two moments differ by.
 */
export function momentsOf(year: number, law: Law, need: Need): readonly Moment[] {
  const told: Told[] = []
  return THROUGH.map((throughMonth) => {
    const asOf = 12 * year + throughMonth - 1 + law.lag
    const isLate = (month: number, age: number): boolean => month >= 12 * year && month < 12 * year + throughMonth && month + age > asOf
    const { end, spread } = forecastThen({ year, throughMonth, asOf }, law, need)
    const place = { wet: law.wet, year, throughMonth }
    if (end.value === null) return { ...place, expected: null, spread: null, because: end.because }
    const one: Told = { late: householdSums(law.lines, isLate), room: roomIn(end.value) }
    const beside = law.changes.flatMap(({ lookingBack, seen }) => [householdSums(lookingBack, (month, age) => month + age <= asOf), householdSums(seen, isLate)])
    const asked = [...[one.late, ...beside].map((late) => ({ late, room: one.room })), ...told.map((other) => ({ late: difference(one.late, other.late), room: one.room + other.room }))]
    if (asked.some(({ late, room }) => eitherWay(need)(Float64Array.from(late.values())) > room)) return { ...place, expected: null, spread: null, because: 'suppressed' }
    told.push(one)
    return { ...place, expected: significant(end.value.forecast), spread: spread.value, because: spread.value === null ? spread.because : null }
  })
}

/** What a moment tells: what came in after it, by household in cents, and how far a guess of all that may be off, in cents. */
interface Told { readonly late: HouseholdSums; readonly room: number }

/** How far the months so far may lie off, where only three digits of the year are told. */
function roomIn({ soFar, forecast }: { readonly soFar: number; readonly forecast: number }): number {
  const { down, up } = roomOf(forecast, unitOf(forecast))
  return 100 * Math.min(down, up) * (soFar / forecast)
}

function difference(a: HouseholdSums, b: HouseholdSums): HouseholdSums {
  const keys = new Set([...a.keys(), ...b.keys()])
  return new Map([...keys].map((key) => [key, (a.get(key) ?? 0) - (b.get(key) ?? 0)] as const).filter(([, amount]) => amount !== 0))
}

interface Then { readonly year: number; readonly throughMonth: number; readonly asOf: number }

/** As the open year is forecast: months as they were known then, by how complete months were then, in steps that were safe then. */
function forecastThen({ year, throughMonth, asOf }: Then, { wet, lines, changes, parts, step, first }: Law, need: Need): LawEnd {
  const end = 12 * year + throughMonth
  const knownThen = (some: readonly DelayLines[]) => linesThat(some, (month, age) => month < end && month + age <= asOf)
  const then = knownThen(lines)
  const development = safeDevelopment({ wet, lines: then, parts, step, asOf, first, newest: year, changes: changes.map((change) => ({ ...change, lines: knownThen(change.lookingBack) })) }, need)
  return lawEnd(development, moneyThen(wet, then, { first, year }), { year, throughMonth, asOf })
}

/** Euros by month of delivery. */
function moneyThen(wet: Wet, lines: readonly DelayLines[], { first, year }: { readonly first: number; readonly year: number }): PublishedMoney {
  const euros = Array.from({ length: 12 * (year - first + 1) }, () => 0)
  for (const { month, amount } of lines) for (let line = 0; line < amount.length; line++) euros[month[line]! - 12 * first]! += amount[line]! / 100
  const years = Array.from({ length: year - first + 1 }, (_, at) => [first + at, euros.slice(12 * at, 12 * at + 12).map(known)] as const)
  return { wet, months: new Map(years), years: new Map(), budgets: new Map() }
}
