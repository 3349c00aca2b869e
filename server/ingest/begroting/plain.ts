import type { BudgetRow } from '../../facts/rows.ts'
import type { Cents } from '../../units/cents.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { centsOfEuros } from '../fields/amount.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { BudgetIntake } from './intake.ts'

const REPORTS: ReadonlyMap<string, BudgetRow['report']> = new Map([
  ['begroting', 'begroting'], ['realisatie', 'realisatie'], ['jaarrekening', 'realisatie'],
])

/** Reads amounts per taakveld in euros: `jaar;soort;taakveld;bedrag`. */
export function plainBudgetRows(_context: ReadContext, ledger: Ledger): RowReader {
  const intake = new BudgetIntake(ledger)
  return { row: (row) => intake.addRow(row, reportOf(row, ledger), amountOf(row, ledger)) }
}

function reportOf(row: Row, ledger: Ledger): BudgetRow['report'] | null {
  const report = REPORTS.get(row.text('soort').toLowerCase()) ?? null
  if (report === null) ledger.note('REPORT_UNKNOWN', row.at('soort'))
  return report
}

function amountOf(row: Row, ledger: Ledger): Cents | null {
  const amount = centsOfEuros(row.text('bedrag'))
  if (typeof amount !== 'string') return amount
  ledger.note(amount, row.at('bedrag'))
  return null
}
