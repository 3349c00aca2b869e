import type { Amendment, BudgetReport } from '../../facts/rows.ts'
import { dateText } from '../../units/period.ts'
import type { Row } from '../csv/layout.ts'
import { dateFault, isFarFrom } from '../fields/date.ts'
import type { Ledger } from '../ledger.ts'

const NUMBER = /^[1-9]\d{0,2}$/

/**
 * Reads which begrotingswijziging a row belongs to, from `nummer` and `besluit`: both on every row of a wijziging and on no other, and one day of
 * decision for one number of a year. Null, and noted, for a row that does not say it well; null for a row that is no wijziging.
 */
export function amendmentReader(ledger: Ledger): (row: Row, report: BudgetReport | null) => Amendment | null {
  const decisions = new Map<string, string>()
  return (row, report) => {
    const [number, decided] = [row.text('nummer'), row.text('besluit')]
    if (report === 'wijziging') return amendmentIn(row, decisions, ledger)
    if (report !== null && (number !== '' || decided !== '')) ledger.note('AMENDMENT_ELSEWHERE', row.at(number === '' ? 'besluit' : 'nummer'))
    return null
  }
}

function amendmentIn(row: Row, decisions: Map<string, string>, ledger: Ledger): Amendment | null {
  const [number, decided] = [row.text('nummer'), row.text('besluit')]
  const fault = decided === '' ? 'FIELD_MISSING' : dateFault(decided)
  if (number === '' || !NUMBER.test(number)) ledger.note(number === '' ? 'FIELD_MISSING' : 'FIELD_PATTERN', row.at('nummer'))
  if (fault !== null) ledger.note(fault, row.at('besluit'))
  if (!NUMBER.test(number) || fault !== null) return null
  const key = `${row.text('jaar')};${number}`
  if ((decisions.get(key) ?? decided) !== decided) ledger.note('AMENDMENT_DATE', row.at('besluit'))
  decisions.set(key, decided)
  if (isFarFrom(row.text('jaar'), decided)) ledger.note('DECISION_YEAR', row.at('besluit'))
  return { number: Number(number), decided: dateText(decided) }
}
