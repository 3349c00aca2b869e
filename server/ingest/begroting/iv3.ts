import type { BudgetReport } from '../../facts/rows.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { BudgetIntake } from './intake.ts'
import { ourRows, thousandsIn } from './ours.ts'

/** CBS has no figure here. Compare for equality: real amounts go below it. */
export const NO_FIGURE = '-99998'
const REPORT = /^(20(?:1[5-9]|[2-9]\d))X0(0\d)$/
const REPORTS: ReadonlyMap<string, BudgetReport> = new Map([['00', 'begroting'], ['05', 'realisatie']])

/** Year and report of a verslagsoort such as 2024X005; the report is null for a quarter. Null for what is no verslagsoort. */
export function reportOf(text: string): { readonly year: number; readonly report: BudgetReport | null } | null {
  const code = REPORT.exec(text)
  return code === null ? null : { year: Number(code[1]), report: REPORTS.get(code[2] ?? '') ?? null }
}

/** Reads the Iv3 open data of CBS: begroting (X000) and jaarrekening (X005) of our gemeente; quarters and other gemeenten are passed over. */
export function iv3Rows(context: ReadContext, ledger: Ledger): RowReader {
  const intake = new BudgetIntake(ledger)
  const addOurs = (row: Row): void => {
    const found = reportOf(row.text('verslagsoort'))
    if (found === null || String(found.year) !== row.text('jaar')) return ledger.note('VERSLAGSOORT', row.at('verslagsoort'))
    if (found.report === null || row.text('lasten_x1000_eur') === NO_FIGURE) return
    intake.addRow(row, { report: found.report, amount: thousandsIn(row, 'lasten_x1000_eur', ledger) })
  }
  return ourRows(context, ledger, { column: 'gemeentecode', addOurs })
}
