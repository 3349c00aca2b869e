import type { SignalChange } from '../facts/signals.ts'
import type { Rules } from '../protect/rules.ts'
import type { EarlierRelease } from '../release/earlier.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { SignalRow } from '../release/tables.ts'

/**
 * Attack 11 on signals that are counted from messages: a reader lays a row beside the same row of an earlier release. Where its figures differ, the difference in the numerator, in the rest
 * and in the denominator must each be of nobody or of as many households as every figure.
 */
export function attackSignalChanges(changes: readonly SignalChange[], rows: readonly SignalRow[], earlier: readonly EarlierRelease[], { minimumHouseholds }: Rules): AttackOutcome {
  const fresh = new Map(rows.filter(isFresh).map((row) => [nameOf(row), row]))
  const beside = earlier.flatMap(({ release, lastDelivery }) => release.tables.signals.filter(isFresh).flatMap((then) => {
    const now = fresh.get(nameOf(then))
    const isSame = now === undefined || (now.numerator === then.numerator && now.denominator === then.denominator)
    return isSame ? [] : changes.filter(({ delivery, signal, area, period }) => delivery === lastDelivery && signal === then.signal && area === then.area && period === then.period)
  }))
  const isOfFew = (households: number): boolean => households > 0 && households < minimumHouseholds
  return { tries: fresh.size, found: beside.filter(({ numerator, others, denominator }) => isOfFew(numerator) || isOfFew(others) || isOfFew(denominator)).length }
}

const isFresh = ({ status, asOf }: SignalRow): boolean => status === 'shown' && asOf === null
const nameOf = ({ signal, view, area, period }: SignalRow): string => [signal, view, area, period].join(' ')
