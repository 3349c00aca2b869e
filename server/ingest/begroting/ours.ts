import { isGemeenteCode } from '../../units/areas.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'

/** How a table of all gemeenten says whose a row is, and what is done with ours. */
export interface National {
  /** Column with the code of the gemeente. */
  readonly column: string
  /** True for a code of something else than a gemeente that may stand there too. */
  readonly isTogether?: (code: string) => boolean
  readonly addOurs: (row: Row) => void
}

/** Reads the rows of our gemeente out of a table of all; a table without any is refused. */
export function ourRows({ gemeente }: ReadContext, ledger: Ledger, { column, isTogether = () => false, addOurs }: National): RowReader {
  const seen = { ours: false, others: false }
  const row = (one: Row): void => {
    const code = one.text(column)
    if (code === gemeente) {
      seen.ours = true
      addOurs(one)
    } else if (isGemeenteCode(code) || isTogether(code)) seen.others = true
    else ledger.note('FIELD_PATTERN', one.at(column))
  }
  const end = (): void => {
    if (ledger.records === 0 && !ledger.refused) ledger.note(seen.others && !seen.ours ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }
  return { row, end }
}

const THOUSANDS = /^-?\d{1,9}$/
const CENTS_PER_THOUSAND = 100_000

/** An amount in thousands of euros; null, and noted, for what is none. */
export function thousandsIn(row: Row, column: string, ledger: Ledger): Cents | null {
  const text = row.text(column)
  if (THOUSANDS.test(text)) return cents(Number(text) * CENTS_PER_THOUSAND)
  ledger.note(text === '' ? 'AMOUNT_MISSING' : 'AMOUNT_FORMAT', row.at(column))
  return null
}
