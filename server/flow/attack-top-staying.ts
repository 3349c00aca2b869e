import { magnitudeOf } from '../concentration/top/classes.ts'
import { topSize } from '../concentration/top/users.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { TopGroupRow } from '../release/tables.ts'
import { unitTotals } from '../tabulate/unit-totals.ts'
import { userHouseholds } from '../tabulate/user-households.ts'
import type { YearInHand } from './build-year.ts'

/**
 * What became of last year's dearest households, followed one by one: a class that is shown may not be about fewer than the minimum (only "onbekend" may be
 * nobody), nor may those who are new in the group; and the money of either group, of what they differ by and of who is gone breaks no rule.
 */
export function attackStaying({ facts, followed: { before, whereabouts } }: Pick<YearInHand, 'facts' | 'followed'>, all: readonly TopGroupRow[], rules: Rules): number {
  const rows = all.filter(({ part }) => part === 'blijven')
  if (rows.length === 0) return 0
  if (before === null) return rows.length
  const [now, then] = [facts, before].map((year) => userHouseholds(year, unitTotals(year)))
  const [top, last] = [now!, then!].map((users) => new Set(users.key.slice(0, topSize(users))))
  const spent = new Map(Array.from(now!.key, (key, at) => [key, now!.total[at]!]))
  const fate = (key: number): string => (top!.has(key) ? 'top' : spent.has(key) ? 'gebruiker' : whereabouts.here.has(key) ? 'geen' : whereabouts.merged.has(key) ? 'onbekend' : 'vertrokken')
  const fates = [...last!].map(fate)
  const counts = rows.filter(({ code }) => code !== 'groep').map(({ code }) => ({ code, count: fates.filter((one) => code.split('+').includes(one)).length }))
  const small = counts.filter(({ code, count }) => count < rules.minimumHouseholds && !(code === 'onbekend' && count === 0)).length
  const fresh = [...top!].filter((key) => !last!.has(key)).length
  const isShown = (measure: TopGroupRow['measure']): boolean => rows.some((row) => row.measure === measure)
  const tells = (amounts: readonly number[]): number => Number(amounts.length === 0 || breaksRules(magnitudeOf(amounts), rules))
  const amountsOf = (is: (key: number) => boolean): number[] => [...spent].filter(([key]) => is(key)).map(([, amount]) => amount)
  const groups = isShown('aandeelUitgaven') || isShown('verandering') ? [(key: number) => last!.has(key), (key: number) => !last!.has(key), (key: number) => last!.has(key) && !top!.has(key), (key: number) => !last!.has(key) && top!.has(key)].map(amountsOf) : []
  const gone = isShown('verandering') ? [Array.from(then!.total).filter((_, at) => at < last!.size && !spent.has(then!.key[at]!) && !whereabouts.here.has(then!.key[at]!))] : []
  return small + Number(counts.length > 0 && fresh < rules.minimumHouseholds) + [...groups, ...gone].reduce((sum, amounts) => sum + tells(amounts), 0)
}
