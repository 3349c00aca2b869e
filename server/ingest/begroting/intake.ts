import type { BudgetRow } from '../../facts/rows.ts'
import { TAAKVELDEN } from '../../facts/taakvelden.ts'
import type { Cents } from '../../units/cents.ts'
import { year } from '../../units/year.ts'
import type { Row } from '../csv/layout.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'

const SOCIAL_DOMAIN = /^6\.\d{1,3}[a-e]?$/
/** The hoofdtaakveld itself is the sum of the others. */
const SUM = '6'
const TAAKVELD = /^\d{1,2}(\.\d{1,3}[a-e]?)?$/
const YEAR = /^20(1[5-9]|[2-9]\d)$/

/** Checks and lands amounts per taakveld, whichever layout they came in. */
export class BudgetIntake {
  #ledger: Ledger
  #keys = new Seen()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  add(row: Row, report: BudgetRow['report'] | null, amount: Cents | null): void {
    const taakveld = row.text('taakveld')
    if (!TAAKVELD.test(taakveld)) return this.#ledger.note('FIELD_PATTERN', row.at('taakveld'))
    if (taakveld === SUM) return this.#ledger.note('TOTAL_ROW', row.at('taakveld'))
    if (!SOCIAL_DOMAIN.test(taakveld)) return this.#ledger.note('TAAKVELD_OUTSIDE', row.at('taakveld'))
    this.#ledger.records++
    if (!YEAR.test(row.text('jaar'))) return this.#ledger.note('YEAR_INVALID', row.at('jaar'))
    if (report === null || amount === null) return
    if (this.#keys.twice(`${row.text('jaar')};${report};${taakveld}`)) this.#ledger.note('DUPLICATE_KEY', row.at('taakveld'))
    if (!isTaakveld(taakveld)) this.#ledger.note('TAAKVELD_UNKNOWN', row.at('taakveld'))
    this.#ledger.landAmount({ kind: 'budget', line: row.line, year: year(Number(row.text('jaar'))), report, taakveld, amount }, false)
  }
}

/** True for a code of any scheme, or for one that open data makes by dropping the last part of such a code (6.75 for 6.751 to 6.753). */
const isTaakveld = (code: string): boolean => TAAKVELDEN.some((item) => item.code.startsWith(code))
