import { isGemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { BudgetIntake } from './intake.ts'
import { CENTS_PER_THOUSAND, NO_FIGURE, reportOf, THOUSANDS } from './iv3.ts'

/** Plain names of the columns of the untouched table, and of the two placements: what was delivered first, and what was corrected later. */
export const STATLINE_NAMES = ['verslagsoort', 'gemeenten', 'taakveldbalanspost', 'categorie'] as const
export const FIRST_NAMES = ['k1eplaatsing', '1eplaatsing'] as const
export const SECOND_NAMES = ['k2eplaatsing', '2eplaatsing'] as const

const CATEGORY = /^L(\d(?:\.\d{1,2}){0,2})(?: |$)/
const SOCIAL_DOMAIN = /^(6\.\d{1,3}[a-e]?)(?: |$)/
/** Codes of gemeenten together: the country, provinces, classes of size. */
const TOGETHER = /^(NL|LD|PV|CR|KG|GG)\d/
const UNKNOWN: ReadonlySet<string> = new Set(['', '.', NO_FIGURE])

/** True for the plain names of the table of CBS with taakveld by category. */
export const fitsStatline = (names: readonly string[]): boolean =>
  STATLINE_NAMES.every((name) => names.includes(name)) && [...FIRST_NAMES, ...SECOND_NAMES].some((name) => names.includes(name))

/** Reads Iv3 per taakveld and category as CBS publishes it, of all gemeenten: the lasten of hoofdtaakveld 6 of ours, begroting and jaarrekening. All else is passed over. */
export const statlineRows = (context: ReadContext, ledger: Ledger): RowReader => new Statline(context, ledger)

class Statline implements RowReader {
  #gemeente: string
  #ledger: Ledger
  #intake: BudgetIntake
  #ours = 0
  #others = 0

  constructor(context: ReadContext, ledger: Ledger) {
    this.#gemeente = context.gemeente
    this.#ledger = ledger
    this.#intake = new BudgetIntake(ledger)
  }

  row(row: Row): void {
    const gemeente = row.text('gemeenten')
    if (gemeente === this.#gemeente) this.#addOurs(row)
    else if (isGemeenteCode(gemeente) || TOGETHER.test(gemeente)) this.#others++
    else this.#ledger.note('FIELD_PATTERN', row.at('gemeenten'))
  }

  end(): void {
    if (this.#ledger.records > 0 || this.#ledger.refused) return
    this.#ledger.note(this.#others > 0 && this.#ours === 0 ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }

  #addOurs(row: Row): void {
    this.#ours++
    const found = reportOf(row.text('verslagsoort'))
    if (found === null) return this.#ledger.note('VERSLAGSOORT', row.at('verslagsoort'))
    const [taakveld, category] = [SOCIAL_DOMAIN.exec(row.text('taakveldbalanspost'))?.[1], CATEGORY.exec(row.text('categorie'))?.[1]]
    const [text, field] = amountIn(row)
    if (taakveld === undefined || category === undefined || found.report === null || UNKNOWN.has(text)) return
    this.#intake.add({ line: row.line, at: row.at('taakveldbalanspost'), year: found.year, report: found.report, taakveld, category, amount: this.#amount(text, row, field) })
  }

  #amount(text: string, row: Row, field: string): Cents | null {
    if (THOUSANDS.test(text)) return cents(Number(text) * CENTS_PER_THOUSAND)
    this.#ledger.note('AMOUNT_FORMAT', row.at(field))
    return null
  }
}

/** The corrected figure where there is one, else the first. */
function amountIn(row: Row): readonly [text: string, field: string] {
  const names = [...SECOND_NAMES, ...FIRST_NAMES].filter((name) => row.has(name))
  const name = names.find((item) => !UNKNOWN.has(row.text(item))) ?? names.at(-1) ?? ''
  return [row.text(name), name]
}
