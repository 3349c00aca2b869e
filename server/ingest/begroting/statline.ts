import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { BudgetIntake } from './intake.ts'
import { NO_FIGURE, reportOf } from './iv3.ts'
import { ourRows, thousandsIn } from './ours.ts'

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
export function statlineRows(context: ReadContext, ledger: Ledger): RowReader {
  const intake = new BudgetIntake(ledger)
  const addOurs = (row: Row): void => {
    const found = reportOf(row.text('verslagsoort'))
    if (found === null) return ledger.note('VERSLAGSOORT', row.at('verslagsoort'))
    const [taakveld, category] = [SOCIAL_DOMAIN.exec(row.text('taakveldbalanspost'))?.[1], CATEGORY.exec(row.text('categorie'))?.[1]]
    const column = placementIn(row)
    if (taakveld === undefined || category === undefined || found.report === null || UNKNOWN.has(row.text(column))) return
    intake.add({ line: row.line, at: row.at('taakveldbalanspost'), year: found.year, report: found.report, amendment: null, taakveld, category, amount: thousandsIn(row, column, ledger) })
  }
  return ourRows(context, ledger, { column: 'gemeenten', isTogether: (code) => TOGETHER.test(code), addOurs })
}

/** The column of the corrected figure where there is one, else of the first. */
function placementIn(row: Row): string {
  const names = [...SECOND_NAMES, ...FIRST_NAMES].filter((name) => row.has(name))
  return names.find((name) => !UNKNOWN.has(row.text(name))) ?? names.at(-1) ?? ''
}
