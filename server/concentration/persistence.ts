import { USUAL, type Interval } from '../statistics/intervals/interval.ts'
import { wilson } from '../statistics/intervals/proportion.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { topGroup, type Costing } from './top-group.ts'

/** A household over two years: its amount, or where it was. Nobody living here is not 0. */
export interface TwoYears {
  readonly key: number
  readonly before: number | 'elsewhere'
  readonly after: number | 'left' | 'unknown'
}

/** What became of last year's dearest households; the five add up to all of them. */
export interface Outcomes {
  readonly stillTop: number
  readonly userNotTop: number
  readonly noSpending: number
  readonly left: number
  readonly unknown: number
}

/** Last year's dearest households a year later. */
export interface Persistence {
  readonly users: { readonly before: number; readonly after: number }
  readonly top: { readonly before: number; readonly after: number }
  readonly outcomes: Outcomes
  /** Share of last year's dearest households that is among the dearest again. */
  readonly share: number
  readonly interval: Interval
  /** The share that chance alone would give: still a user, and then anywhere among the users. */
  readonly chance: Maybe<number>
  readonly newInTop: number
  /** What the same households cost, those who left or are unknown at 0 in the second year. */
  readonly spending: { readonly before: number; readonly after: number }
  /** Change in the spending of those who still live here: -0.2 is a fifth less. A fall is expected without any action (METHODS 1.5). */
  readonly change: Maybe<number>
  /** Share of this year's spending that last year's dearest households take. */
  readonly shareOfSpending: Maybe<number>
}

/** How many of the dearest `percent` of last year's users, as whole households, are among the dearest again. Undefined without users. */
export function persistence(households: readonly TwoYears[], percent: number): Maybe<Persistence> {
  const [before, after] = [yearOf(households, 'before'), yearOf(households, 'after')]
  const top = topGroup(before, percent)
  if (top.length === 0) return unknown('no-data')
  const again = new Set(topGroup(after, percent).map(({ key }) => key))
  const outcomes = outcomesOf(top, again)
  const interval = wilson(outcomes.stillTop, top.length, USUAL)
  if (interval.value === null) return interval
  const users = { before: usersOf(before).length, after: usersOf(after).length }
  return known({
    users,
    top: { before: top.length, after: again.size },
    outcomes,
    share: outcomes.stillTop / top.length,
    interval: interval.value,
    chance: users.after === 0 ? unknown('no-data') : known((stillUsing(before) / users.before) * (again.size / users.after)),
    newInTop: again.size - outcomes.stillTop,
    ...spendingOf(top, sumOf(usersOf(after).map(({ amount }) => amount))),
  })
}

interface InYear extends Costing {
  readonly household: TwoYears
}

const yearOf = (households: readonly TwoYears[], year: 'before' | 'after'): readonly InYear[] =>
  households.map((household) => ({ key: household.key, amount: amountOf(household[year]), household }))
const usersOf = (year: readonly InYear[]): readonly InYear[] => year.filter(({ amount }) => amount > 0)
const stillUsing = (before: readonly InYear[]): number => usersOf(before).filter(({ household }) => amountOf(household.after) > 0).length
const amountOf = (state: number | string): number => (typeof state === 'number' ? state : 0)
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

function outcomesOf(top: readonly InYear[], again: ReadonlySet<number>): Outcomes {
  const count = (is: (household: TwoYears) => boolean): number => top.filter(({ household }) => is(household)).length
  return {
    stillTop: count(({ key }) => again.has(key)),
    userNotTop: count(({ key, after }) => amountOf(after) > 0 && !again.has(key)),
    noSpending: count(({ after }) => typeof after === 'number' && after <= 0),
    left: count(({ after }) => after === 'left'),
    unknown: count(({ after }) => after === 'unknown'),
  }
}

function spendingOf(top: readonly InYear[], all: number): Pick<Persistence, 'spending' | 'change' | 'shareOfSpending'> {
  const stayed = top.filter(({ household }) => typeof household.after === 'number')
  const after = sumOf(top.map(({ household }) => amountOf(household.after)))
  return {
    spending: { before: sumOf(top.map(({ amount }) => amount)), after },
    change: stayed.length === 0 ? unknown('no-data') : known(after / sumOf(stayed.map(({ amount }) => amount)) - 1),
    shareOfSpending: all > 0 ? known(after / all) : unknown('zero-total'),
  }
}
