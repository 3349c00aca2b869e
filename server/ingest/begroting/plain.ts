import type { BudgetReport } from '../../facts/rows.ts'
import type { Cents } from '../../units/cents.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { centsOfEuros } from '../fields/amount.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { amendmentReader } from './amendment.ts'
import { BudgetIntake } from './intake.ts'

const REPORTS: ReadonlyMap<string, BudgetReport> = new Map([
  ['begroting', 'begroting'], ['wijziging', 'wijziging'], ['begrotingswijziging', 'wijziging'], ['realisatie', 'realisatie'], ['jaarrekening', 'realisatie'],
])

/** Reads amounts per taakveld in euros: `jaar;soort;taakveld;bedrag`, and of a wijziging what it adds, with `nummer;besluit`. */
export function plainBudgetRows(_context: ReadContext, ledger: Ledger): RowReader {
  const [intake, amendmentOf] = [new BudgetIntake(ledger), amendmentReader(ledger)]
  return {
    row: (row) => {
      const report = reportOf(row, ledger)
      intake.addRow(row, { report, amendment: amendmentOf(row, report), amount: amountOf(row, ledger) })
    },
  }
}

function reportOf(row: Row, ledger: Ledger): BudgetReport | null {
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
