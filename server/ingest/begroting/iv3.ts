import type { BudgetRow } from '../../facts/rows.ts'
import { isGemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { BudgetIntake } from './intake.ts'

/** CBS has no figure here. Compare for equality: real amounts go below it. */
export const NO_FIGURE = '-99998'
export const THOUSANDS = /^-?\d{1,9}$/
export const CENTS_PER_THOUSAND = 100_000
const REPORT = /^(20(?:1[5-9]|[2-9]\d))X0(0\d)$/
const REPORTS: ReadonlyMap<string, BudgetRow['report']> = new Map([['00', 'begroting'], ['05', 'realisatie']])

/** Year and report of a verslagsoort such as 2024X005; the report is null for a quarter. Null for what is no verslagsoort. */
export function reportOf(text: string): { readonly year: number; readonly report: BudgetRow['report'] | null } | null {
  const code = REPORT.exec(text)
  return code === null ? null : { year: Number(code[1]), report: REPORTS.get(code[2] ?? '') ?? null }
}

/** Reads the Iv3 open data of CBS: begroting (X000) and jaarrekening (X005) of our gemeente; quarters and other gemeenten are passed over. */
export const iv3Rows = (context: ReadContext, ledger: Ledger): RowReader => new Iv3(context, ledger)

class Iv3 implements RowReader {
  #gemeente: string
  #ledger: Ledger
  #intake: BudgetIntake
  #others = 0
  #ours = 0

  constructor(context: ReadContext, ledger: Ledger) {
    this.#gemeente = context.gemeente
    this.#ledger = ledger
    this.#intake = new BudgetIntake(ledger)
  }

  row(row: Row): void {
    const gemeente = row.text('gemeentecode')
    if (gemeente === this.#gemeente) this.#addOurs(row)
    else if (isGemeenteCode(gemeente)) this.#others++
    else this.#ledger.note('FIELD_PATTERN', row.at('gemeentecode'))
  }

  end(): void {
    if (this.#ledger.records > 0 || this.#ledger.refused) return
    this.#ledger.note(this.#others > 0 && this.#ours === 0 ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }

  #addOurs(row: Row): void {
    this.#ours++
    const found = reportOf(row.text('verslagsoort'))
    if (found === null || String(found.year) !== row.text('jaar')) return this.#ledger.note('VERSLAGSOORT', row.at('verslagsoort'))
    if (found.report === null || row.text('lasten_x1000_eur') === NO_FIGURE) return
    this.#intake.addRow(row, found.report, this.#amount(row))
  }

  #amount(row: Row): Cents | null {
    const text = row.text('lasten_x1000_eur')
    if (THOUSANDS.test(text)) return cents(Number(text) * CENTS_PER_THOUSAND)
    this.#ledger.note(text === '' ? 'AMOUNT_MISSING' : 'AMOUNT_FORMAT', row.at('lasten_x1000_eur'))
    return null
  }
}
