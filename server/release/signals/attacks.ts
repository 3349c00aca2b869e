import type { Rules } from '../../protect/rules.ts'
import type { AttackOutcome } from '../gate-report.ts'
import type { SignalRow } from '../tables.ts'
import type { MayBeCounted } from './beside.ts'

/** Attack 13 on signals, the plainest part: counts below the minimum or finer than the rules say. Money of the gemeente is no count of people. */
export function unroundedSignals(rows: readonly SignalRow[], { minimumHouseholds, countRounding }: Rules): AttackOutcome {
  const counted = rows.filter(({ chart }) => chart !== 'xmr')
  const isFine = (count: number | null): boolean => count !== null && (count < minimumHouseholds || count % countRounding !== 0)
  return { tries: counted.length, found: counted.filter(({ numerator, denominator }) => isFine(numerator) || isFine(denominator)).length }
}

/** Attack 14 on signals: a count beside which another table hides the same people. One that was kept from an earlier release was seen then. */
export function signalsBesideHidden(rows: readonly SignalRow[], mayBeCounted: MayBeCounted): AttackOutcome {
  const single = new Set(rows.flatMap(({ view, signal, period }) => (view === 'periode' ? [`${signal} ${period}`] : [])))
  const fresh = rows.filter(({ signal, period, asOf, status }) => single.has(`${signal} ${period}`) && status === 'shown' && asOf === null)
  return { tries: fresh.length, found: fresh.filter((row) => !mayBeCounted(row)).length }
}

/** Attack 16 on signals: a number or a verdict beside what is not shown. */
export function leakingSignals(rows: readonly SignalRow[]): AttackOutcome {
  const hidden = rows.filter(({ status }) => status !== 'shown')
  const speaks = (row: SignalRow): boolean => [row.numerator, row.denominator, row.value, row.lower, row.upper, row.rule, row.side].some((one) => one !== null)
  return { tries: rows.length, found: hidden.filter(speaks).length + rows.filter(({ status, numerator }) => (status === 'shown') !== (numerator !== null)).length }
}
