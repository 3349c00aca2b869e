import { ROUTES, type AsOf, type DelayLines } from '../tabulate/delays.ts'
import type { Wet } from '../units/wet.ts'
import type { Need } from './late-lines.ts'

/** What readers saw before: the laws of which an earlier release told how months fill up, and the lines that it was learnt from, until when. */
export interface ToldBefore {
  readonly wetten: ReadonlySet<Wet>
  readonly lines: readonly DelayLines[]
  readonly asOf: AsOf
}

/** The lines of now, with those of then taken off, so that a line that is in both comes to nothing. */
export interface Change {
  readonly lines: readonly DelayLines[]
  /** The same as a look back sees it: both counted as long after the last month as each release was. */
  readonly lookingBack: readonly DelayLines[]
  /** The lines of then as that look back sees them. */
  readonly seen: readonly DelayLines[]
}

/**
 * What differs between now and each earlier release that told of a law. Who lays two releases side by side sees this difference, and it is an amount
 * about the households behind it.
 */
export function changesSince(wet: Wet, { lines: all, asOf }: Omit<ToldBefore, 'wetten'>, before: readonly ToldBefore[]): readonly Change[] {
  const now = all.filter((part) => part.wet === wet)
  return before.filter(({ wetten }) => wetten.has(wet)).map((told) => {
    const own = fromLastGap(told.lines).filter((part) => part.wet === wet)
    const later = asOf.month - lastMonth(all) - (told.asOf.month - lastMonth(told.lines))
    const seen = own.map((part) => ({ ...part, age: part.age.map((age) => age + later) }))
    return { lines: withoutWhatIsInBoth([...now, ...own.map(takenOff)]), lookingBack: withoutWhatIsInBoth([...now, ...seen.map(takenOff)]), seen }
  })
}

const takenOff = (part: DelayLines): DelayLines => ({ ...part, amount: part.amount.map((amount) => -amount) })

/** Lines of one household, month, age and route taken together; none where they come to nothing. Nearly all do: a release differs little from the one before it. */
const withoutWhatIsInBoth = (lines: readonly DelayLines[]): readonly DelayLines[] => ROUTES.flatMap((route) => {
  const own = lines.filter((part) => part.route === route)
  return own.length === 0 ? [] : [{ ...own[0]!, ...netLines(own) }]
})

function netLines(parts: readonly DelayLines[]): Pick<DelayLines, 'month' | 'age' | 'key' | 'amount'> {
  const nets = new Map<number, Map<number, number>>()
  for (const { month, age, key, amount } of parts) {
    for (let line = 0; line < amount.length; line++) {
      const place = month[line]! * AGES + age[line]! + BEFORE
      const own = nets.get(place) ?? new Map<number, number>()
      nets.set(place, own.set(key[line]!, (own.get(key[line]!) ?? 0) + amount[line]!))
    }
  }
  const left = [...nets].flatMap(([place, own]) => [...own].filter(([, net]) => net !== 0).map(([key, net]) => ({ place, key, net })))
  return {
    month: Int32Array.from(left, ({ place }) => Math.floor(place / AGES)), age: Int32Array.from(left, ({ place }) => (place % AGES) - BEFORE),
    key: Float64Array.from(left, ({ key }) => key), amount: Float64Array.from(left, ({ net }) => net),
  }
}

/** More months than any line is old, half of them for ages below 0: a look back may count a line of then as younger than it is. */
const [AGES, BEFORE] = [2 ** 16, 2 ** 15]

/** What the rules ask of a difference: an amount that went down is as much about its households as one that went up. */
export const eitherWay = (need: Need): Need => (totals) => need(totals.reduce((sum, amount) => sum + amount, 0) < 0 ? totals.map((amount) => -amount) : totals)

/** The last month with a line (12 × year + month from 0). */
export const lastMonth = (lines: readonly DelayLines[]): number => lines.reduce((latest, { month }) => month.reduce((most, one) => Math.max(most, one), latest), 0)

/** The lines of the newest year and of those before it without a gap. */
export function fromLastGap(lines: readonly DelayLines[]): readonly DelayLines[] {
  const first = 12 * (yearsOf(lines)[0] ?? 0)
  return lines.filter(({ month }) => month[0]! >= first)
}

/** The newest year with a line and those before it without a gap, oldest first. */
export function yearsOf(lines: readonly DelayLines[]): readonly number[] {
  const found = new Set(lines.map(({ month }) => Math.floor(month[0]! / 12)))
  const years = found.size === 0 ? [] : [Math.max(...found)]
  while (found.has(years[0]! - 1)) years.unshift(years[0]! - 1)
  return years
}
