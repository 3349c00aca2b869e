import type { Amendment, BudgetReport } from '../../facts/rows.ts'
import { TAAKVELDEN } from '../../facts/taakvelden.ts'
import type { Cents } from '../../units/cents.ts'
import { year } from '../../units/year.ts'
import type { Row } from '../csv/layout.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { At } from '../messages.ts'

const SOCIAL_DOMAIN = /^6\.\d{1,3}[a-e]?$/
/** The hoofdtaakveld itself is the sum of the others. */
const SUM = '6'
const TAAKVELD = /^\d{1,2}(\.\d{1,3}[a-e]?)?$/
const YEAR = /^20(1[5-9]|[2-9]\d)$/

/** An amount as a line gives it; null where the line did not say it well, which is noted already. */
export interface GivenAmount {
  readonly line: number
  /** Where the taakveld stands. */
  readonly at: At
  readonly year: number
  readonly report: BudgetReport
  readonly amendment: Amendment | null
  readonly taakveld: string
  readonly category: string | null
  readonly amount: Cents | null
}

/** What was read of a row already; null, and noted, for what it did not say well. */
export interface ReadAmount {
  readonly report: BudgetReport | null
  readonly amendment?: Amendment | null
  readonly amount: Cents | null
}

/** Checks and lands amounts per taakveld, whichever layout they came in. */
export class BudgetIntake {
  #ledger: Ledger
  #keys = new Seen()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** A row with the columns `jaar` and `taakveld`, of which report, amount and amendment were read already. */
  addRow(row: Row, { report, amendment = null, amount }: ReadAmount): void {
    const taakveld = row.text('taakveld')
    if (!TAAKVELD.test(taakveld)) return this.#ledger.note('FIELD_PATTERN', row.at('taakveld'))
    if (taakveld === SUM) return this.#ledger.note('TOTAL_ROW', row.at('taakveld'))
    if (!SOCIAL_DOMAIN.test(taakveld)) return this.#ledger.note('TAAKVELD_OUTSIDE', row.at('taakveld'))
    if (!YEAR.test(row.text('jaar'))) {
      this.#ledger.records++
      return this.#ledger.note('YEAR_INVALID', row.at('jaar'))
    }
    if (report === null) this.#ledger.records++
    else this.add({ line: row.line, at: row.at('taakveld'), year: Number(row.text('jaar')), report, amendment, taakveld, category: null, amount })
  }

  /** An amount of a taakveld of the social domain. */
  add(given: GivenAmount): void {
    this.#ledger.records++
    const { line, at, report, amendment, taakveld, category, amount } = given
    if (amount === null) return
    if (this.#keys.twice(`${given.year};${report};${amendment?.number ?? ''};${taakveld};${category ?? ''}`)) this.#ledger.note('DUPLICATE_KEY', at)
    if (!isTaakveld(taakveld)) this.#ledger.note('TAAKVELD_UNKNOWN', at)
    this.#ledger.landAmount({ kind: 'budget', line, year: year(given.year), report, amendment, taakveld, category, amount }, false)
  }
}

/** True for a code of any scheme, or for one that open data makes by dropping the last part of such a code (6.75 for 6.751 to 6.753). */
const isTaakveld = (code: string): boolean => TAAKVELDEN.some((item) => item.code.startsWith(code))
