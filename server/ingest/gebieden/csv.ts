import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { AreaIntake } from './intake.ts'

/** Reads areas from CSV: `code;naam;ouder`, and where known `inwoners;huishoudens;jaar`. */
export function gebiedenRows(context: ReadContext, ledger: Ledger): RowReader {
  const intake = new AreaIntake(context, ledger)
  return { row: (row) => intake.add(given(row)), end: () => intake.end() }
}

function given(row: Row): Parameters<AreaIntake['add']>[0] {
  const { line } = row
  return {
    line,
    at: (field) => ({ line, field }),
    code: row.text('code'), nameOf: () => row.text('naam'), parent: row.text('ouder'),
    inhabitants: row.text('inwoners'), households: row.text('huishoudens'), year: row.text('jaar'),
    geometry: () => null,
  }
}
