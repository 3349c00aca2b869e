import { riskRatio, type RiskRatio } from '../statistics/risk-ratio.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { topGroup, type Costing } from './top-group.ts'

/** A household with the number of laws, or of provisions, that it uses: two measures, each asked by itself. */
export interface Stacked extends Costing {
  readonly count: number
}

/** How provisions stack up in households, and whether the dearest are the ones with more than one. */
export interface Stacking {
  /** Number of households per number of laws (or provisions). */
  readonly households: ReadonlyMap<number, number>
  /** Share of the users with two or more. */
  readonly multi: number
  readonly spendingOfMulti: number
  readonly topHouseholds: number
  /** Of the dearest households, the share with two or more. Not the same as the next: say which way round (METHODS 1.6). */
  readonly multiInTop: number
  /** Of the households with two or more, the share that is among the dearest. */
  readonly topInMulti: Maybe<number>
  /** How many times as often the dearest have two or more as the others have. */
  readonly ratio: Maybe<RiskRatio>
}

/** Stacking among the users, against the dearest `percent` of them as whole households. Undefined without users. */
export function stacking(all: readonly Stacked[], percent: number): Maybe<Stacking> {
  const users = all.filter(({ amount }) => amount > 0)
  if (users.length === 0) return unknown('no-data')
  const top = topGroup(users, percent)
  const multi = users.filter(isMulti)
  const multiInTop = top.filter(isMulti).length
  return known({
    households: tally(users),
    multi: multi.length / users.length,
    spendingOfMulti: spent(multi) / spent(users),
    topHouseholds: top.length,
    multiInTop: multiInTop / top.length,
    topInMulti: multi.length === 0 ? unknown('no-data') : known(multiInTop / multi.length),
    ratio: riskRatio({ count: multiInTop, of: top.length }, { count: multi.length - multiInTop, of: users.length - top.length }),
  })
}

const isMulti = ({ count }: Stacked): boolean => count >= 2
const spent = (households: readonly Stacked[]): number => households.reduce((sum, { amount }) => sum + amount, 0)

function tally(households: readonly Stacked[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { count } of households) counts.set(count, (counts.get(count) ?? 0) + 1)
  return counts
}
