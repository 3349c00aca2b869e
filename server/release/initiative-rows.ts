import { EVIDENCE, type Initiative } from '../facts/registers.ts'
import { followedUntil, partOfYear, survivalCurve } from '../statistics/initiatives.ts'
import { dateText, isDateText, type DateText } from '../units/period.ts'
import type { InitiativeFigureRow, InitiativeRow } from './tables.ts'

/** The register, by first day and then by code. */
export function initiativeRows(initiatives: readonly Initiative[]): InitiativeRow[] {
  const order = ({ from, initiative }: Initiative): string => `${from} ${initiative}`
  return initiatives.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ from, to, amount, ...one }) =>
    ({ ...one, fromDate: from, toDate: to, amount: amount === null ? null : Math.round(amount / 100) }))
}

/** What follows from the register as it stands on a day; nothing without initiatives. */
export function initiativeFigureRows(initiatives: readonly Initiative[], asOf: string): InitiativeFigureRow[] {
  const begun = initiatives.filter(({ from }) => from <= asOf)
  return begun.length === 0 || !isDateText(asOf) ? [] : [...survivalRows(begun, dateText(asOf)), ...evidenceRows(begun, dateText(asOf))]
}

const EMPTY = { months: null, year: null, evidence: null, value: null, low: null, high: null, amount: null, because: null } as const

function survivalRows(begun: readonly Initiative[], asOf: DateText): InitiativeFigureRow[] {
  const followed = followedUntil(begun, asOf)
  const curve = survivalCurve(followed)
  if (curve.value === null) return [{ ...EMPTY, measure: 'survival', count: followed.length, because: curve.because }]
  return curve.value.map(({ months, atRisk, survival, low, high }) => ({ ...EMPTY, measure: 'survival', months, value: rounded(survival), low: rounded(low), high: rounded(high), count: atRisk }))
}

/** Whole per mille: finer than any reader, coarser than what differs between machines. */
const rounded = <T extends number | null>(share: T): T => (share === null ? share : Math.round(share * 1000) / 1000) as T

/** The years since the first initiative, each with every level that had one. */
function evidenceRows(begun: readonly Initiative[], asOf: DateText): InitiativeFigureRow[] {
  const [first, last] = [Math.min(...begun.map(({ from }) => yearOf(from))), yearOf(asOf)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year) => evidenceOfYear(begun, year, asOf))
}

const yearOf = (date: DateText): number => Number(date.slice(0, 4))

function evidenceOfYear(begun: readonly Initiative[], year: number, asOf: DateText): InitiativeFigureRow[] {
  const running = begun.map((one) => ({ ...one, part: partOfYear(one, year, asOf) })).filter(({ part }) => part > 0)
  const levels = EVIDENCE.map((evidence) => {
    const own = running.filter((one) => one.evidence === evidence)
    return { evidence, count: own.length, amount: own.reduce((sum, { amount, part }) => sum + Math.round((amount ?? 0) * part), 0) }
  }).filter(({ count }) => count > 0)
  const total = levels.reduce((sum, { amount }) => sum + amount, 0)
  return levels.map(({ evidence, count, amount }): InitiativeFigureRow => ({
    ...EMPTY, measure: 'evidence', year, evidence, count, amount: Math.round(amount / 100), ...(total > 0 ? { value: rounded(amount / total) } : { because: 'zero-total' }),
  }))
}
